import { isNight, nextReminder } from '#shared/reports/reminders.rules'
import { type Day, dayInChina, instantInChina } from '#shared/time/days'

const dueAt = new Date(instantInChina('2026-12-11', '00:00').getTime() - 1000)

/** Every reminder, one after the other. */
function reminders(opened: Day): string[] {
  const told: string[] = []
  for (let at = nextReminder(dueAt, opened); at; at = nextReminder(dueAt, dayInChina(at))) {
    told.push(at.toISOString())
  }
  return told
}

/** @param days - of December; nine in the morning in China. */
const nineOn = (...days: number[]) =>
  days.map(day => `2026-12-${String(day).padStart(2, '0')}T01:00:00.000Z`)

describe('reminders of a report that is due on the tenth', () => {
  it('come three days and one day before, then each day for a week, then never', () => {
    expect(reminders('2026-12-01')).toEqual(nineOn(7, 9, 11, 12, 13, 14, 15, 16, 17))
  })

  it('are left out for what was over, or said, when it opened', () => {
    expect(reminders('2026-12-07')).toEqual(nineOn(9, 11, 12, 13, 14, 15, 16, 17))
    expect(reminders('2026-12-10')).toEqual(nineOn(11, 12, 13, 14, 15, 16, 17))
  })
})

it.each([
  ['06:59', true],
  ['07:00', false],
  ['21:59', false],
  ['22:00', true],
])('whether %s is night: %s', (clock, night) => {
  expect(isNight(instantInChina('2026-12-01', clock))).toBe(night)
})
