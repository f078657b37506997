import type { CompanionReason, CompanionState } from '#shared/visits/relatives/companions.contract'
import type { Tone } from '../../../ui/chip'

/** What a relative reads of people who come along. */
export const words = {
  title: '同行人',
  none: '还没有填写同行人',
  noneWhat: '一个人去也可以。要带别人一起去，先在这里填好，窗口核对后才能一起会见。',
  add: '添加同行人',
  removeAsk: '删除',
  removeWhat: (name: string) => `删除后，${name} 的信息和照片马上删掉，以后要带他（她）得重新填。`,
  removeSure: '确定删除',
  keep: '不删除',
  minor: '未成年',
  expires: (day: string) => `证件有效到 ${day}`,
  said: '工作人员说',
  notHere: '没有选是去看谁的，请从「要探视的人」里进来。',
  toKinships: '去看「要探视的人」',

  name: '他（她）叫什么名字？',
  nameWhat: '和身份证或者户口簿上一样。',
  nameLabel: '同行人的姓名',
  nameExample: '如 张小三',
  nameWrong: '请填写两个字以上的姓名。',
  idNumber: '他（她）的身份证号是多少？',
  idNumberWhat: '小孩没有身份证的，填户口簿上的号码。一共 18 位。',
  idNumberLabel: '同行人的身份证号',
  idNumberExample: '18 位',
  idNumberWrong: '这个号码不对，请照着证件再看一遍。',
  kin: '他（她）是要探视的人的什么人？',
  guardian: '您是这个孩子的监护人吗？',
  guardianWhat: '未满 18 岁的，要由监护人带着一起去。父母就是监护人。',
  guardianYes: '我是监护人，我带他（她）去',
  guardianNo: '我不是监护人',
  guardianNeeded: '要由监护人来填。请让孩子的监护人登记，再把孩子填成同行人。',
  proofs: '要不要拍一张证明？',
  proofsWhat:
    '可以拍户口簿上写着他（她）的那一页，窗口核对起来更快。不拍也可以，去的那天带上证件。',
  proofsUnsent: '还有照片没有传上去，请点「再传一次」。',
  check: '请看看对不对',
  checkName: '姓名',
  checkIdNumber: '证件号码',
  checkKin: '关系',
  checkProofs: '证明',
  checkCount: (count: number) => (count === 0 ? '不拍' : `${count} 张照片`),
  send: '提交',
  sending: '正在提交',
  stop: '先不填了',
}

export const COMPANION_STATES: Record<CompanionState, { name: string; tone: Tone }> = {
  named: { name: '等窗口核对', tone: 'waiting' },
  verified: { name: '可以一起去', tone: 'good' },
  refused: { name: '现在不能一起去', tone: 'attention' },
}

/** Why not, and what can be done. */
export const COMPANION_REASONS: Record<CompanionReason, string> = {
  'document-unseen':
    '窗口还没有看到证件。请带他（她）的证件到窗口，或者删掉后重新填，拍上户口簿那一页。',
  'document-expired': '证件过期了。请换了新证件再重新填写。',
  'kin-not-shown': '看不出他（她）和要探视的人的关系。请重新填写，拍上写着关系的那一页。',
  'not-eligible-kin': '按监狱现在的规定，这种关系不能一起去。有疑问请打电话问窗口。',
  'guardian-missing': '孩子要由监护人带着。请让监护人来登记。',
  other: '请看工作人员写的说明，或者打电话问窗口。',
}
