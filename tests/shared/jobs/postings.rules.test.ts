import { flagsOf, staysDecided } from '#shared/jobs/flags'
import type { Flaggable } from '#shared/jobs/flags'
import {
  findLongHours,
  findLowPay,
  findNoDeadline,
  findNoHours,
  findNoInsurance,
  findNoPay,
  findNoRestDay,
} from '#shared/jobs/postings.rules'
import { fairWork } from './posting'

const LEAST = { month: 1740, hour: 18 }
const codesOf = (changes: Partial<Flaggable>) =>
  flagsOf(fairWork(changes), LEAST).map(({ code }) => code)

it('nothing is asked about fair work', () => {
  expect(flagsOf(fairWork(), LEAST)).toEqual([])
})

describe('the least pay', () => {
  const pay = (from: number, period: 'hour' | 'day' | 'month' | 'piece') => ({
    from,
    to: from,
    period,
  })
  const five = { aDay: 8, daysAWeek: 5 }

  // 1740 a month are ten yuan an hour: 21.75 days of eight hours.
  it.each([
    ['a month at it', { pay: pay(1740, 'month'), hours: five }, false],
    ['a month below it', { pay: pay(1739.99, 'month'), hours: five }, true],
    ['a month without hours, at it', { pay: pay(1740, 'month'), hours: null }, false],
    ['a month without hours, below it', { pay: pay(1739, 'month'), hours: null }, true],
    ['a day at it', { pay: pay(80, 'day'), hours: five }, false],
    ['a day below it', { pay: pay(79.9, 'day'), hours: five }, true],
    ['a long day for the same', { pay: pay(80, 'day'), hours: { aDay: 9, daysAWeek: 5 } }, true],
    ['an hour at it', { pay: pay(10, 'hour'), hours: five }, false],
    ['an hour below it', { pay: pay(9.99, 'hour'), hours: five }, true],
    // Twelve hours on seven days for 3000 a month are 8.21 an hour.
    [
      'a month of very long days',
      { pay: pay(3000, 'month'), hours: { aDay: 12, daysAWeek: 7 } },
      true,
    ],
    ['the piece, which cannot be compared', { pay: pay(0.2, 'piece'), hours: five }, false],
  ])('%s', (_, said, isLow) => {
    expect(findLowPay({ kind: 'full-time', ...said }, LEAST) !== null).toBe(isLow)
  })

  it.each([
    ['an hour at it', pay(18, 'hour'), false],
    ['an hour below it', pay(17.99, 'hour'), true],
    // Four hours a day is what part-time work has at most.
    ['a day at it', pay(72, 'day'), false],
    ['a day below it', pay(71, 'day'), true],
  ])('of part-time work is that of an hour: %s', (_, said, isLow) => {
    const found = findLowPay({ kind: 'part-time', pay: said, hours: null }, LEAST)
    expect(found !== null).toBe(isLow)
    if (found) expect(found.articles).toEqual(['《劳动合同法》第七十二条第一款'])
  })

  it('names its article, and asks once where nothing is paid', () => {
    const low = { kind: 'full-time', pay: pay(1000, 'month'), hours: five } as const
    expect(findLowPay(low, LEAST)?.articles).toEqual(['《劳动法》第四十八条'])
    expect(codesOf({ pay: pay(0, 'month') })).toEqual(['no-pay'])
  })
})

describe('hours', () => {
  it.each([
    ['eleven on a day', 'full-time', 11, 4, false],
    ['more than eleven on a day', 'full-time', 11.5, 3, true],
    // Forty-four a week and thirty-six more in a month are 52.28 a week.
    ['52 a week', 'seasonal', 10.4, 5, false],
    ['52.5 a week', 'seasonal', 10.5, 5, true],
    ['four on a day, part-time', 'part-time', 4, 6, false],
    ['five on a day, part-time', 'part-time', 5, 4, true],
    ['28 a week, part-time', 'part-time', 4, 7, true],
  ] as const)('%s', (_, kind, aDay, daysAWeek, isLong) => {
    expect(findLongHours({ kind, hours: { aDay, daysAWeek } }) !== null).toBe(isLong)
  })

  it('that are not said are asked about where work is full-time', () => {
    expect(findNoHours({ kind: 'full-time', hours: null })?.field).toBe('hours')
    expect(findNoHours({ kind: 'casual', hours: null })).toBeNull()
    expect(findLongHours({ kind: 'full-time', hours: null })).toBeNull()
  })

  it('on every day of the week leave no day off', () => {
    const everyDay = { aDay: 6, daysAWeek: 7 }
    expect(findNoRestDay({ kind: 'full-time', hours: everyDay })?.articles).toEqual([
      '《劳动法》第三十八条',
    ])
    expect(findNoRestDay({ kind: 'full-time', hours: { aDay: 6, daysAWeek: 6 } })).toBeNull()
    expect(findNoRestDay({ kind: 'part-time', hours: { aDay: 2, daysAWeek: 7 } })).toBeNull()
  })
})

it('pay that is not said is asked about', () => {
  expect(findNoPay({ pay: null })?.articles).toContain('《劳动合同法》第八条')
  expect(findNoPay({ pay: { from: 0, to: 0.01, period: 'piece' } })).toBeNull()
})

it.each(['pension', 'medical', 'injury', 'unemployment'] as const)(
  'full-time work without %s is asked about',
  missing => {
    const insurance = fairWork().insurance.filter(one => one !== missing)
    expect(findNoInsurance({ kind: 'full-time', insurance })?.code).toBe('no-insurance')
    expect(findNoInsurance({ kind: 'seasonal', insurance })).toBeNull()
  },
)

it('no article is invented where only our own rule asks', () => {
  expect(findNoDeadline({ deadline: null })).toMatchObject({ code: 'no-deadline', articles: [] })
  expect(findNoDeadline({ deadline: '2026-12-31' })).toBeNull()
})

describe('after a change', () => {
  const flagged = { ...fairWork({ description: '交押金200元' }), undecided: false }
  const flags = flagsOf(flagged, LEAST)

  it('nothing is asked once more while what was looked at is as it was', () => {
    expect(staysDecided(flagged, { ...flagged, places: 9 }, flags)).toBe(true)
  })

  it.each([
    ['other words of the same kind', { description: '交押金2000元' }],
    ['other pay', { pay: { from: 2000, to: 2000, period: 'month' as const } }],
    ['longer hours', { hours: { aDay: 10, daysAWeek: 5 } }],
    ['another title', { title: '打包工' }],
  ])('%s are asked about', (_, changes) => {
    expect(staysDecided(flagged, { ...flagged, ...changes }, flags)).toBe(false)
  })

  it('what nobody let pass stays to be asked, and what is mended is not', () => {
    expect(staysDecided({ ...flagged, undecided: true }, flagged, flags)).toBe(false)
    expect(staysDecided({ ...flagged, undecided: true }, fairWork(), [])).toBe(true)
  })
})
