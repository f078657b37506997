import type { ForbiddenBy, OwnPlace, OwnPlaceKind } from '#shared/places/own-places.contract'
import { momentInChina } from '#shared/time/days'

const kinds = {
  home: '住处',
  work: '工作地点',
  forbidden: '禁止进入',
  required: '应当到场',
} satisfies Record<OwnPlaceKind, string>

const forbiddenBy = {
  'control-order': '管制期间的禁止令（《刑法》第三十八条第二款）',
  'suspension-order': '缓刑考验期内的禁止令（《刑法》第七十二条第二款）',
  'other-document': '其他法律文书确定的义务（《社区矫正法》第二十三条）',
} satisfies Record<ForbiddenBy, string>

/** Where a place stands in time. */
export type PlaceState = 'to-come' | 'counts' | 'over' | 'ended'

const states = {
  'to-come': '还没开始',
  counts: '有效',
  over: '已过期',
  ended: '已终止',
} satisfies Record<PlaceState, string>

const DAYS = ['一', '二', '三', '四', '五', '六', '日']
const WORKDAYS = '1,2,3,4,5'
const sorted = (days: readonly number[]) => [...days].sort((one, other) => one - other)

function weekdaysInWords(days: readonly number[]): string {
  if (days.length === DAYS.length) return '每天'
  if (String(sorted(days)) === WORKDAYS) return '周一至周五'
  return `每周${sorted(days)
    .map(day => DAYS[day - 1])
    .join('、')}`
}

function hoursInWords(hours: OwnPlace['hours']): string {
  if (!hours) return '全天'
  const { from, to } = hours
  return from < to ? `${from} 至 ${to}` : `${from} 至次日 ${to}`
}

/** Every sentence about the places of one person or one office. */
export const words = {
  kinds,
  forbiddenBy,
  states,
  weekday: (day: number) => `周${DAYS[day - 1]}`,
  titleOf: (name: string) => `${name}的地点`,
  someTitle: '地点',
  listOf: (name: string) => `${name}的地点列表`,
  toFile: '返回档案',
  nobody: '没有写明是谁的地点。请从人员档案里打开。',
  reading: '正在读取地点…',
  notRead: '地点没有取得。',
  nothing: '还没有登记地点。',
  add: '添加地点',
  place: '地点',
  kind: '类别',
  state: '状态',
  when: '时间',
  where: '范围',
  source: '依据',
  ground: '禁止的依据',
  error: '边线误差不超过',
  version: '版本',
  setBy: '设定',
  endedBecause: '终止理由',
  versionOf: (version: number) => `第 ${version} 版`,
  setByAt: (name: string, at: string) => `${name}，${momentInChina(at)}`,
  daysOf: (firstDay: string, lastDay: string | null) =>
    lastDay === null ? `${firstDay} 起，长期` : `${firstDay} 至 ${lastDay}`,
  timesOf: ({ weekdays, hours }: Pick<OwnPlace, 'weekdays' | 'hours'>) =>
    `${weekdaysInWords(weekdays)}，${hoursInWords(hours)}`,
  circle: (latitude: string, longitude: string, radius: string) =>
    `圆形，中心 北纬 ${latitude}°、东经 ${longitude}°，半径 ${radius}`,
  polygon: (corners: number) => `多边形，${corners} 个角`,
  change: '修改',
  end: '终止',
  endTitle: '终止这个地点',
  endMeans: (name: string) =>
    `从现在起不再按“${name}”核对，本人会收到消息。以前的判断不变，历次版本都保留。`,
  history: '历次版本',
  historyNotRead: '历次版本没有取得。',
  readingHistory: '正在读取历次版本…',
  earlier: '更早的版本',
  onlyKeepers: '地点由县级和司法所工作人员设定。',
  ofOffice: '为全所人员设定的地点，对这个司法所的每一名人员都有效。',
  officePlaces: (name: string) => `${name}为全所设定的地点`,
  added: (name: string) => `已添加：${name}。本人会收到消息。`,
  changed: (name: string, version: number) => `已保存：${name}第 ${version} 版，从现在起有效。`,
  ended: (name: string) => `已终止：${name}。`,
  printedOn: (moment: string, who: string) => `打印时间 ${moment}；仅限社区矫正工作使用。${who}`,
}
