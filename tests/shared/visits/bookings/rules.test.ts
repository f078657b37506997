import { type Asked, earliestDay, latestDay, obstaclesOf } from '#shared/visits/bookings/rules'
import type { PrisonRules } from '#shared/visits/prisons/prisons.contract'

const NO_RULES: PrisonRules = {
  leadWorkingDays: null,
  horizonDays: null,
  perMonth: null,
  maxPersons: null,
  minutes: null,
  eligibleKin: null,
  decisionWorkingDays: null,
  lateMinutes: null,
  noShowCountsAsVisit: null,
  suspensionMonths: null,
  windows: null,
  isFree: null,
}
const HOLIDAYS = [{ year: 2026, off: [], workingWeekends: [], source: '测试' }]
const inChina = (time: string) => new Date(`${time}+08:00`)

/** A request on a Monday for the Monday after, with nothing in its way. */
const asked = (changes: Partial<Asked> = {}): Asked => ({
  now: inChina('2026-11-30T10:00'),
  type: 'remote-bureau',
  relative: { verified: true, documentExpiresDay: null },
  kinship: { prisonId: 'p', kin: 'parent', accepted: true, expiresDay: null },
  companions: [],
  slot: { prisonId: 'p', startsAt: inChina('2026-12-07T09:00'), blocked: false },
  rules: NO_RULES,
  source: '会见须知（2026年）',
  holidays: HOLIDAYS,
  usedInMonth: 0,
  ownPerMonth: null,
  suspendedUntil: null,
  prisonCan: true,
  ...changes,
})
const rules = (changes: Partial<PrisonRules>) => ({ rules: { ...NO_RULES, ...changes } })
const at = (time: string, blocked = false) => ({
  slot: { prisonId: 'p', startsAt: inChina(time), blocked },
})
const companion = (changes = {}) => ({
  id: 'c1',
  verified: true,
  documentExpiresDay: null,
  ...changes,
})
const codes = (changes: Partial<Asked>) => obstaclesOf(asked(changes)).map(({ code }) => code)

