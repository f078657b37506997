import {
  EXPORT_LIMITS,
  POINTS_FOR_SECOND_PERSON,
  type Standing,
  fetchUntil,
  findSecondPersonNeeded,
  isFetchable,
  isReasonEnough,
  pointsOf,
  stateOf,
} from '#shared/exports/exports.rules'

const inChina = (time: string) => new Date(`${time}+08:00`)
const ASKED = inChina('2026-11-24T09:00')

describe('findSecondPersonNeeded 法释〔2017〕10号第五条', () => {
  it('begins at half of the fifty that are a crime', () => {
    expect(POINTS_FOR_SECOND_PERSON).toBe(25)
  })

  it.each([
    ['is silent below', 24, 0, false],
    ['asks at 25', 25, 0, true],
    ['is silent while the day is below', 12, 12, false],
    ['asks when two halves are a whole', 12, 13, true],
    ['asks for a single point once the day is full', 1, 24, true],
    ['is silent where there is no point, whatever the day holds', 0, 400, false],
  ])('%s', (_, points, before, asks) => {
    expect(findSecondPersonNeeded(points, before) !== null).toBe(asks)
  })

  it('names the article', () => {
    expect(findSecondPersonNeeded(25, 0)?.cite).toContain('法释〔2017〕10号')
  })

  it('counts only coordinates', () => {
    expect([pointsOf(30, true), pointsOf(30, false)]).toEqual([30, 0])
  })
})

describe('the reason', () => {
  it.each([
    ['nine characters', '一二三四五六七八九', false],
    ['ten characters', '一二三四五六七八九十', true],
    ['blanks around nine', '  一二三四五六七八九  ', false],
  ])('with %s', (_, reason, enough) => expect(isReasonEnough(reason)).toBe(enough))
})

describe('fetchUntil', () => {
  it('is the end of the day in China for what was granted at once', () => {
    expect(fetchUntil('granted', inChina('2026-11-24T00:00'))).toEqual(inChina('2026-11-25T00:00'))
    expect(fetchUntil('granted', inChina('2026-11-24T23:59'))).toEqual(inChina('2026-11-25T00:00'))
  })

  it('is 24 hours later for what was approved', () => {
    expect(fetchUntil('approved', ASKED)).toEqual(inChina('2026-11-25T09:00'))
  })
})

describe('stateOf', () => {
  const standing = (changes: Partial<Standing>): Standing => ({
    decision: 'waiting',
    askedAt: ASKED,
    fetchUntil: null,
    fetches: 0,
    ...changes,
  })
  const approved = (fetches: number) =>
    standing({ decision: 'approved', fetchUntil: inChina('2026-11-25T12:00'), fetches })
  const granted = standing({ decision: 'granted', fetchUntil: inChina('2026-11-25T00:00') })

  it.each([
    ['waits a minute before its end', standing({}), '2026-11-25T08:59', 'waiting', false],
    ['is over when nobody answered', standing({}), '2026-11-25T09:00', 'expired', false],
    ['stays refused', standing({ decision: 'refused' }), '2026-12-24T09:00', 'refused', false],
    ['is granted on its day', granted, '2026-11-24T23:59', 'granted', true],
    ['is over when its day is', granted, '2026-11-25T00:00', 'expired', false],
    ['is approved', approved(0), '2026-11-25T11:59', 'approved', true],
    ['is over when nobody fetched it', approved(0), '2026-11-25T12:00', 'expired', false],
    ['may be fetched a third time', approved(2), '2026-11-25T11:59', 'fetched', true],
    ['may not be fetched a fourth time', approved(3), '2026-11-25T11:59', 'fetched', false],
    ['stays fetched when its time is over', approved(1), '2026-11-25T12:00', 'fetched', false],
  ])('%s', (_, given, time, state, fetchable) => {
    const now = inChina(time)
    expect([stateOf(given, now), isFetchable(given, now)]).toEqual([state, fetchable])
  })
})

it('numbers that no law fixes say so, and where they come from', () => {
  for (const { status, source } of Object.values(EXPORT_LIMITS)) {
    expect([status, source.length > 0]).toEqual(['local', true])
  }
})
