import fc from 'fast-check'
import { type Calendar, daysBetween, dutiesOn } from '#shared/checkins/plans.rules'
import type { Slot, Terms } from '#shared/checkins/terms.contract'
import {
  isInQuietHours,
  minutesOf,
  slotsOverlap,
  surpriseIsTooLong,
} from '#shared/checkins/slots.rules'
import { type Day, dayInChina, daysAfter, weekdayOf } from '#shared/time/days'

const slot = (opensAt: string, closesAt: string, surpriseMinutes: number | null = null): Slot => ({
  opensAt,
  closesAt,
  surpriseMinutes,
})
const MORNING = slot('08:00', '10:00')

const terms = (rhythm: Terms['rhythm'], more: Partial<Terms> = {}): Terms => ({
  rhythm,
  slots: [MORNING],
  restsOnHolidays: false,
  ...more,
})

const calendar = ({
  holidays = [],
  exempt = [],
}: { holidays?: Day[]; exempt?: Day[] } = {}): Calendar => ({
  isHoliday: day => holidays.includes(day),
  isExempt: day => exempt.includes(day),
})

/** On which days of a stretch something is to be done. */
const daysOf = (asked: Terms, from: Day, to: Day, given = calendar()) =>
  daysBetween(from, to).filter(
    day => dutiesOn(day, asked, { firstDay: '2026-01-01', lastDay: null }, given).length > 0,
  )

describe('on which days', () => {
  it.each<[string, Terms['rhythm'], Day, Day, Day[]]>([
    [
      '每天',
      { kind: 'daily' },
      '2026-11-24',
      '2026-11-26',
      ['2026-11-24', '2026-11-25', '2026-11-26'],
    ],
    [
      '每周一、三（2026-11-23 是周一）',
      { kind: 'weekly', weekdays: [1, 3] },
      '2026-11-22',
      '2026-11-30',
      ['2026-11-23', '2026-11-25', '2026-11-30'],
    ],
    ['每周日', { kind: 'weekly', weekdays: [7] }, '2026-11-22', '2026-11-28', ['2026-11-22']],
    [
      '每月 31 日，短月按最后一天',
      { kind: 'monthly', days: [31] },
      '2026-01-30',
      '2026-04-30',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      '闰年二月最后一天',
      { kind: 'monthly', days: [30] },
      '2028-02-01',
      '2028-02-29',
      ['2028-02-29'],
    ],
    [
      '29 日和 31 日在二月是同一天，只有一次',
      { kind: 'monthly', days: [29, 31] },
      '2026-02-01',
      '2026-02-28',
      ['2026-02-28'],
    ],
    [
      '每周任选三天：从周一起算一次',
      { kind: 'some', times: 3, per: 'week' },
      '2026-11-23',
      '2026-11-30',
      ['2026-11-23', '2026-11-30'],
    ],
  ])('%s', (_, rhythm, from, to, days) => {
    expect(daysOf(terms(rhythm), from, to)).toEqual(days)
  })

  it('节假日休息的，节假日没有；不休息的照常', () => {
    const given = calendar({ holidays: ['2026-10-01'] })
    const rests = terms({ kind: 'daily' }, { restsOnHolidays: true })
    expect(daysOf(rests, '2026-09-30', '2026-10-02', given)).toEqual(['2026-09-30', '2026-10-02'])
    expect(daysOf(terms({ kind: 'daily' }), '2026-10-01', '2026-10-01', given)).toHaveLength(1)
  })

  it('一天几个时段，各是一次', () => {
    const evening = slot('18:00', '20:00')
    const asked = terms({ kind: 'daily' }, { slots: [MORNING, evening] })
    const duties = dutiesOn(
      '2026-11-24',
      asked,
      { firstDay: '2026-01-01', lastDay: null },
      calendar(),
    )
    expect(duties.map(({ slot: number, times }) => [number, times])).toEqual([
      [0, MORNING],
      [1, evening],
    ])
  })
})

