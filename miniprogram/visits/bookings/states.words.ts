import type { Hardship, TypeReason } from '#shared/visits/bookings/bookings.contract'
import type { TodoCode } from '#shared/visits/bookings/own-booking.contract'
import type { BookingState, VisitNeed, VisitType } from '#shared/visits/bookings/states.contract'
import type { RoomAccess } from '#shared/visits/prisons/rooms.contract'
import type { DayState } from '#shared/visits/prisons/slots.contract'

/** Where a request stands, in a few words. */
export const states: Record<BookingState, string> = {
  waiting: '排队等空位',
  submitted: '等会见窗口核对',
  returned: '请补正',
  forwarded: '等监狱答复',
  approved: '监狱同意了',
  'checked-in': '已经到会见室',
  'in-progress': '正在会见',
  completed: '会见完了',
  'cut-off': '会见被中断',
  failed: '没有办成，不是您的原因',
  ineligible: '不能转交监狱',
  refused: '监狱没有同意',
  cancelled: '监狱取消了',
  withdrawn: '您已撤回',
  rescheduled: '已经改约',
  'no-show': '没有来，算放弃',
  lapsed: '过了期限，没有等到',
}

/** What has happened, one line each. */
export const past: Record<BookingState, string> = {
  ...states,
  waiting: '您登记了排队',
  submitted: '您交了申请',
  returned: '会见窗口退回，请您补正',
  forwarded: '会见窗口核对好，转给了监狱',
  'checked-in': '您到了会见室',
  'in-progress': '开始会见',
  failed: '会见没有办成',
}

/** What is still to come. */
export const ahead: Record<BookingState, string> = {
  ...states,
  submitted: '有空位，替您留下',
  forwarded: '会见窗口核对，转给监狱',
  approved: '监狱答复',
  completed: '会见',
}

/** The same after the desk has given it back. */
export const aheadOfReturned: Record<BookingState, string> = {
  ...ahead,
  submitted: '您补好，再交上去',
}

/** What is to be done now, large; and a sentence to it. */
export const todos: Record<TodoCode, { what: string; how: string }> = {
  'wait-for-desk': {
    what: '不用做什么，等会见窗口核对',
    how: '时间已经替您留着。核对好会转给监狱，这里会写出来。',
  },
  complete: { what: '请补正后再交', how: '下面写着要补什么。时间还替您留着。' },
  'wait-for-prison': {
    what: '不用做什么，等监狱答复',
    how: '监狱同意以后，时间才算定下来。',
  },
  'come-to-bureau': {
    what: '到那天，带身份证到会见室',
    how: '请早一点到，同来的人也要带证件。手机等设备交给会见室保管。',
  },
  'wait-there': {
    what: '您已经到了，请等工作人员接通',
    how: '请在会见室坐一坐，不要走远。有什么不清楚，问会见窗口的人。',
  },
  'be-at-phone': {
    what: '到那天，在手机上进会见室',
    how: '请找一个安静、网络好的地方，提前一刻钟打开这里，先试试手机的声音和画面。',
  },
  'go-in': { what: '时间到了，请进会见室', how: '监狱还没有接通时，请在里面等，不要离开。' },
  'time-over': {
    what: '这次的时间已经过了',
    how: '来过的，窗口登记好会写在这里。没有见成的，请打电话问会见窗口，说明原因。',
  },
  'stand-in-line': { what: '不用做什么，排着队', how: '有了空位会替您留下，并在这里告诉您。' },
  'see-reason': { what: '请看原因和下一步', how: '' },
  'see-new-one': { what: '请看新的那一次', how: '这一次已经换成了新的时间。' },
  'call-desk': { what: '请打电话问会见窗口', how: '情况有变化，窗口会告诉您怎么办。' },
  nothing: { what: '不用再做什么', how: '' },
}

export const needs: Record<VisitNeed, string> = {
  wheelchair: '坐轮椅',
  hearing: '听不太清',
  sight: '看不太清',
  carer: '要人照顾',
  'ground-floor': '不能上楼',
  'reading-help': '要人帮着读写',
}

export const hardships: Record<Hardship, string> = {
  far: '路太远',
  ill: '身体有病',
  disabled: '有残疾',
  pregnant: '怀孕',
  old: '年纪大了',
  'small-children': '有小孩要带',
}

/** How it is made. */
export const types: Record<VisitType, { title: string; what: string }> = {
  'remote-bureau': {
    title: '到县里的会见室，视频会见',
    what: '您到会见室坐下，在屏幕上和他（她）见面说话，不用去监狱。',
  },
  'remote-phone': {
    title: '在自己的手机上，视频会见',
    what: '您在家用手机，在屏幕上和他（她）见面说话。',
  },
  'in-person': {
    title: '到监狱，当面会见',
    what: '当面会见由监狱自己安排，要直接向监狱申请。',
  },
}

/** Why it is this way. */
export const because: Record<TypeReason, string> = {
  'rather-goes': '您说想去监狱当面见。',
  'prison-wants-bureau': '这所监狱要求到县里的会见室。',
  'no-calls-here': '这里的手机现在还不能通话。',
  'first-visit': '第一次会见，要到会见室当面核对身份。',
  'no-good-phone': '您说手机或网络不方便。',
  'journey-too-hard': '您去监狱不方便，可以视频会见。',
  'phone-allowed': '这所监狱同意在手机上会见。',
}

/** Why a day cannot be chosen, in words. */
export const dayStates: Record<DayState, string> = {
  free: '有空',
  full: '满了',
  blocked: '停办',
  'too-soon': '太近',
  'beyond-horizon': '未开放',
  'no-visits': '不办',
}

/** The same as a sentence. */
export const dayWhy: Record<Exclude<DayState, 'free'>, string> = {
  full: '这一天已经约满了。可以选别的日子，或者排队等空位。',
  blocked: '这一天监狱停办会见。',
  'too-soon': '这一天太近，监狱来不及安排。',
  'beyond-horizon': '这一天太远，监狱还没有开放预约。',
  'no-visits': '这一天监狱不办会见，或者还没有安排。',
}

/** How one gets into a room. */
export const accesses: Record<RoomAccess, string> = {
  wheelchair: '轮椅能进',
  'ground-floor': '在一楼',
  lift: '有电梯',
  'accessible-toilet': '有无障碍厕所',
}
