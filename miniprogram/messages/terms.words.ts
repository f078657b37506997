import type { Rhythm, Slot, Terms } from '#shared/checkins/terms.contract'

const IDENTITIES: Record<NonNullable<Terms['identity']>, string> = {
  always: '每次签到以后，还要核验身份。',
  drawn: '有时签到以后会抽到核验身份。',
}

const WEEKDAYS = ['', '一', '二', '三', '四', '五', '六', '日']

/** What a plan asks for, in sentences: on which days, when, and on holidays. */
export function termsWords({ rhythm, slots, restsOnHolidays, identity }: Terms): string[] {
  return [
    ...timesWords(rhythmWords(rhythm), slots.map(slotWords)),
    ...(restsOnHolidays ? ['节假日不用签到。'] : []),
    ...(identity ? [IDENTITIES[identity]] : []),
  ]
}

/** Each of several times of a day has a line of its own: together they could be taken for one. */
function timesWords(days: string, times: string[]): string[] {
  if (times.length === 1) return [`${days}，${times[0]}。`]
  return [
    `${days}，一天 ${times.length} 次：`,
    ...times.map((time, at) => `第 ${at + 1} 次：${time}`),
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