describe('任选几天', () => {
  const threeAWeek = terms({ kind: 'some', times: 3, per: 'week' })
  const dutyFrom = (day: Day, term: { firstDay: Day; lastDay: Day | null }, given = calendar()) =>
    dutiesOn(day, threeAWeek, term, given)[0]

  it('到周日为止，要三天', () => {
    expect(dutyFrom('2026-11-23', { firstDay: '2026-01-01', lastDay: null })).toMatchObject({
      lastDay: '2026-11-29',
      needs: 3,
    })
  })

  it('周六开始的，只剩两天，只要两天', () => {
    expect(dutyFrom('2026-11-28', { firstDay: '2026-11-28', lastDay: null })).toMatchObject({
      lastDay: '2026-11-29',
      needs: 2,
    })
  })

  it('安排提前结束的，到那天为止', () => {
    expect(dutyFrom('2026-11-23', { firstDay: '2026-01-01', lastDay: '2026-11-24' })).toMatchObject(
      {
        lastDay: '2026-11-24',
        needs: 2,
      },
    )
  })

  it('免除的日子不算在内', () => {
    const exempt = daysBetween('2026-11-23', '2026-11-27')
    const term = { firstDay: '2026-01-01', lastDay: null }
    expect(dutyFrom('2026-11-23', term, calendar({ exempt }))).toMatchObject({ needs: 2 })
  })

  it('每月任选：一月一次，不会要得比剩下的日子多', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 31 }),
        (offset, times) => {
          const first = daysAfter('2026-01-01', offset)
          const asked = terms({ kind: 'some', times, per: 'month' })
          const [duty] = dutiesOn(first, asked, { firstDay: first, lastDay: null }, calendar())
          const days = daysBetween(first, duty!.lastDay)
          expect(duty!.needs).toBe(Math.min(times, days.length))
          expect(duty!.lastDay.slice(0, 7)).toBe(first.slice(0, 7))
          expect(daysAfter(duty!.lastDay, 1).slice(8)).toBe('01')
        },
      ),
    )
  })
})

describe('any plan', () => {
  const some = (max: number) => fc.uniqueArray(fc.integer({ min: 1, max }), { minLength: 1 })
  const rhythms: fc.Arbitrary<Terms['rhythm']> = fc.oneof(
    fc.constant({ kind: 'daily' as const }),
    some(7).map(weekdays => ({ kind: 'weekly' as const, weekdays })),
    some(31).map(days => ({ kind: 'monthly' as const, days })),
  )

  it('asks for each slot at most once a day, and on just the days that a calendar says', () => {
    fc.assert(
      fc.property(rhythms, fc.integer({ min: 0, max: 1500 }), (rhythm, offset) => {
        const day = daysAfter('2026-01-01', offset)
        const duties = dutiesOn(day, terms(rhythm), { firstDay: day, lastDay: null }, calendar())
        expect(duties.length).toBe(saysTheCalendar(day, rhythm) ? 1 : 0)
      }),
      { numRuns: 500 },
    )
  })

  /** The same, asked of JavaScript's own dates. */
  function saysTheCalendar(day: Day, rhythm: Terms['rhythm']): boolean {
    const at = new Date(`${day}T12:00:00+08:00`)
    if (rhythm.kind === 'weekly') return rhythm.weekdays.includes(at.getUTCDay() || 7)
    if (rhythm.kind !== 'monthly') return true
    const tomorrow = new Date(at.getTime() + 24 * 3600_000)
    const isLast = tomorrow.getUTCDate() === 1
    return rhythm.days.some(
      wanted => wanted === at.getUTCDate() || (isLast && wanted > at.getUTCDate()),
    )
  }
})

describe('slots', () => {
  it.each([
    ['随机抽时不能落在夜里', slot('06:00', '09:00', 60), true],
    ['到 22:00 为止可以', slot('07:00', '22:00', 60), false],
    ['22:01 就不行', slot('07:00', '22:01', 60), true],
    ['全天开放的时段不打扰人，可以', slot('00:00', '23:59'), false],
  ])('%s', (_, given, isQuiet) => expect(isInQuietHours(given)).toBe(isQuiet))

  it('do not overlap, and stand in order; touching is not overlapping', () => {
    expect(slotsOverlap([slot('08:00', '10:00'), slot('10:00', '12:00')])).toBe(false)
    expect(slotsOverlap([slot('08:00', '10:01'), slot('10:00', '12:00')])).toBe(true)
    expect(slotsOverlap([slot('10:00', '12:00'), slot('08:00', '09:00')])).toBe(true)
  })

  it('hold their surprise', () => {
    expect(minutesOf(slot('08:00', '10:30'))).toBe(150)
    expect(surpriseIsTooLong(slot('08:00', '10:00', 120))).toBe(false)
    expect(surpriseIsTooLong(slot('08:00', '10:00', 121))).toBe(true)
  })

  it('weekdays begin with Monday', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
    expect(dayInChina(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
  })
})
