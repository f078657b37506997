/** Why a claim of kinship went back, or was refused; the family reads each with what to do next. */
export const KINSHIP_REASONS = [
  'picture-unclear',
  'page-missing',
  'names-differ',
  'kin-not-shown',
  'proof-expired',
  'id-card-sent',
  'prisoner-unclear',
  'identity-unclear',
  'not-kin',
  'not-eligible-kin',
  'another-county',
  'claimed-already',
  'other',
] as const
export type KinshipReason = (typeof KINSHIP_REASONS)[number]

/** What the family reads. */
interface Told {
  reason: string
  /** What can be done now; never nothing. */
  next: string
}

export const KINSHIP_REASON: Record<KinshipReason, Told> = {
  'picture-unclear': {
    reason: '照片看不清',
    next: '请在亮的地方把那一页放平，重新拍一张，四个角都要拍到。',
  },
  'page-missing': {
    reason: '缺少写着你们关系的那一页',
    next: '请补拍户口簿上写着双方姓名和关系的那几页。',
  },
  'names-differ': {
    reason: '证明上的姓名和您填的不一样',
    next: '请核对姓名。改过名字的，请补拍写着曾用名的那一页，或者请村委会、居委会开证明。',
  },
  'kin-not-shown': {
    reason: '资料不足以证明你们的关系',
    next: '请补拍结婚证、出生医学证明或者户口簿。都没有的，请村委会、居委会或者派出所开一张关系证明。',
  },
  'proof-expired': {
    reason: '证明已经过期，或者已经换过新的',
    next: '请拍现在有效的那一份。',
  },
  'id-card-sent': {
    reason: '拍的是身份证，我们不需要，已按规定不留存',
    next: '请改拍户口簿、结婚证或者出生医学证明。',
  },
  'prisoner-unclear': {
    reason: '您填的要探视的人，姓名或者编号对不上',
    next: '请核对姓名、监狱和编号。编号写在监狱寄来的通知书上；没有编号的，可以先空着。',
  },
  'identity-unclear': {
    reason: '还不能确认您本人的身份',
    next: '请带身份证到县司法局会见窗口，当面核对一次。',
  },
  'not-kin': {
    reason: '证明上写的不是亲属关系',
    next: '会见一般限于亲属和监护人。有别的情况，请打电话问会见窗口。',
  },
  'not-eligible-kin': {
    reason: '按监狱现在的规定，这种亲属关系不能申请',
    next: '请问问家里更近的亲属能不能申请，或者打电话问会见窗口。',
  },
  'another-county': {
    reason: '您的户籍和住处都不在本县',
    next: '请在“我的资料”里改选您所在的县，再提交一次。',
  },
  'claimed-already': {
    reason: '这份关系已经核对过了',
    next: '不用重复提交，请在列表里查看原来那一份。',
  },
  other: {
    reason: '有其他情况',
    next: '请看工作人员写的说明，或者打电话问会见窗口。',
  },
}

/** With these a claim may come back to be completed; with the others it is refused. */
export const RETURN_REASONS: readonly KinshipReason[] = [
  'picture-unclear',
  'page-missing',
  'names-differ',
  'kin-not-shown',
  'proof-expired',
  'id-card-sent',
  'prisoner-unclear',
  'identity-unclear',
  'other',
]

/** With these a claim is refused. */
export const REFUSE_REASONS: readonly KinshipReason[] = [
  'not-kin',
  'not-eligible-kin',
  'kin-not-shown',
  'another-county',
  'claimed-already',
  'other',
]
