import type { KinshipState } from '#shared/visits/relatives/kinships.contract'
import type { Tone } from '../../ui/chip'

/** What a relative reads of his claims. */
export const words = {
  title: '要探视的人',
  none: '还没有填写要探视的人',
  noneWhat: '先告诉我们您想探视谁，再拍一张能证明关系的证件。窗口核对后，就可以申请会见。',
  add: '添加要探视的人',
  goOn: '接着填写',
  look: '查看',
  complete: '去补材料',
  newsLook: '看亲属关系',
  news: (prisoner: string, state: string) => `和${prisoner}的亲属关系：${state}`,
  ask: '申请会见',
  companions: '同行人',
  again: '重新填写一份',
  prison: '监狱',
  number: '编号',
  noNumber: '没有填',
  kin: '您是他（她）的',
  proofs: '您交的证明',
  proofAt: (name: string, day: string) => `${name}　${day} 上传`,
  gone: '照片已按规定删除',
  show: '看看这张',
  notShown: '这张照片打不开，请再试一次。',
  history: '办理经过',
  expires: (day: string) => `有效到 ${day}`,
  expired: (day: string) => `${day} 到期了，请重新填写一份。`,
  said: '工作人员说',
  callDesk: '打电话给会见窗口',
  notThere: '没有找到这一份。',
  identityTitle: '还要核对是您本人',
  identityWhat: '认可亲属关系以前，要先核对是您本人。',
  identityGo: '去核对',
  noPhoneNews: '结果会写在这里。等不及的话，可以打电话问窗口。',
}

/** How a claim stands, in a few words, with what is to be done. */
export const STATES: Record<KinshipState, { name: string; tone: Tone; what: string }> = {
  submitted: { name: '窗口正在核对', tone: 'waiting', what: '不用做什么，等窗口核对。' },
  returned: { name: '请补材料', tone: 'attention', what: '窗口退回来了，请照下面说的补好再交。' },
  accepted: { name: '已经认可', tone: 'good', what: '可以申请会见了。' },
  refused: { name: '没有认可', tone: 'plain', what: '请看看原因和下一步怎么办。' },
}

/** What is to be done, read on another page than the claim's own. */
export const NEWS: Record<Exclude<KinshipState, 'submitted'>, string> = {
  returned: '还缺材料。请打开看看缺什么，补好再交。',
  accepted: '可以申请会见了。',
  refused: '请打开看看原因和下一步怎么办。',
}

/** What happened, on the way. */
export const STEPS: Record<'relative' | 'desk', Record<KinshipState, string>> = {
  relative: { submitted: '您提交了', returned: '', accepted: '', refused: '' },
  desk: {
    submitted: '',
    returned: '窗口退回，请补材料',
    accepted: '窗口认可了',
    refused: '窗口没有认可',
  },
}
