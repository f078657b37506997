import type { OwnClass } from '#shared/courses/attendance.contract'
import { clockInChina } from '#shared/time/days'

const clock = (at: string) => clockInChina(new Date(at))

/** What the first page says of a class. */
export const words = {
  when: ({ from, until }: Pick<OwnClass, 'from' | 'until'>) =>
    `今天 ${clock(from)} 到 ${clock(until)} 上课。`,
  look: '看时间和地点',
  sign: { in: '去课上签到', out: '去课上签退' },
}
