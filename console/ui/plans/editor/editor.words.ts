import type { Category } from '#shared/checkins/categories.contract'
import type { Rhythm } from '#shared/checkins/terms.contract'
import { parameters } from '#shared/law/parameters'
import { words as plans } from '../plans.words'
import type { IdentityTyped } from './draft'

const { from, to } = parameters.quietHours.value

const kinds = {
  daily: '每天',
  weekly: '每周几天',
  monthly: '每月几日',
  some: '任选几天',
} satisfies Record<Rhythm['kind'], string>

/** Every sentence of the editor. */
export const words = {
  titleFor: {
    person: (name: string) => `${name}的签到安排`,
    category: (category: Category) => `${plans.categories[category]}类别的签到安排`,
  },
  leaving: {
    title: '还没有保存',
    means: '刚才填写的内容还没有保存，关闭后就没有了。',
    stay: '继续填写',
    leave: '放弃修改',
  },

  whether: { person: '按什么安排签到', category: '要不要签到' },
  asks: {
    person: { own: '单独安排', 'as-category': '按管理类别', nothing: '不要求签到' },
    category: { own: '要签到', nothing: '不要求签到' },
  },
  asksMean: {
    'as-category': '单独安排到此为止，本人改按所在管理类别的安排签到，类别的安排变了也跟着变。',
    nothing: {
      person: '这段时间里本人不用签到，管理类别的安排对他也不起作用。',
      category: '这段时间里，这个类别没有单独安排的人不用签到。',
    },
  },
  rhythm: '哪些天签到',
  kinds,
  weekdays: '每周的哪几天',
  weekday: (weekday: string) => `周${weekday}`,
  days: '每月的哪几日',
  daysHint: '这个月没有这一日的，改在当月最后一天。',
  times: '任选几天',
  per: '每周还是每月',
  pers: { week: '每周', month: '每月' },
  timesBefore: '任选',
  timesAfter: '天',
  someHint: '哪几天由本人自己选，在一周（或一个月）里做满即可。',

  slots: '什么时候签到',
  slot: (number: number) => `第 ${number} 个时段`,
  from: '开始时间',
  to: '结束时间',
  surprise: '随机抽时',
  surpriseMinutes: '抽多长（分钟）',
  onePlainSlot: '任选几天时只有一个时段，不能随机抽时。',
  surpriseMeans: '随机抽时：当天在时段里随机抽一段时间签到，到时才通知本人。',
  addSlot: '增加时段',
  removeSlot: (number: number) => `删除第 ${number} 个时段`,
  remove: '删除',
  rests: '节假日不签到',
  restsHint: '按县里登记的节假日。',

  identity: '签到时核验身份',
  identities: { never: '不要求', drawn: '抽查', always: '每次' } satisfies Record<
    IdentityTyped,
    string
  >,
  identityMeans: {
    never: '签到时不核验身份。签到里有需要关注的问题，或者工作人员提出时，仍会要求核验。',
    drawn: '系统随机抽一部分签到，签到以后请本人核验身份。',
    always: '每次签到以后都请本人核验身份。',
  } satisfies Record<IdentityTyped, string>,

  firstDay: '从哪一天起',
  firstDayHint: '不填就尽快生效；已经开始的一天不改。',
  howLong: '执行多久',
  lasting: '一直执行',
  temporary: '临时调整，到期恢复原安排',
  lastDay: '最后一天',

  preview: '保存后的样子',
  previewing: '正在预览…',
  previewMissing: '预览没有取得。',
  fillIn: '填好日期和时段后，这里显示今后三十天要做什么。',
  mend: '红字的地方改好后，这里显示今后三十天要做什么。',
  noHolidays: (years: readonly number[]) =>
    `${years.join('、')} 年的节假日县里还没有登记，这些天先按平常日子算。`,

  willChange: {
    person: (name: string, asks: string, term: Spoken) =>
      `从${term.firstDay}起，${name}${asks}${ending(term)}`,
    category: (category: Category, people: number, asks: string, term: Spoken) =>
      `从${term.firstDay}起，${plans.categories[category]}类别的人（${howMany(people)}）${asks}${ending(term)}`,
  },
  asCategory: (category: Category | null) =>
    category
      ? `改按管理类别（现在是${plans.categories[category]}）的安排签到`
      : '改按管理类别的安排签到；类别未定，现在没有要做的签到',
  saved: {
    person: (firstDay: string) => `已保存，从${firstDay}起生效。本人会收到通知。`,
    category: (category: Category, firstDay: string) =>
      `已保存：${plans.categories[category]}类别的新安排从${firstDay}起生效。`,
  },
  save: '保存安排',

  faults: {
    weekdays: '请至少选一天。',
    days: '请至少选一日。',
    times: '请填 1 到 31 之间的天数。',
    tooOften: '一周只有七天，最多任选 7 天。',
    slotsOverlap: '时段互相重叠，请错开。',
    onePlainSlot: '任选几天时只能有一个时段，也不能随机抽时。请删去多余的时段，取消随机抽时。',
    opensAt: '请填写开始时间，例如 08:00。',
    closesAt: '请填写结束时间，例如 12:00。',
    notAfterOpening: '结束时间要晚于开始时间。',
    inQuietHours: `夜里不能随机抽时：时段要在 ${to} 到 ${from} 之间。`,
    surpriseMinutes: '请填 15 到 600 之间的分钟数。',
    longerThanSlot: '抽的时间比时段还长，请改短。',
    firstDay: '这一天不对，请重新选择。',
    hasBegun: '这一天已经按原来的安排告诉本人，不能再改。请选更晚的日子，或者不填。',
    lastDay: '请选择最后一天。',
    endsBeforeItBegins: '最后一天不能早于第一天。',
  },
}

/** Days as they are said. */
interface Spoken {
  firstDay: string
  /** Null: until something else is set. */
  lastDay: string | null
}

const howMany = (people: number) =>
  people === 0 ? '现在没有人' : `现在有 ${people} 人，其中有单独安排的不受影响`

const ending = ({ lastDay }: Spoken) =>
  lastDay === null ? '。' : `；到${lastDay}为止，之后恢复原来的安排。`
