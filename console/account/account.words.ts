import type { StaffAccount } from '#shared/account/account.contract'
import type { StaffRole } from '#shared/endpoint'

/** Every sentence of signing in and out, and of the accounts. */
export const words = {
  signInTitle: '工作人员登录',
  userName: '用户名',
  password: '密码',
  next: '下一步',
  fillBoth: '请填写用户名和密码。',
  codeTitle: '输入动态码',
  codeWhere: '密码正确。请打开手机上的动态码应用，输入“归途”下面的六位数字。',
  code: '动态码',
  codeHint: '手机不在身边时，可以输入一个恢复码。',
  fillCode: '请输入六位动态码，或者一个恢复码。',
  signIn: '登录',
  startAgain: '返回，重新输入密码',
  enrolTitle: '第一次登录：设置动态码',
  enrolSteps: [
    '在手机上安装动态码应用（支持 TOTP 的都可以）。',
    '用它扫描下面的二维码。',
    '输入应用里显示的六位数字。',
  ],
  enrolPicture: '给手机应用扫描的二维码',
  enrolHint: '六位数字，每半分钟换一次。',
  enrolByHand: '不能扫描时，在应用里手工输入这个密钥：',
  recoveryTitle: '保存恢复码',
  recoveryWhat:
    '手机丢失或损坏时，每个恢复码可以代替动态码登录一次。只在这里显示这一次，请离线保管。',
  copy: '复制',
  copied: '已复制。',
  notCopied: '浏览器不允许复制，请打印或抄写。',
  haveKept: '我已保存好这些恢复码',
  goOn: '进入管理台',
  over: '登录已失效：长时间没有操作，或在别处退出了。请重新登录，登录后回到刚才的页面。',
  opening: '正在打开…',
  roles: {
    officer: '矫正工作人员',
    procurator: '检察人员',
    systemAdministrator: '系统管理员',
    securityAdministrator: '安全管理员',
    auditAdministrator: '审计管理员',
    visitClerk: '会见窗口人员',
    prisonStaff: '监狱会见人员',
  } satisfies Record<StaffRole, string>,

  accounts: '账号',
  accountsWho: '本单位和下级单位的工作人员账号',
  accountsReading: '正在读取账号…',
  accountsMissing: '账号没有取得。',
  noAccounts: '辖区内还没有工作人员账号。',
  accountsCount: (all: number, locked: number, off: number) =>
    `共 ${all} 个，锁定 ${locked} 个，停用 ${off} 个`,
  name: '姓名',
  role: '角色',
  organisation: '单位',
  state: '状态',
  app: '动态码',
  appReady: '已设置',
  appMissing: '未设置，下次登录时设置',
  acts: '操作',
  states: {
    active: '正常',
    off: '已停用',
    locked: (until: string) => `锁定到 ${until}`,
  },
  of: (act: string, name: string) => `${act}：${name}`,
  unlock: '解锁',
  unlockMeans: ({ name, userName }: StaffAccount) =>
    `${name}（${userName}）因多次输错被锁定。请先向本人核实，确认不是别人在试密码。解锁后可以马上登录。`,
  suspend: '停用',
  suspendMeans: ({ name, userName }: StaffAccount) =>
    `停用后，${name}（${userName}）五秒内在各处退出，不能再登录，直到恢复。`,
  restore: '恢复',
  restoreMeans: ({ name, userName }: StaffAccount) =>
    `恢复后，${name}（${userName}）可以用原来的密码和动态码登录。`,
}
