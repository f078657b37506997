import type { Category } from '#shared/checkins/categories.contract'
import type { Cadence, MediaWishes } from '#shared/reports/schedules.contract'

const categories = {
  strict: '严管',
  ordinary: '普管',
  lenient: '宽管',
} satisfies Record<Category, string>

const units = { day: '天', week: '周', month: '个月' } satisfies Record<Cadence['unit'], string>

const media = {
  voice: '录音',
  pictures: '照片',
  video: '视频',
} satisfies Record<keyof MediaWishes, string>

const wishes = { none: '不要', optional: '自愿', required: '需要' } satisfies Record<
  MediaWishes['voice'],
  string
>

const mediaInWords = (asked: MediaWishes): string => {
  const named = (['voice', 'pictures', 'video'] as const).filter(one => asked[one] !== 'none')
  return named.length === 0
    ? '只写文字'
    : named.map(one => `${media[one]}（${wishes[asked[one]]}）`).join('、')
}

/** Every sentence about who reports how often. */
export const words = {
  title: '报告安排',
  means: '本人自己的安排优先于类别的安排。改动从写明的日期起算，已经开始的一次不变。',
  reading: '正在读取…',
  missing: '报告安排没有读出来。',
  none: '还没有报告安排。',
  table: '报告安排',
  who: '对象',
  kind: '报告',
  how: '多久一次',
  what: '要求',
  lasting: '起止',
  reason: '理由、设定人',
  categories,
  ofCategory: (category: Category) => `${categories[category]}（类别）`,
  every: ({ every, unit }: Cadence) =>
    every === 1
      ? `每${unit === 'month' ? '月' : units[unit]}一次`
      : `每 ${every} ${units[unit]}一次`,
  days: (days: number) => `开始后 ${days} 天内交`,
  media,
  wishes,
  mediaInWords,
  identity: '交后核验身份',
  from: (first: string, last: string | null) => (last ? `${first} 至 ${last}` : `${first} 起`),
  by: (reason: string, name: string) => `${reason}（${name}）`,
  add: '新的安排',
  end: '终止',
  endTitle: (who: string, kind: string) => `终止${who}的${kind}`,
  endMeans: '今天起不再产生新的一次；已经开始的一次仍然要交。',
  ended: '已终止。',
  onlyRead: '您只能查看。',

  target: '给谁',
  targetPerson: '一个人',
  targetCategory: '一个类别',
  category: '类别',
  choosePerson: '请先查找并选择一个人。',
  cadence: '多久一次',
  every_: '每',
  units,
  daysLabel: '几天内交',
  daysHint: '从当天早上开始算。',
  mediaLabel: '除了文字',
  mediaHint: '「需要」的，拍不了、录不了时可以写明原因代替。',
  identityLabel: '交后请本人核验身份',
  firstDay: '从哪天起',
  lastDay: '到哪天止（不填就一直有效）',
  replaces: '同一对象、同一种报告原来的安排到时终止。',
  save: '保存安排',
  saved: (who: string) => `已保存：${who}的报告安排。`,
  faults: {
    'longer-than-cadence': '交报告的天数不能比间隔还长。',
    'ends-before-it-begins': '结束的日期早于开始的日期。',
  } as Readonly<Record<string, string>>,
  faultElse: '请检查填写的内容。',
}
