import type { BookingReason } from './reasons.contract'
import type { OwnAttentionKind } from './states.contract'

/** What the family reads. */
interface Told {
  reason: string
  /** What can be done now; never nothing. */
  next: string
}

const ASK_DESK = '不清楚的，请打电话问会见窗口。'
const NEW_TIME = '我们已经替您留了一个新的时间，请在“我的会见”里查看；不合适可以改约，不收费。'

/** What the family reads when something has changed and nobody has said yet what follows. */
export const ATTENTION: Readonly<Record<OwnAttentionKind, Told>> = {
  'document-expired': {
    reason: '身份证到会见那天已经过期',
    next: '请先到派出所换证，再带到会见窗口看一下；来不及的，请改约。',
  },
  'companion-document-expired': {
    reason: '一同来的人里，有人的身份证到那天已经过期',
    next: '请他先到派出所换证，再带着新证到会见窗口看一下；来不及的，请打电话问会见窗口，这个人可以先不来。',
  },
  'slot-changed': {
    reason: '监狱的会见时间有调整',
    next: '请先打电话问会见窗口再出门；也可以现在改约。',
  },
  'something-changed': {
    reason: '情况有变化，这次会见要再确认',
    next: '请先打电话问会见窗口再出门；有了结果会写在这里。',
  },
}