describe('obstaclesOf', () => {
  it('finds nothing where the prison has entered nothing', () => {
    expect(codes({ usedInMonth: 99, ...at('2031-01-01T09:00') })).toEqual([])
  })

  it.each<[string, Partial<Asked>, string[]]>([
    [
      'kinship that nobody has accepted',
      { kinship: { ...asked().kinship, accepted: false } },
      ['kinship-not-accepted'],
    ],
    [
      'kinship that ended the day before',
      { kinship: { ...asked().kinship, expiresDay: '2026-12-06' } },
      ['kinship-expired'],
    ],
    [
      'kinship that ends on the day: nothing',
      { kinship: { ...asked().kinship, expiresDay: '2026-12-07' } },
      [],
    ],
    [
      'a relative who has not shown who he is',
      { relative: { verified: false, documentExpiresDay: null } },
      ['identity-not-verified'],
    ],
    [
      'a document that ended the day before',
      { relative: { verified: true, documentExpiresDay: '2026-12-06' } },
      ['document-expired'],
    ],
    [
      'a document that ends on the day: nothing',
      { relative: { verified: true, documentExpiresDay: '2026-12-07' } },
      [],
    ],
    [
      'a companion whom nobody has seen',
      { companions: [companion({ verified: false })] },
      ['companion-not-verified'],
    ],
    [
      'one person more than allowed',
      { ...rules({ maxPersons: 1 }), companions: [companion()] },
      ['too-many-persons'],
    ],
    [
      'as many persons as allowed: nothing',
      { ...rules({ maxPersons: 2 }), companions: [companion()] },
      [],
    ],
    [
      'a kin whom the prison does not admit',
      rules({ eligibleKin: ['spouse'] }),
      ['kin-not-eligible'],
    ],
    ['a kin whom it admits: nothing', rules({ eligibleKin: ['parent'] }), []],
    [
      'a day before the earliest',
      { ...rules({ leadWorkingDays: 5 }), ...at('2026-12-06T09:00') },
      ['too-soon'],
    ],
    ['the earliest day: nothing', rules({ leadWorkingDays: 5 }), []],
    ['a day after the latest', { ...rules({ horizonDays: 6 }) }, ['too-far-ahead']],
    ['the latest day: nothing', { ...rules({ horizonDays: 7 }) }, []],
    [
      'all visits of the month used',
      { ...rules({ perMonth: 1 }), usedInMonth: 1 },
      ['month-used-up'],
    ],
    ['one visit of the month left: nothing', { ...rules({ perMonth: 2 }), usedInMonth: 1 }, []],
    [
      "the prisoner's own number, which goes first",
      { ...rules({ perMonth: 9 }), ownPerMonth: 1, usedInMonth: 1 },
      ['month-used-up'],
    ],
    ['the last day of a suspension', { suspendedUntil: '2026-12-07' }, ['suspended']],
    ['the day after a suspension: nothing', { suspendedUntil: '2026-12-06' }, []],
    ['a time that is over', at('2026-11-30T10:00'), ['slot-over']],
    ['a time that is blocked', at('2026-12-07T09:00', true), ['slot-blocked']],
    [
      'a time of another prison',
      { slot: { ...asked().slot!, prisonId: 'q' } },
      ['slot-of-another-prison'],
    ],
    ['a prison that cannot on that day', { prisonCan: false }, ['prison-cannot-now']],
    [
      'a visit at the prison itself, and nothing beside',
      { type: 'in-person', prisonCan: false },
      ['in-person'],
    ],
  ])('tells of %s', (_, changes, found) => {
    expect(codes(changes)).toEqual(found)
  })

  it('tells of everything at once, with what the rule says and where it stands', () => {
    const found = obstaclesOf(
      asked({
        relative: { verified: false, documentExpiresDay: null },
        ...rules({ leadWorkingDays: 10, perMonth: 1 }),
        usedInMonth: 1,
      }),
    )
    expect(found).toEqual([
      { code: 'identity-not-verified', source: null, value: null, companionId: null },
      { code: 'too-soon', source: '会见须知（2026年）', value: '2026-12-14', companionId: null },
      { code: 'month-used-up', source: '会见须知（2026年）', value: '1', companionId: null },
    ])
  })

  it('says which companion it is about', () => {
    const [found] = obstaclesOf(
      asked({ companions: [companion({ documentExpiresDay: '2026-12-06' })] }),
    )
    expect([found?.code, found?.companionId]).toEqual(['document-expired', 'c1'])
  })

  it('names the year whose holidays nobody has entered', () => {
    const [found] = obstaclesOf(
      asked({ ...rules({ leadWorkingDays: 30 }), ...at('2027-01-20T09:00') }),
    )
    expect([found?.code, found?.value]).toEqual(['holidays-unknown', '2027'])
  })
})

describe('the days that can be asked for', () => {
  const monday = inChina('2026-11-30T10:00')

  it('counts working days from the day after', () => {
    expect(earliestDay({ leadWorkingDays: 5 }, monday, HOLIDAYS)).toBe('2026-12-07')
    expect(earliestDay({ leadWorkingDays: 0 }, monday, HOLIDAYS)).toBe('2026-11-30')
  })

  it('counts the days of China', () => {
    expect(latestDay({ horizonDays: 1 }, inChina('2026-12-01T00:00'))).toBe('2026-12-02')
    expect(latestDay({ horizonDays: 1 }, inChina('2026-11-30T23:59'))).toBe('2026-12-01')
  })

  it('has no bounds where the prison has none', () => {
    expect(earliestDay({ leadWorkingDays: null }, monday, [])).toBeNull()
    expect(latestDay({ horizonDays: null }, monday)).toBeNull()
  })
})
