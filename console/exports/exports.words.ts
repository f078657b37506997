import type { BulkRead, Export, ExportState } from '#shared/exports/exports.contract'
import type { Place } from '#shared/checkins/checkins.contract'
import { clockInChina, dayInChina, momentInChina } from '#shared/time/days'

const states = {
  waiting: '等待另一人批准',
  granted: '可以取出',
  approved: '已批准，可以取出',
  refused: '没有批准',
  expired: '已过期',
  fetched: '已取出',
} satisfies Record<ExportState, string>

const verdicts = {
  inside: '居住县内',
  outside: '居住县外',
  'cannot-say': '无法判断',
} satisfies Record<Place['verdict'], string>

const spans = { minute: '一分钟内', day: '一天内' } satisfies Record<BulkRead['span'], string>

const until = (at: string) => `${momentInChina(at).slice(0, -3)} 前`

/** With the year and the seconds: a paper is read years later. */
const fullMoment = (at: string) =>
  `${dayInChina(new Date(at))} ${clockInChina(new Date(at))}${momentInChina(at).slice(-3)}`

/** Every sentence about exports. */
export const words = {
  title: '导出',
  means:
    '只导出工作需要的内容。名单里的每个人都会看到您查看过；纸面和表格每页都有您的姓名、单位、时间和编号。',
  notYours: '省、州两级不办理导出，请由县局或者司法所申请。',

  ask: '申请导出',
  whose: '导出谁的签到',
  onePerson: '一名人员',
  oneOffice: '一个司法所',
  person: '人员',
  findPerson: '输入姓名查找',
  nobodyFound: '没有找到这个人',
  office: '司法所',
  choose: '请选择',
  firstDay: '从哪天',
  lastDay: '到哪天（含当天）',
  withCoordinates: '同时导出坐标',
  coordinatesHint: '通常不需要：不导出坐标时，只有姓名、时间和“居住县内或县外”的结论。',
  purpose: '用途',
  reason: '理由',
  reasonHint: '写明给谁、做什么用。理由会记入操作记录。',
  reasonHintLong: '写明给谁、做什么用，至少十个字：另一人要凭它决定批准不批准。',
  askNow: '申请',
  asked: { granted: '已准许，可以在右侧取出。', waiting: '已提交，等待县局另一名工作人员批准。' },
  faults: {
    personId: '请选择一名人员。',
    officeId: '请选择一个司法所。',
    firstDay: '请填写开始的日期。',
    lastDay: '请填写结束的日期，不早于开始的日期。',
    purpose: '请选择用途。',
    reason: '请写明理由，至少两个字。',
    reasonLong: '请写明理由，至少十个字。',
  },
  officesMissing: '司法所没有取得。',
  peopleMissing: '人员没有取得。',

  counting: '正在数…',
  countMissing: '条数没有取得。',
  fillFirst: '选好人员（或司法所）和日期后，这里显示有多少条。',
  noCheckIns: '这些日子里没有签到。',
  tooMany: (most: number) => `超过 ${most} 条，请缩短日期。`,
  count: (checkIns: number) => `共 ${checkIns} 条签到`,
  sum: (points: number, before: number) =>
    `计 ${points} 条位置；您今天已导出 ${before} 条，合计 ${points + before} 条`,
  noPoints: '不含坐标，不计位置条数',
  grantedAtOnce: '可以马上取出。',
  needsSecond: (limit: number) =>
    `当天合计达到 ${limit} 条，须由县局另一名工作人员批准后才能取出。`,
  ground: (cite: string) => `依据：${cite}`,

  own: '我的导出',
  ownMissing: '我的导出没有取得。',
  reading: '正在读取…',
  noneOwn: '您还没有申请过导出。',
  askedAt: '申请时间',
  what: '内容',
  size: '条数',
  state: '状态',
  act: '操作',
  states,
  subject: ({ personName, officeName }: Pick<Export, 'personName' | 'officeName'>) =>
    personName === null ? `${officeName}全体人员` : `${personName}（${officeName}）`,
  days: ({ firstDay, lastDay }: Export) =>
    firstDay === lastDay ? firstDay : `${firstDay} 至 ${lastDay}`,
  coordinates: (withCoordinates: boolean) => (withCoordinates ? '含坐标' : '不含坐标'),
  checkIns: (count: number) => `${count} 条`,
  moment: (at: string) => momentInChina(at).slice(0, -3),
  answerUntil: (at: string) => `${until(at)}答复有效`,
  fetchUntil: (at: string, left: number) => `${until(at)}还可取 ${left} 次`,
  fetchedTimes: (times: number) => `共 ${times} 次`,
  noMore: '不能再取',
  answeredBy: (name: string, note: string) => `答复：${name}${note && `，${note}`}`,
  fetch: '取出',
  fetchOf: (id: string) => `取出 ${id}`,
  fetchTitle: '取出导出',
  fetchMeans: (times: number, most: number) =>
    `取出后会显示名单里的签到，每名本人都会看到您查看过。最多取 ${most} 次，这是第 ${times} 次。`,
  more: '显示更多',
  refresh: '刷新',
  refreshOf: (list: string) => `刷新：${list}`,

  toDecide: '待我批准',
  toDecideMissing: '待批准的导出没有取得。',
  noneToDecide: '没有等待您批准的导出。',
  asker: '申请人',
  answer: '查看并答复',
  answerOf: (id: string) => `查看并答复 ${id}`,
  decideTitle: '批准导出',
  decideMeans:
    '请核对：理由说得清、人员和日期不多于需要、确实要坐标。批准后由申请人取出，您看不到内容。',
  number: '编号',
  points: '位置条数',
  pointsOf: ({ points, pointsBefore }: Export) =>
    `${points} 条；申请人当天此前已导出 ${pointsBefore} 条`,
  validUntil: '答复期限',
  note: '意见',
  noteHint: '不批准时必须写明原因，申请人看得到。',
  noteMissing: '不批准时请写明原因，至少两个字。',
  decided: ({ askedByName, id }: Export, approved: boolean) =>
    approved
      ? `已批准：${askedByName}申请的导出 ${id}，由申请人取出。`
      : `没有批准：${askedByName}申请的导出 ${id}，申请人会看到原因。`,
  approve: '批准',
  refuse: '不批准',

  sheet: '签到导出',
  sheetOf: (id: string) => `签到导出　${id}`,
  back: '返回',
  saveCsv: '保存为表格（CSV）',
  csvName: (id: string) => `签到导出-${id}.csv`,
  openOnlyHere: '只在这里显示，返回后再看须重新取出。打印件和表格请按敏感个人信息保管，用完销毁。',
  rows: (count: number) => `${count} 条，旧的在前`,
  approvedBy: '批准人',
  mark: (name: string, organisation: string, at: string, id: string) =>
    `${organisation}　${name}　${fullMoment(at)} 取出　编号 ${id}`,
  line: '序号',
  name: '姓名',
  receivedAt: '收到时间',
  takenAt: '手机时间',
  verdict: '位置结论',
  verdicts,
  latitude: '纬度（WGS-84）',
  longitude: '经度（WGS-84）',
  accuracy: '精度（米）',
  fullMoment,

  bulkTitle: '集中查看提醒',
  bulkMeans:
    '有人在短时间内被显示了比平常多得多的人员或签到。这不是违规结论，也没有限制任何人；可能是正常工作或紧急情况，请向本人和单位核实。',
  bulkMissing: '提醒没有取得。',
  moreMissing: '更早的提醒没有取得。',
  noBulk: '没有集中查看提醒。',
  bulkAt: '发现时间',
  official: '工作人员',
  organisation: '单位',
  span: '时间范围',
  spans,
  persons: '显示人数',
  shown: '显示条数',
  ofMost: (count: number, most: number) => `${count}（提醒线 ${most}）`,
  whom: ({ name, userName }: BulkRead) => `${name}（${userName}）`,
}
