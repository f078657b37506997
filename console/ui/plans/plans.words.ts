import type { Category } from '#shared/checkins/categories.contract'
import type { Plan } from '#shared/checkins/plans.contract'
import type { Rhythm, Slot, Terms } from '#shared/checkins/terms.contract'

const categories = {
  strict: '严管',
  ordinary: '普管',
  lenient: '宽管',
} satisfies Record<Category, string>

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const inOrder = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)

/** The year is named where it is not this one. */
const dayInWords = (day: string, today: string) =>
  `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)}年`}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const rhythmInWords = (rhythm: Rhythm): string => {
  switch (rhythm.kind) {
    case 'daily':
      return '每天'
    case 'weekly':
      return `每周${inOrder(rhythm.weekdays)
        .map(day => WEEKDAYS[day - 1])
        .join('、')}`
    case 'monthly':
      return `每月 ${inOrder(rhythm.days).join('、')} 日`
    case 'some':
      return `${rhythm.per === 'week' ? '每周' : '每月'}任选 ${rhythm.times} 天`
  }
}

const timesInWords = ({ opensAt, closesAt }: Slot) => `${opensAt}–${closesAt}`
const slotInWords = (slot: Slot) =>
  slot.surpriseMinutes === null
    ? timesInWords(slot)
    : `${timesInWords(slot)} 之间随机抽 ${slot.surpriseMinutes} 分钟`
const slotInShort = (slot: Slot) =>
  slot.surpriseMinutes === null ? timesInWords(slot) : `${timesInWords(slot)} 抽时`

/** Days that a person chooses are chosen around holidays anyway. */
const mayRest = ({ rhythm }: Terms) => rhythm.kind !== 'some'

const identityInWords = ({ identity }: Terms) => {
  if (identity === 'always') return '每次签到核验身份'
  return identity === 'drawn' ? '抽查核验身份' : ''
}

const untilInWords = ({ lastDay }: Pick<Plan, 'lastDay'>, today: string) =>
  lastDay === null ? '' : `到${dayInWords(lastDay, today)}为止`

/** @param category - the person's own; null where none is set, undefined where it is not known. */
const asCategory = (category: Category | null | undefined) => {
  if (category === undefined) return '改按类别安排'
  return `改按类别安排（现在是${category ? categories[category] : '未定'}）`
}

/** How plans, categories and days are said, on every page that names them. */
export const words = {
  title: '签到安排',
  category: '管理类别',
  categories,
  noCategory: '未定',
  noPlan: '没有安排，不用签到',
  weekdays: WEEKDAYS,
  dayInWords,
  daysInWords: (first: string, last: string, today: string) =>
    first === last
      ? dayInWords(first, today)
      : `${dayInWords(first, today)}至${dayInWords(last, today)}`,
  rhythmInWords,
  slotInWords,
  timesInWords,
  untilInWords,
  termsInShort: (terms: Plan['terms']) => {
    if (terms === 'as-category') return asCategory(undefined)
    if (terms === null) return '不要求签到'
    return `${rhythmInWords(terms.rhythm)} ${terms.slots.map(slotInShort).join('、')}`
  },
  /** As the end of a sentence: … 每天 08:00–12:00 签到. */
  termsInWords: (terms: Plan['terms'], category?: Category | null) => {
    if (terms === 'as-category') return asCategory(category)
    if (terms === null) return '不用签到'
    const rests = mayRest(terms) && terms.restsOnHolidays ? '，节假日不签到' : ''
    const identity = identityInWords(terms)
    return `${rhythmInWords(terms.rhythm)} ${terms.slots.map(slotInWords).join('、')} 签到${rests}${identity && `，${identity}`}`
  },
  change: '修改安排',
  set: '设定安排',
  source: '来源',
  term: '期限',
  later: '以后的安排',
  /** @param later - what was set for later, soonest first: it may end what is for good. */
  lastingInWords: (
    { lastDay }: Pick<Plan, 'lastDay'>,
    today: string,
    later: readonly Pick<Plan, 'firstDay'>[],
  ) => {
    if (lastDay !== null) return `到${dayInWords(lastDay, today)}为止，之后恢复原来的安排`
    const [next] = later
    return next ? `${dayInWords(next.firstDay, today)}起有变化，见“以后的安排”` : '一直执行'
  },
  spanInWords: ({ firstDay, lastDay }: Pick<Plan, 'firstDay' | 'lastDay'>, today: string) =>
    lastDay === null
      ? `从${dayInWords(firstDay, today)}起`
      : `${dayInWords(firstDay, today)}至${dayInWords(lastDay, today)}`,
  identityInWords,
  restInWords: (terms: Terms) =>
    !mayRest(terms) ? '' : terms.restsOnHolidays ? '节假日不签到' : '节假日照常签到',
  kinds: { person: '单独安排', category: '按类别' } satisfies Record<Plan['kind'], string>,
  reason: '理由',
  reasonRead: '本人会看到这个理由，请写得让他看得懂。',
  reasonTooShort: '请写明理由，至少两个字。',
}
