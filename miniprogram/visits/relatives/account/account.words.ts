/** What a relative reads of his own account. */
export const words = {
  title: '我的资料',
  name: '姓名',
  idNumber: '身份证号',
  phone: '手机号',
  county: '办理的县',
  document: '身份证有效到',
  forEver: '长期',
  unseen: '窗口还没有看过',

  identity: '是不是您本人',
  verifiedByWeChat: (at: string) => `${at} 用微信核对过了。`,
  verifiedAtDesk: (at: string) => `${at} 会见窗口当面核对过了。`,
  notYet: '还没有核对。',
  notYetWhat: '认可亲属关系以前，要先核对一次。',
  byWeChat: '用微信核对',
  byWeChatWhat: '微信会请您对着手机眨眨眼。我们拿不到您的照片。',
  atDesk: '或者带身份证到会见窗口，当面核对，一样办理。',
  atDeskOnly: '请带身份证到会见窗口，当面核对一次。',
  consentFirst: '同意用微信核对',
  checking: '正在核对',
  passed: '核对通过了',
  notPassed: (left: number) =>
    left > 0
      ? `没有核对上。光线亮一点、摘下帽子再试，今天还可以试 ${left} 次。也可以到窗口当面核对。`
      : '没有核对上，今天不能再试了。请到会见窗口当面核对。',
  notFinished: '微信那边没有做完，请再点一次。',

  changePhone: '改手机号',
  newPhone: '新的手机号',
  phoneExample: '11 位',
  phoneWrong: '手机号是 11 位，1 开头，请再看一遍。',
  save: '保存',
  cancel: '不改了',
  changeCounty: '改办理的县',
  changeCountyWhat: '已经交给原来那个县的材料，还在原来那里办。',

  rights: '我的权利',
  notice: '收集什么、为什么、谁能看',
  looks: '谁看过我的材料',
  withdraw: '收回「用微信核对」的同意',
  withdrawn: '已经收回，以后请到窗口当面核对。',

  leave: '换一个身份，或者离开',
  toPerson: '我自己要签到、学习',
  toHome: '回到首页',
  signOut: '退出这台手机',
  signOutWhat: '退出后，这台手机不再显示您的信息。账号还在，随时可以重新进入。',
  signOutSure: '确定退出',
  stay: '不退出',
  close: '注销账号',
  closeWhat: [
    '没有完成的会见申请会全部撤回，已经约好的时间会让给别人。',
    '您的姓名、身份证号、手机号、证明照片和同行人，全部删除，找不回来。',
    '以后再要会见，需要重新登记、重新核对。',
  ],
  closeSure: '确定注销',
  keep: '不注销',
  closed: '账号已经注销',
  closedWhat: (withdrawn: number) =>
    withdrawn > 0 ? `撤回了 ${withdrawn} 个会见申请。您的信息正在删除。` : '您的信息正在删除。',
}
