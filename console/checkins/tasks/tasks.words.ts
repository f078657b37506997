import type { FaultKind, FaultOutcome } from '#shared/checkins/faults.contract'
import type { Settlement, TaskState } from '#shared/checkins/tasks.contract'
import { momentInChina } from '#shared/time/days'

const tabs = {
  'not-yet': '尚未签到',
  missed: '未按时',
  faults: '故障',
  settled: '已处理',
}

/** What the page of tasks shows. */
export type Tab = keyof typeof tabs

const settlements = {
  explained: '说明属实',
  technical: '设备或网络故障',
  'follow-up': '需进一步了解',
} satisfies Record<Settlement, string>

const faultKinds = {
  'phone-broken': '手机用不了',
  'no-signal': '没有信号',
  'no-location': '定不了位',
  'no-camera': '摄像头用不了',
  other: '其他',
} satisfies Record<FaultKind, string>

const faultOutcomes = {
  'other-way': '已用其他方式核实',
  noted: '情况已记录',
  'follow-up': '需进一步了解',
} satisfies Record<FaultOutcome, string>

const states = {
  planned: '未到时间',
  open: '进行中',
  done: '已签到',
  missed: '时段内没有收到签到',
  late: '时段后收到签到',
  fault: '已报故障，停止计时',
  exempt: '免除',
} satisfies Record<TaskState, string>

/** Every sentence of the page of tasks and faults. */
export const words = {
  title: '任务',
  tabs,
  settlements,
  faultKinds,
  faultOutcomes,
  states,
  which: '显示哪些任务',
  tab: (tab: Tab, count: number | undefined) =>
    count === undefined ? tabs[tab] : `${tabs[tab]} ${count}`,
  refresh: '刷新',
  reading: '正在读取…',
  incomplete: '名单没有读全。',
  more: '载入更多',
  asOf: (moment: string) => `截至 ${moment}`,
  close: '关闭',

  name: '姓名',
  office: '司法所',
  window: '签到时段',
  stage: '情况',
  progress: '进度',
  left: (span: string) => `进行中，还剩 ${span}`,
  ending: '进行中，时段刚结束',
  opens: (span: string) => `未到时间，${span}后开始`,
  exempt: (reason: string) => `免除：${reason}`,
  surprise: '不定时',
  once: '1 次',
  perWeek: (made: number, needs: number) => `本周 ${made}/${needs}`,
  perMonth: (made: number, needs: number) => `本月 ${made}/${needs}`,
  onDay: (day: string, window: string) => `${day} ${window}`,
  fromTo: (first: string, last: string) => `${first}至${last}`,
  nobodyYet: '今天没有人还需要签到。',
  meaning: '还没有签到有许多原因：可能是手机、信号或其他困难，请先联系本人了解。',

  missedList: '未按时完成的签到任务，早的在前',
  nothingMissed: '没有等待处理的未按时任务。',
  faultList: '等待答复的故障报告，早的在前',
  noFaults: '没有等待答复的故障报告。',
  nobodyChosen: '从左边选择一项。',
  keys: '↑ ↓ 移动　Enter 打开　1 2 3 选择结论　Ctrl+Enter 提交',
  ago: (age: string) => `时段结束 ${age}`,
  outage: (minutes: number) => `这段时间系统中断 ${minutes} 分钟`,
  cameLater: '后来收到',
  came: (madeAt: string, receivedAt: string) =>
    `签到时间 ${momentInChina(madeAt)}，收到时间 ${momentInChina(receivedAt)}`,
  lastCheckIn: '收到的签到',
  noCheckIn: '到现在没有收到',
  openCheckIn: '查看这次签到',
  notEnough: '时段内没有签满',
  made: '已完成',
  madeOf: (made: number, needs: number) => `${made} 次，共需 ${needs} 次`,
  over: '时段结束',
  overSince: (at: string, age: string) => `${momentInChina(at)}，${age}`,
  ownOutage: '系统情况',
  noOutage: '这段时间系统没有中断',
  reportedFault: '故障报告',
  whyAsk: '请先联系本人了解原因，再写下核实情况；是否需要进一步处理由工作人员依法决定。',

  settle: '处理',
  outcome: '结论',
  note: '核实情况',
  noteHint: '本人会看到结论和这段话，至少两个字。',
  chooseOutcome: '请先选择结论。',
  writeNote: '请写明核实情况，至少两个字。',
  submit: '提交',
  onlyReading: '您的账号只能查看，不能处理。',
  saved: (name: string, outcome: string) => `已提交：${name}，${outcome}。`,
  quicker: (name: string, by: string, outcome: string) =>
    `${name}的这一项已由${by}处理（${outcome}），您的结论没有提交。`,
  quickerUnknown: (name: string) =>
    `${name}的这一项已由其他工作人员处理，您的结论没有提交。请在“已处理”里查看。`,
  settledBy: (name: string, at: string) => `${name}，${momentInChina(at)}`,
  settledAs: (outcome: string) => `已处理：${outcome}`,
  gone: '这一项不在列表里：可能已经处理，或者不在您的管辖范围内。',

  reportedSince: (age: string) => `${age}报告`,
  kind: '故障',
  said: '本人说明',
  saidNothing: '没有写说明',
  reported: '报告时间',
  reportedAt: (takenAt: string, receivedAt: string) =>
    `手机记录 ${momentInChina(takenAt)}，系统收到 ${momentInChina(receivedAt)}`,
  enteredAt: (at: string) => `${momentInChina(at)}登记`,
  enteredBy: '登记人',
  entered: (name: string) => `${name}代为登记（电话报告）`,
  stopped: '停止计时的任务',
  stoppedNone: '没有正在进行的签到任务',
  stoppedTask: '一项签到任务',
  stoppedTaskOf: (when: string) => `${when} 的签到任务`,
  faultMeaning: '报告故障后，签到任务停止计时。请与本人商定用什么方式核实。',
  answer: '答复',
  answerNote: '答复内容',
  writeAnswer: '请写明答复内容，至少两个字。',

  enter: '代为登记故障',
  enterTitle: '代为登记电话报告的故障',
  enterWhy: '本人来电说手机、信号或定位有问题时，在这里登记；当天的签到任务停止计时。',
  choosePerson: '请先找到并选择本人。',
  chooseKind: '请选择是什么故障。',
  writeWords: '请写下本人怎么说，至少两个字。',
  whatFault: '什么故障',
  wordsOnPhone: '本人怎么说',
  register: '登记',
  registered: (name: string) => `已为${name}登记故障。`,

  settledTasks: '已处理的任务，新的在前',
  answeredFaults: '已答复的故障报告，新的在前',
  nothingSettled: '还没有处理过的任务。',
  nothingAnswered: '还没有答复过的故障报告。',
  by: '处理人',
  at: '处理时间',
}
