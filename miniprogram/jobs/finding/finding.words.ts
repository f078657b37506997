import type { Offer, OfferFilter, OfferSort } from '#shared/jobs/browsing.contract'
import {
  INSURANCES,
  KINDS,
  LODGINGS,
  SHIFTS,
  SKILLS,
  payInWords,
} from '#shared/jobs/postings.words'
import { dayWords } from '../../ui/day.words'

/** Every sentence of looking for work. Nothing of it tells a bystander why somebody looks here. */
export const words = {
  title: '找工作',
  find: '找岗位',
  matches: '适合我的岗位',
  wishes: '我想找什么样的工作',
  saved: '收藏的岗位',
  seen: '看过的岗位',
  look: '看岗位',
  self: '我自己找',
  selfWhat: '看中了哪个岗位，自己打电话联系单位。您看了什么、找了什么，只有您自己看得到。',
  helped: '请人帮忙',
  base: '就业基地',
  training: '技能培训',

  list: '找岗位',
  search: '搜岗位、单位、技能',
  searchExample: '如 电焊、保洁、超市',
  go: '搜索',
  clear: '不搜了',
  narrow: (count: number) => (count === 0 ? '筛选' : `筛选（${count} 项）`),
  map: '看地图',
  total: (count: number) => `共 ${count} 个岗位`,
  none: '没有找到岗位',
  noneWhat: '换个词试试，或者少选几项。也可以填「我想找什么样的工作」，有合适的会告诉您。',
  sorts: { newest: '最新', 'best-paid': '工资高', nearest: '离得近' } satisfies Record<
    OfferSort,
    string
  >,

  filter: '筛选',
  from: '从哪个乡镇算远近',
  fromWhat: '您自己选，手机不会告诉我们您在哪里。',
  fromNone: '不算远近',
  within: '多远以内',
  anyDistance: '都可以',
  kilometres: (far: number) => `${far} 公里内`,
  pay: '一个月至少',
  anyPay: '都可以',
  payAtLeast: (yuan: number) => `${yuan} 元`,
  kind: '做多久',
  shift: '什么时候上班',
  skill: '会做什么',
  insurance: '交什么保险',
  lodging: '住的地方',
  anything: '都可以',
  bed: '包住',
  chosen: '已选',
  results: '看结果',
  reset: '全部清空',

  mapTitle: '岗位地图',
  mapWhat: (shown: number, total: number) =>
    shown < total ? `地图上是最新的 ${shown} 个，一共 ${total} 个。` : `地图上有 ${shown} 个岗位。`,
  mapHere: (count: number) => `${count} 个岗位`,
  mapPick: '点一下地图上的标记，岗位会列在这里。',
  mapNone: '地图上没有岗位',
  mapNoneWhat: '少选几项再看看。',
  roughly: '浅色的是大概位置（乡镇中心）。',
  backToList: '回到列表',

  savedNone: '还没有收藏',
  savedNoneWhat: '打开一个岗位，点「收藏」，以后在这里找得到。',
  seenNone: '还没有看过岗位',
  seenNoneWhat: '打开过的岗位会记在这里，三十天后自动清掉。',
  forget: '清空看过的岗位',
  over: '已经招满或下架',
  offline: '没有连上服务器，请看看网络。下面是上次读到的。',
}

/** What an offer says of itself in a few short words. */
export const tagsOf = (
  offer: Pick<Offer, 'kind' | 'shift' | 'lodging' | 'skills' | 'insurance'>,
): string[] => [
  KINDS[offer.kind],
  SHIFTS[offer.shift],
  ...(offer.lodging === 'none' ? [] : [LODGINGS[offer.lodging]]),
  ...offer.skills.map(skill => SKILLS[skill]),
]

/** What it pays, in the employer's words. */
export const payOf = ({ pay }: Pick<Offer, 'pay'>): string => payInWords(pay)

/** About how much that is in a month; empty where that is said, or where nobody can say. */
export function monthlyOf({ pay, monthly }: Pick<Offer, 'pay' | 'monthly'>): string {
  if (!monthly || pay?.period === 'month') return ''
  const { from, to } = monthly
  return `一个月约 ${from === to ? from : `${from}–${to}`} 元`
}

/** Where it is, as far as it is known. */
export function placeOf({
  townshipName,
  kilometres,
}: Pick<Offer, 'townshipName' | 'kilometres'>): string {
  if (kilometres === null) return townshipName
  return `${townshipName}，${kilometres < 1 ? '1 公里以内' : `约 ${kilometres} 公里`}`
}

/** What it offers besides pay. */
export const insuranceOf = ({ insurance }: Pick<Offer, 'insurance'>): string =>
  insurance.length === 0 ? '没有写' : insurance.map(one => INSURANCES[one]).join('、')

/** When one works. */
export function hoursOf({ hours, shift }: Pick<Offer, 'hours' | 'shift'>): string {
  if (!hours) return SHIFTS[shift]
  return `${SHIFTS[shift]}，一天 ${hours.aDay} 小时，一周 ${hours.daysAWeek} 天`
}

/** Until when one can come forward. */
export const deadlineOf = ({ deadline }: Pick<Offer, 'deadline'>): string =>
  deadline === null ? '没有写' : `${dayWords(deadline)}前`

/** How many of the choices of a filter are made; the township goes with its distance. */
export const chosenIn = ({ search: _, townshipId, kilometres, ...rest }: OfferFilter): number =>
  Object.values(rest).filter(value => value !== undefined).length +
  (townshipId !== undefined || kilometres !== undefined ? 1 : 0)
