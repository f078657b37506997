import { answerBy, holdUntil, missedFrom } from '#shared/visits/bookings/expected'
import { monthsAfter } from '#shared/visits/bookings/months'
import { remindersFor } from '#shared/visits/bookings/reminders'

const inChina = (time: string) => new Date(`${time}+08:00`)
const HOLIDAYS = [{ year: 2026, off: [], workingWeekends: [], source: '测试' }]
const monday = inChina('2026-11-30T10:00')
const none = { rules: { decisionWorkingDays: null }, holidays: HOLIDAYS }
const three = { rules: { decisionWorkingDays: 3 }, holidays: HOLIDAYS }

describe('answerBy', () => {
  it('promises the day that the prison has promised', () => {
    expect(answerBy(monday, three)).toBe('2026-12-03')
  })
  it('promises none where the prison has not, or nobody can count it', () => {
    expect(answerBy(monday, none)).toBeNull()
    expect(answerBy(monday, { ...three, holidays: [] })).toBeNull()
  })
})

describe('holdUntil', () => {
  const later = inChina('2026-12-20T09:00')

  it.each([
    ['submitted', none, '2026-12-03T10:00'],
    ['returned', none, '2026-12-03T10:00'],
    ['forwarded', none, '2026-12-07T10:00'],
    ['forwarded', three, '2026-12-03T23:59'],
  ] as const)('holds a time that is %s', (state, promised, until) => {
    expect(holdUntil(state, { now: monday, startsAt: later, ...promised })).toEqual(inChina(until))
  })

  it('never holds up to the visit itself', () => {
    const startsAt = inChina('2026-12-01T09:00')
    expect(holdUntil('submitted', { now: monday, startsAt, ...none })).toEqual(
      inChina('2026-12-01T08:00'),
    )
  })

  it('holds nothing that is firm, waits in line, or is over', () => {
    for (const state of ['approved', 'waiting', 'withdrawn'] as const) {
      expect(holdUntil(state, { now: monday, startsAt: later, ...none })).toBeNull()
    }
  })
})

describe('missedFrom', () => {
  const visit = { startsAt: monday, minutes: 25 }
  it("goes by the prison's rule for being late", () => {
    expect(missedFrom(visit, 10)).toEqual(inChina('2026-11-30T10:10'))
    expect(missedFrom(visit, 0)).toEqual(monday)
  })
  it('waits for the end where it has none', () => {
    expect(missedFrom(visit, null)).toEqual(inChina('2026-11-30T10:25'))
  })
})

describe('monthsAfter', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-29'],
    ['2026-11-01', 1, '2026-11-30'],
    ['2026-12-01', 1, '2026-12-31'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-29', 3, '2027-02-28'],
  ])('counts from %s for %d months up to %s', (from, months, until) => {
    expect(monthsAfter(from, months)).toBe(until)
  })
})

describe('remindersFor', () => {
  const startsAt = inChina('2026-12-02T09:00')

  it('reminds on the evening before, an hour before, and when it is time', () => {
    expect(remindersFor(startsAt, monday)).toEqual([
      { kind: 'day', dueAt: inChina('2026-12-01T19:00') },
      { kind: 'hour', dueAt: inChina('2026-12-02T08:00') },
      { kind: 'now', dueAt: inChina('2026-12-02T08:55') },
    ])
  })
  it('leaves out what is behind', () => {
    const kinds = remindersFor(startsAt, inChina('2026-12-02T08:00')).map(({ kind }) => kind)
    expect(kinds).toEqual(['now'])
  })
})
