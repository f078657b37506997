import type { Obstacle } from './states.contract'

/** What the family reads. */
interface Told {
  /** `{value}` stands for what the rule says. */
  reason: string
  /** What can be done now; never nothing. */
  next: string
}

/** What stands in the way of a request: what it says to the family, and what the family can do. */
export const OBSTACLES: Readonly<Record<Obstacle, Told>> = {
  'kinship-not-accepted': {
    reason: '亲属关系还没有核对好',
    next: '请先交关系证明；已经交了的，等会见窗口核对后再来选时间。',
  },
  'kinship-expired': {
    reason: '亲属关系的核对已经过期',
    next: '请重新交一次关系证明。',
  },
  'identity-not-verified': {
    reason: '还没有核对您本人的身份',
    next: '请在手机上办身份核验，或者带身份证到会见窗口。',
  },
  'document-expired': {
    reason: '身份证到会见那天已经过期',
    next: '请先到派出所换证，再带到会见窗口看一下。',
  },
  'companion-not-verified': {
    reason: '同来的人还没有核对过身份',
    next: '请会见窗口核对，或者这次不带这个人。',
  },
  'kin-not-eligible': {
    reason: '按这所监狱的规定，这种关系不能申请',
    next: '可以请近亲属来申请，或者打电话问会见窗口。',
  },
  'too-many-persons': {
    reason: '人太多了：这所监狱一次最多 {value} 人（连您自己）',
    next: '请少带几个人。',
  },
  'too-soon': {
    reason: '太近了：这所监狱最早能约到 {value}',
    next: '请选这一天或以后的时间。',
  },
  'too-far-ahead': {
    reason: '太远了：这所监狱现在只能约到 {value}',
    next: '请选这一天或以前的时间。',
  },
  'month-used-up': {
    reason: '这个月的次数用完了：这所监狱每月 {value} 次',
    next: '请选下个月的时间。',
  },
  suspended: {
    reason: '监狱暂停了会见，到 {value} 为止',
    next: '请选这一天以后的时间。想问原因，请打电话给监狱。',
  },
  'slot-over': { reason: '这个时间已经过了', next: '请另选一个时间。' },
  'slot-blocked': { reason: '监狱那个时间停办会见', next: '请另选一个时间。' },
  'slot-of-another-prison': { reason: '这个时间不是这所监狱的', next: '请重新选时间。' },
  'prison-cannot-now': {
    reason: '监狱目前不能安排这次会见',
    next: '请打电话问监狱或会见窗口，什么时候可以再申请。',
  },
  'in-person': {
    reason: '到监狱当面会见，要直接向监狱申请',
    next: '请打监狱的电话，或用监狱的“会见预约”；带好身份证和关系证明。',
  },
  'holidays-unknown': {
    reason: '{value} 年的放假安排还没有录入，算不出工作日',
    next: '请打电话告诉会见窗口；录入以后就可以选。',
  },
}
