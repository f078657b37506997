import type { CheckIn, Finding, Outcome } from '#shared/checkins/checkins.contract'
import type { Punctuality, Window } from '#shared/checkins/plans.contract'
import { momentInChina } from '#shared/time/days'

/** What a finding asks an officer to do; what concerns the device asks for nothing. */
const findings = {
  'outside-home-county': '定位在居住县以外，请核实是否有经批准的外出。',
  'place-uncertain': '不能判断在县内还是县外，请用其他方式核实。',
  early: '签到早于当天的签到时段，请了解原因。',
  late: '签到晚于当天的签到时段，请了解原因。',
  'few-samples': '手机只给出很少几个定位点。',
  'clock-skew': '手机时钟与系统时钟相差五分钟以上，或者是没有信号时补传。',
} satisfies Record<Finding['code'], string>

const punctualities = {
  early: '早于时段',
  'on-time': '在时段内',
  late: '晚于时段',
  unplanned: '当天没有签到安排',
} satisfies Record<Punctuality, string>

const outcomes = {
  accepted: '正常',
  explained: '已说明',
  'follow-up': '需跟进',
} satisfies Record<Outcome, string>

const windowText = ({ opensAt, closesAt }: Window) => `${opensAt}–${closesAt}`

/** What is said of one check-in, and of what was decided about it. */
export const words = {
  findings,
  punctualities,
  outcomes,
  details: '选中的签到',
  close: '关闭',
  gone: '这次签到没有读出来。',
  phoneSaid: '手机定位时间',
  weReceived: '系统收到时间',
  byPhone: (at: string) => `${momentInChina(at)}（手机时钟，未经核实）`,
  byUs: (at: string, age: string) => `${momentInChina(at)}（系统时钟），${age}`,
  clocksDiffer: (gap: string) =>
    `${gap}：可能是没有信号时补传，也可能是手机时钟不准。这是设备情况，不是违规。`,
  window: '签到时段',
  inWindow: ({ window, punctuality }: CheckIn) =>
    window ? `${windowText(window)}，${punctualities[punctuality]}` : punctualities[punctuality],
  border: '与县界距离',
  judged: '核对依据',
  judgedBy: (version: number) => `按县界第 ${version} 版核对`,
  judgedByOther: (version: number, today: number) =>
    `按县界第 ${version} 版核对；现行县界是第 ${today} 版`,
  accuracy: '定位精度',
  accuracyWithin: (radius: string) =>
    `半径约 ${radius}（手机估计，实际位置约有三分之二可能在圈内）`,
  position: '坐标（WGS-84）',
  degrees: (latitude: number, longitude: number) =>
    `北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}`,
  place: '签到地点',
  findingsTitle: '需要关注',
  noFindings: '没有需要关注的问题。',
  notAPenalty: '这是请您核实的问题，不是违规结论；如何处理由工作人员依法决定。',
  deviceTitle: '设备情况，不是违规',

  burst: (samples: number) => `手机给出的定位点（${samples} 个）`,
  burstReading: '正在读取定位点…',
  burstMissing: '定位点没有取得。',
  sample: '序号',
  sampleAt: '手机时钟',
  datums: { wgs84: '坐标系 WGS-84', gcj02: '坐标系 GCJ-02' },

  review: '审阅',
  outcome: '结论',
  note: '说明',
  noteHint: '本人会看到结论和说明。结论不是“正常”时必须填写。',
  chooseOutcome: '请先选择结论。',
  writeNote: '结论不是“正常”时，请写明说明。',
  submit: '提交审阅',
  reviewed: '已审阅',
  reviewedAs: (outcome: Outcome) => `已审阅：${outcomes[outcome]}`,
  reviewedBy: (name: string, at: string) => `${name}，${momentInChina(at)}`,
  onlyReading: '您的账号只能查看，不能审阅。',
  quicker: ({ personName, review }: CheckIn) =>
    review
      ? `${personName}的这次签到已由${review.byName}审阅（${outcomes[review.outcome]}），您的结论没有提交。`
      : '',
}
