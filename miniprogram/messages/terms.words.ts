import type { Rhythm, Slot, Terms } from '#shared/checkins/terms.contract'

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** What a plan asks for, in sentences: on which days, when, and on holidays. */
export function termsWords({ rhythm, slots, restsOnHolidays }: Terms): string[] {
  return [
    `${rhythmWords(rhythm)}，${slots.map(slotWords).join('；')}。`,
    ...(restsOnHolidays ? ['节假日不用签到。'] : []),
  ]
}

function rhythmWords(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'daily':
      return '每天签到'
    case 'weekly':
      return `每周${rhythm.weekdays.map(day => WEEKDAYS[day]).join('、')}签到`
    case 'monthly':
      return `每月 ${rhythm.days.join('、')} 日签到`
    case 'some':
      return `每${rhythm.per === 'week' ? '周' : '月'}选 ${rhythm.times} 天签到，哪天都可以`
  }
}

const slotWords = ({ opensAt, closesAt, surpriseMinutes }: Slot): string =>
  surpriseMinutes === null
    ? `${opensAt} 到 ${closesAt}`
    : `${opensAt} 到 ${closesAt} 之间通知您一次，通知后 ${surpriseMinutes} 分钟内签`