/** Every reason of a step: what it says to the family, and what the family can do. */
export const BOOKING_REASONS: Readonly<Record<BookingReason, Told>> = {
  'proof-unclear': {
    reason: '证明材料的照片看不清',
    next: '请在亮处把材料放平重新拍一张，然后点“补正后再交”。',
  },
  'proof-missing': {
    reason: '还缺能证明你们关系的材料',
    next: '请补拍户口簿、结婚证或出生证明上写着关系的那一页，然后点“补正后再交”。',
  },
  'details-differ': {
    reason: '填的内容和材料上的不一样',
    next: '请对照材料改正，然后点“补正后再交”。',
  },
  'companion-unproved': {
    reason: '同来的人还没有核对过身份',
    next: '请补上同来的人的材料，或者不带这个人，然后点“补正后再交”。',
  },
  'minor-without-guardian': {
    reason: '未成年人要由监护人带着来',
    next: '请由监护人申请并带着孩子来，或者不带孩子，然后点“补正后再交”。',
  },
  'identity-to-be-shown': {
    reason: '还要核对您本人的身份',
    next: '请带身份证到会见窗口当面核对，或者在手机上办理身份核验，然后点“补正后再交”。',
  },
  'document-to-be-renewed': {
    reason: '身份证已经过期',
    next: '请先到派出所换证。领到新证或临时身份证后，带到会见窗口看一下。',
  },
  'say-more': {
    reason: '还需要您补充说明',
    next: '请看工作人员写的话，写好后点“补正后再交”。',
  },
  'kin-not-permitted': {
    reason: '按监狱的规定，这种关系不能申请会见',
    next: '可以请近亲属来申请。监狱也可以批准其他人，请打电话问会见窗口。',
  },
  'kinship-not-proved': {
    reason: '材料不能证明你们的关系',
    next: '请到户籍派出所或村（居）委会开证明，然后重新申请。',
  },
  'asked-elsewhere': {
    reason: '这所监狱要用它自己的办法预约',
    next: '请用监狱的“会见预约”办理，或者打电话问会见窗口怎么办。',
  },
  'not-this-county': {
    reason: '要到您户籍地或居住地的县申请',
    next: '请在“我的资料”里改选县，再申请一次。',
  },
  'twice-the-same': {
    reason: '同一次会见已经申请过',
    next: '请看原来那一份申请，不用再交。',
  },
  'kin-refused': {
    reason: '监狱不同意这位亲属会见',
    next: '可以请其他近亲属申请。想了解原因，请打电话问监狱。',
  },
  'month-used': {
    reason: '这个月的会见次数已经用完',
    next: '请选下个月的时间再申请。',
  },
  'time-not-possible': {
    reason: '监狱那天安排不了',
    next: '请换一个时间再申请，或者登记排队。',
  },
  'persons-not-possible': {
    reason: '人数或同来的人不合监狱的规定',
    next: '请少带几个人，或者换人，再申请一次。',
  },
  'not-held-here': {
    reason: '他（她）现在不在这所监狱',
    next: '请打电话问会见窗口，他（她）现在由哪所监狱管理，再向那里申请。',
  },
  'not-for-now': {
    reason: '他（她）目前不能会见',
    next: '过一段时间可以再申请。可以先写信，或者打电话问监狱什么时候可以。',
  },
  'no-reason-given': {
    reason: '监狱没有说明原因',
    next: '可以打电话问监狱，或者请会见窗口帮您问。',
  },
  'moved-elsewhere': {
    reason: '他（她）已经转到别的监狱',
    next: '请打电话问会见窗口新的监狱，再向那里申请；关系证明不用重新交。',
  },
  released: {
    reason: '他（她）已经离开监狱，不用再会见',
    next: '有什么事，请打电话问会见窗口。',
  },
  'not-well': {
    reason: '他（她）身体不适，这次不能会见',
    next: '请放心等监狱的消息，过几天可以再申请。急的话打电话问监狱。',
  },
  equipment: {
    reason: '监狱的会见设备出了故障',
    next: '请换一个时间再申请；这一次不算次数。',
  },
  'prison-closed': {
    reason: '监狱那天停办会见',
    next: '请换一天再申请；这一次不算次数。',
  },
  disorder: {
    reason: '会见中没有遵守秩序，监狱中断了会见',
    next: '请看监狱有没有暂停会见。不服的，可以打电话向监狱说明。',
  },
  'coded-speech': {
    reason: '会见中说了暗语，监狱中断了会见',
    next: '下次请用大家都听得懂的话。不服的，可以打电话向监狱说明。',
  },
  'other-language': {
    reason: '用了没有批准的语言，监狱中断了会见',
    next: '下次需要用民族语言或手语的，申请时选“需要翻译”。',
  },
  recording: {
    reason: '会见中使用了手机、录音或录像设备，监狱中断了会见',
    next: '下次请把手机等设备交给会见室保管。不服的，可以打电话向监狱说明。',
  },
  'other-person': {
    reason: '画面里有没有登记的人，监狱中断了会见',
    next: '下次请把同来的人都在申请里写上。',
  },
  emergency: { reason: '监狱有紧急情况，会见提前结束', next: NEW_TIME },
  'fault-prison': { reason: '监狱那边没有办成，不是您的原因', next: NEW_TIME },
  'fault-line': { reason: '线路出了故障，不是您的原因', next: NEW_TIME },
  'fault-place': { reason: '会见室出了故障，不是您的原因', next: NEW_TIME },
  'fault-unknown': { reason: '会见没有办成，原因还没查清，不算您的次数', next: NEW_TIME },
  'hold-over': {
    reason: '留时间的期限到了，还没有等到答复',
    next: '时间已经放开，不是您的错。请再选一个时间，或者打电话催会见窗口。',
  },
  'wish-over': {
    reason: '您想要的那几天已经过去，没有等到空位',
    next: '可以再选以后的日子，或者重新登记排队。',
  },
  suspended: {
    reason: '监狱暂停了您的会见',
    next: '请看“我的会见”里写的原因和到期日；到期后可以重新申请。不服的，可以打电话向监狱说明。',
  },
  'did-not-come': {
    reason: '到时间没有来，这次算放弃',
    next: '不会处罚您。下次可以照常申请；当时有急事或网络不通的，请告诉会见窗口改正。',
  },
  'family-withdrew': { reason: '您自己撤回了', next: '想再会见，随时可以重新申请。' },
  'account-closed': { reason: '账号已经注销', next: '想再会见，请重新登记。' },
  'other-time': { reason: '已经改约到别的时间', next: `请看新的那一份申请。${ASK_DESK}` },
}
