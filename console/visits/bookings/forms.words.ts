import type { DeskBooking, DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import { momentInChina } from '#shared/time/days'

const minute = (at: string) => momentInChina(at).slice(0, -3)
const of = ({ relativeName, prisonerName }: DeskRow) => `${relativeName} 会见 ${prisonerName}`

/** Every sentence of the forms with which a desk or a prison decides. */
export const words = {
  note: '内部备注（家属看不到）',
  noteHint: '只给工作人员看，可以不写。',
  toFamily: '另外写给家属的话',
  toFamilyHint: '家属会看到，可以不写。',
  preview: '家属会看到',
  reason: '原因',
  submit: '提交',
  yes: '确定',
  faults: {
    kind: '请先选择办理结果。',
    reason: '请选择一个原因。',
    minutes: '请填写会见多少分钟（1 到 240）。',
    tooMany: (most: number) => `监狱规定最多 ${most} 人，请取消几个人。`,
    heardFrom: '请写明监狱谁答复的、怎么答复的。',
    came: '请选择到场情况。',
  },

  check: '预审',
  checkKinds: {
    forward: '齐全，转交监狱',
    return: '退回补正',
    ineligible: '不符合条件',
  },
  roomFor: '安排会见室',
  roomLater: '以后再安排',
  roomNote: '给监狱的说明',
  roomNoteHint: '监狱看得到，家属看不到；可以不写。',
  checked: {
    forward: (row: DeskRow) => `已转交 ${row.prisonName}：${of(row)}。`,
    return: (row: DeskRow) => `已退回补正：${of(row)}。家属会收到消息。`,
    ineligible: (row: DeskRow) => `已说明不符合条件：${of(row)}。家属会收到消息。`,
  },
  ineligibleTitle: '确定不符合条件？',
  ineligibleMeans: '这份申请就此结束，保留的时间马上放开，不能撤回。家属可以重新申请。',

  answer: '登记监狱的答复',
  answerMeans: '这所监狱没有账号：请把申请打印或传真过去，收到答复后在这里登记。',
  prisonAnswers: '去监狱的“会见预约”办理',
  answerKinds: { approve: '同意', refuse: '不同意' },
  heardFrom: '谁答复的、怎么答复的',
  heardFromHint: '例如：狱政科李科长，电话。',
  answered: {
    approve: (row: DeskRow) => `已登记监狱同意：${of(row)}。家属会收到消息。`,
    refuse: (row: DeskRow) => `已登记监狱不同意：${of(row)}。家属会收到消息。`,
  },
  printRequest: '打印送监狱的申请',
  waitsForPrison: '已转交监狱，等监狱答复。',

  decide: '审批',
  decideKinds: { approve: '同意会见', refuse: '不同意' },
  slot: '会见时间',
  slotHeld: (startsAt: string) => `家属选的时间：${startsAt}`,
  slotOther: (startsAt: string, free: number) => `${startsAt}（还剩 ${free} 场）`,
  minutesLabel: '会见多少分钟',
  minutesRule: (minutes: number | null) =>
    minutes === null ? '没有录入规定的时长。' : `录入的规定是 ${minutes} 分钟。`,
  who: '同意哪些人来',
  whoRule: (most: number | null) =>
    most === null ? '没有录入规定的人数。' : `录入的规定是最多 ${most} 人，包括申请人。`,
  applicant: (name: string) => `${name}（申请人）`,
  alone: '只有申请人一个人来。',
  decided: {
    approve: (row: DeskRow) => `已同意：${of(row)}。家属会收到消息。`,
    refuse: (row: DeskRow) => `已答复不同意：${of(row)}。家属会收到消息。`,
  },
  refuseTitle: '确定不同意？',
  refuseMeans:
    '这份申请就此结束，保留的时间马上放开，不能撤回。家属只看到上面选的原因和写给家属的话。',

  cancel: '取消会见',
  cancelOpen: '取消这次会见…',
  cancelTitle: '确定取消？',
  cancelMeans: '家属马上会收到消息，时间放开，不能撤回。',
  cancelled: (row: DeskRow) => `已取消：${of(row)}。家属会收到消息。`,
  stay: '先不取消',

  room: '会见室',
  roomSave: '保存会见室',
  roomSaved: (row: DeskRow) => `会见室已安排：${row.roomName ?? '还没有'}。家属看得到。`,

  attendance: '登记到场',
  cameKinds: {
    came: '来了',
    'did-not-come': '没有来',
    'not-their-fault': '没会见成，不怪家属',
  },
  cameMeans: {
    came: '请当面核对身份证件，再请家属到会见室等候。',
    'did-not-come': '登记后这次算放弃。只是记录，不自动处罚；以后仍可申请。',
    'not-their-fault': '登记后由系统给家属留一个新的时间，不收费。',
  },
  identitySeen: '已当面核对申请人的身份证件',
  attended: {
    came: (row: DeskRow) => `已登记：${row.relativeName} 来了。`,
    'did-not-come': (row: DeskRow) => `已登记：${row.relativeName} 没有来。`,
    'not-their-fault': (row: DeskRow) => `已登记：没有会见成，不怪 ${row.relativeName}。`,
  },
  absentTitle: '确定家属没有来？',
  failedTitle: '确定没有会见成？',

  suspend: '暂停会见',
  suspendOpen: '暂停这名家属的会见…',
  suspendMeans:
    '暂停从今天算起，期间已约好的会见都会取消。家属会看到原因、期限和您写的话，可以向监狱说明。',
  suspendSource:
    '依据：会见中扰乱秩序、使用暗语或未批准的语言不听制止、携带使用手机或录音录像设备的，监狱可以中断会见，并可以暂停会见一至三个月（司法部《罪犯会见通信规定》补充规定，转述文本，待核）；监狱法第七十一条。',
  months: '暂停多久',
  month: (months: number) => `${months} 个月`,
  monthsSource: ({ suspensionMonths: range, source }: DeskBooking['rules']) =>
    range === null
      ? '监狱没有录入期限，按一至三个月选。'
      : `监狱规定 ${range.least === range.most ? range.least : `${range.least} 至 ${range.most}`} 个月。依据：${source}`,
  suspendTitle: '确定暂停？',
  suspended: (name: string, until: string) => `已暂停 ${name} 的会见，到 ${until} 为止。`,
  faultMonths: '请选择暂停几个月。',

  minute,
}
