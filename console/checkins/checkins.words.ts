import type { CheckIn, Finding, Place } from '#shared/checkins/checkins.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { momentInChina } from '#shared/time/days'

/** What a verdict is called; the county is the one where the person lives under supervision. */
const verdicts = {
  inside: '居住县内',
  outside: '居住县外',
  'cannot-say': '无法判断',
} satisfies Record<Place['verdict'], string>

/** What a finding asks an officer to do. */
const findings = {
  'outside-home-county': '定位在居住县以外，请核实是否有经批准的外出。',
  'place-uncertain': '不能判断在县内还是县外，请用其他方式核实。',
} satisfies Record<Finding['code'], string>

const purposes = {
  'daily-supervision': { title: '日常监督管理', means: '了解矫正对象的活动情况和行为表现' },
  'verify-finding': { title: '核实系统提示', means: '核实签到里需要关注的问题' },
  emergency: { title: '处置紧急情况', means: '有人身安全等紧急情况，需要马上知道位置' },
  inspection: { title: '检查、检察监督', means: '上级检查，或者检察机关依法监督' },
} satisfies Record<Purpose, { title: string; means: string }>

/** Every sentence of the officers' check-in screens. */
export const words = {
  title: '实时签到',
  verdicts,
  findings,
  purposes,
  purposeTitle: '查看位置的用途',
  purposeWhy: '每次查看都会记下您的单位、角色、用途和时间，被查看的本人看得到。请如实选择。',
  purposeOnce: '关闭浏览器前不再询问，可以随时更改。',
  begin: '开始查看',
  purposeNow: (purpose: Purpose) => `用途：${purposes[purpose].title}`,
  purposeSeen: '查看已留痕，本人可见',
  changePurpose: '更改用途',

  shown: '显示哪些签到',
  attention: (count: number) => `需要关注 ${count}`,
  everything: (count: number) => `全部 ${count}`,
  connections: {
    connecting: '正在连接…',
    live: '实时更新中',
    lost: '连接中断，正在重新连接；恢复后自动补上这段时间的签到',
  },
  list: '最近的签到，新的在前',
  reading: '正在读取签到…',
  listIncomplete: '签到没有读全。',
  noCheckIns: '最近 24 小时没有签到。',
  noAttention: '最近 24 小时没有需要关注的签到。',
  arrived: ({ personName, officeName, place, findings }: CheckIn) =>
    `新签到：${personName}，${officeName}，${verdicts[place.verdict]}${findings.length > 0 ? '，需要关注' : ''}`,
  received: (age: string) => `${age}收到`,
  claimEarlier: (span: string) => `手机时间早 ${span}`,
  claimLater: (span: string) => `手机时间晚 ${span}`,

  details: '选中的签到',
  close: '关闭',
  notInList: '地址里的这条签到不在最近 24 小时的列表里。',
  phoneSaid: '手机定位时间',
  weReceived: '系统收到时间',
  byPhone: (at: string) => `${momentInChina(at)}（手机时钟，未经核实）`,
  byUs: (at: string, age: string) => `${momentInChina(at)}（系统时钟），${age}`,
  clocksDiffer: (gap: string) =>
    `${gap}：可能是没有信号时补传，也可能是手机时钟不准。这是设备情况，不是违规。`,
  accuracy: '定位精度',
  accuracyWithin: (radius: string) =>
    `半径约 ${radius}（手机估计，实际位置约有三分之二可能在圈内）`,
  border: '与县界距离',
  distanceInside: (length: string) => `在县界内侧，距县界 ${length}`,
  distanceOutside: (length: string) => `在县界外侧，距县界 ${length}`,
  distanceUnsure: (length: string) => `定位点距县界 ${length}，误差之内分不出在哪一侧`,
  shortOf: (length: string) => `距县界 ${length}`,
  shortOutside: (length: string) => `县界外 ${length}`,
  within: (radius: string) => `±${radius}`,
  position: '坐标（WGS-84）',
  degrees: (latitude: number, longitude: number) =>
    `北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}`,
  findingsTitle: '需要关注',
  noFindings: '没有需要关注的问题。',
  notAPenalty: '这是请您核实的问题，不是违规结论；如何处理由工作人员依法决定。',

  map: '签到地图',
  beside: (one: string, other: string) => `${one}　${other}`,
  earlier: (name: string) => `${name}（较早）`,
  zoomIn: '放大',
  zoomOut: '缩小',
  wholeCounty: '看全县',
  everybody: '看所有人',
  outOfView: (people: number) => `画面外还有 ${people} 人`,
  boundaryMissing: '县界没有取得。',
  readingBoundary: '正在读取县界…',
  noBoundary: '所在县的边界还没有登记，签到暂时不能与县界比较。',
  boundary: (name: string, error: string, source: string) =>
    `${name}：误差不超过 ${error}（浅色带）；来源：${source}`,
  accuracyCircle: '圆圈是定位精度',
  noTiles: '没有配置底图，只画县界和经纬网',
}
