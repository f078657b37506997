import type { Slot } from '#shared/checkins/terms.contract'

/** Every sentence about the days to come. */
export const words = {
  title: '今后三十天',
  exempt: '免除',
  exemptFor: (reason: string) => `免除：${reason}`,
  surprise: (slot: Slot) => `抽 ${slot.surpriseMinutes} 分`,
  some: (times: number) => `起任选 ${times} 天`,
  someMeans:
    '任选几天的安排只标在一周（或一个月）的第一天：从那天起到周日（或月底），任选几天签到。已经开始的一周（月）不再标出。',
  firstOfMonth: (month: number, day: number) => `${month}月${day}日`,
  key: { due: '要签到', exempt: '免除', holiday: '节假日' },
  total: (due: number) => `共 ${due} 天要签到`,
}
