import { monthlyPay } from '#shared/jobs/pay.rules'
import type { Pay, Posting } from '#shared/jobs/postings.contract'

type Asked = Parameters<typeof monthlyPay>[0]
const pay = (from: number, to: number, period: Pay['period']): Pay => ({ from, to, period })
const hours = (aDay: number, daysAWeek: number): Posting['hours'] => ({ aDay, daysAWeek })

it.each<[string, Partial<Asked>, [number, number] | null]>([
  ['by the month', { pay: pay(4500, 6000, 'month') }, [4500, 6000]],
  ['by the day, and nobody says which', { pay: pay(200, 200, 'day') }, [4350, 4350]],
  ['by the day, five a week', { pay: pay(200, 200, 'day'), hours: hours(8, 5) }, [4350, 4350]],
  ['by the day, six a week', { pay: pay(200, 200, 'day'), hours: hours(8, 6) }, [5218, 5218]],
  ['by the day, one a week', { pay: pay(200, 200, 'day'), hours: hours(8, 1) }, [870, 870]],
  ['by the hour, and whole days', { pay: pay(20, 25, 'hour') }, [3480, 4350]],
  ['by the hour, four a day', { pay: pay(20, 20, 'hour'), hours: hours(4, 5) }, [1740, 1740]],
  ['by the hour, nobody knows how many', { pay: pay(20, 20, 'hour'), kind: 'part-time' }, null],
  ['by the piece', { pay: pay(1, 2, 'piece') }, null],
  ['not at all that one knows', { pay: null }, null],
])('work that is paid %s', (_, asked, expected) => {
  const monthly = monthlyPay({ pay: null, hours: null, kind: 'full-time', ...asked })
  expect(monthly && [monthly.from, monthly.to]).toEqual(expected)
})
