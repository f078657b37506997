import type { CheckIn, Outcome, Punctuality } from '#shared/checkins/checkins.contract'
import type { Window } from '#shared/checkins/terms.contract'
import { momentInChina } from '#shared/time/days'

const punctualities = {
  early: '早于时段',
  'on-time': '在时段内',
  late: '晚于时段',
  'delivered-later': '时段内签到，后来才收到',
  'after-fault': '报告故障以后签到',
  'other-slot': '没有对应的任务',
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
  punctualities,
  outcomes,
  details: '选中的签到',
  close: '关闭',
  gone: '这次签到没有读出来。',
  phoneSaid: '手机显示时间',
  made: '签到时间',
  weReceived: '系统收到时间',
  byPhone: (at: string) => `${momentInChina(at)}（手机时钟，未经核实）`,
  madeByUs: (at: string) => `${momentInChina(at)}（按系统时钟推算）`,
  byUs: (at: string, age: string) => `${momentInChina(at)}（系统时钟），${age}`,
  waited: (wait: string) => `${wait}，多半是当时没有信号`,
  clockError: (error: string) => `${error}，这是设备情况`,
  openTask: '查看任务',
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
  notAPenalty: '这是请您核实的问题，不是结论；如何处理由工作人员依法决定。',
  deviceTitle: '设备和当时的情况，只供了解',
  answerOf: (at: string) => `本人说明（${momentInChina(at)}）`,
  noAnswer: '本人没有说明。',
  markedAs: (mark: string) => `核实结果：${mark}`,
  identityMissing: '身份核验的情况没有取得。',
  noIdentity: '这次签到没有要求核验身份。',
  openIdentity: '查看核验',
  judgements: '核对经过',
  earlier: '先前判断',
  later: '后来判断',
  now: '现在的判断',
  judgedAt: (at: string, rules: string, because: string) =>
    `${momentInChina(at)}，${because}，规则版本 ${rules}`,
  foundNothing: '没有发现问题',

  burst: (samples: number) => `手机给出的定位点（${samples} 个）`,
  burstGone: '原始定位点在审阅认可后已经删除，结论和坐标保留。',
  burstReading: '正在读取定位点…',
  sample: '序号',
  sampleAt: '手机时钟',
  datums: { wgs84: '坐标系 WGS-84', gcj02: '坐标系 GCJ-02' },

  review: '审阅',
  outcome: '结论',
  note: '说明',
  noteHint: '本人会看到结论和说明。结论不是“正常”时必须填写。',
  mark: '逐项核实',
  markOf: (finding: string) => `核实：${finding}`,
  markAll: (finding: string) => `请先核实“${finding}”是否属实。`,
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
