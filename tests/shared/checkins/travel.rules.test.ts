import { type Seen, findImpossibleTravel } from '#shared/checkins/travel.rules'

/** Places on one road, by kilometres to the north of the office. */
const KILOMETRES_PER_DEGREE = 111.195

/** Somebody seen so many kilometres up the road, at a minute of the day. */
const seen = (minute: number, kilometres: number, accuracyMetres = 15): Seen => ({
  latitude: 24.53 + kilometres / KILOMETRES_PER_DEGREE,
  longitude: 103.77,
  accuracyMetres,
  madeAt: new Date(Date.UTC(2026, 10, 24) + minute * 60_000),
})

const HOME = seen(0, 0)

const codeOf = (here: Seen, before: Seen[], after: Seen[] = []) =>
  findImpossibleTravel(here, before, after)?.code ?? null

describe('findImpossibleTravel', () => {
  it('asks how somebody came 200 km within ten minutes, with 第二十六条第一款 and the figures', () => {
    expect(findImpossibleTravel(seen(10, 200), [HOME], [])).toEqual({
      code: 'impossible-travel',
      article: '《社区矫正法》第二十六条第一款',
      facts: { kilometresPerHour: 1199, metres: 200_000, minutes: 10 },
    })
  })

  it.each<[string, Seen, string | null]>([
    ['a walk', seen(30, 2), null],
    ['a train at 349 km/h', seen(60, 349), null],
    ['what no train does, 351 km/h', seen(60, 351.1), 'impossible-travel'],
    ['a flight of two hours', seen(120, 1500), 'impossible-travel'],
    ['another place at the very same instant', seen(0, 30), 'impossible-travel'],
    ['less than a kilometre at the same instant', seen(0, 1.05), null],
    ['more than a kilometre at the same instant', seen(0, 1.15), 'impossible-travel'],
    ['the same place at the very same instant', HOME, null],
    ['thirty kilometres that the radius explains', seen(0, 30, 10_000), null],
    ['thirty kilometres that it does not', seen(0, 30, 9_000), 'impossible-travel'],
    ['the other end of the country on the next day', seen(1440, 3000), null],
  ])('%s: %s', (_, here, code) => {
    expect(codeOf(here, [HOME])).toBe(code)
  })

  it('counts one instant as a second, so that the figures stay figures', () => {
    expect(findImpossibleTravel(seen(0, 30), [HOME], [])?.facts).toEqual({
      kilometresPerHour: 107_676,
      metres: 30_000,
      minutes: 0,
    })
  })

  it('says nothing of the first check-in of all', () => {
    expect(codeOf(seen(0, 200), [])).toBeNull()
  })

  it('says nothing of a check-in because the next one is far away: the next one is asked about', () => {
    expect(codeOf(HOME, [seen(-600, 0)], [seen(5, 200)])).toBeNull()
  })
})

describe('a receiver that jumps and comes straight back', () => {
  const JUMP = seen(5, 300)

  it('is not an accusation: the place is not to be relied on, and why', () => {
    expect(findImpossibleTravel(JUMP, [HOME], [seen(10, 1)])).toEqual({
      code: 'place-uncertain',
      article: '《社区矫正法》第二十六条第一款',
      facts: expect.objectContaining({ kilometresPerHour: 3599 }),
    })
  })

  it('does not accuse the check-in after it, which is compared with the one before', () => {
    expect(codeOf(seen(10, 1), [HOME, JUMP])).toBeNull()
  })

  it('does not hide a check-in after it that is impossible by itself', () => {
    expect(codeOf(seen(10, 100), [HOME, JUMP])).toBe('impossible-travel')
  })

  it.each<[string, Seen, string]>([
    ['does not come back', seen(10, 300), 'impossible-travel'],
    ['comes back when there was time to travel', seen(5 + 600, 0), 'impossible-travel'],
    ['goes on to a third place', seen(10, -300), 'impossible-travel'],
    ['comes back', seen(10, 0), 'place-uncertain'],
  ])('one that %s: %s', (_, after, code) => {
    expect(codeOf(JUMP, [HOME], [after])).toBe(code)
  })

  it('counts for a jump each time, not for two that confirm each other', () => {
    const way = [HOME, seen(5, 300), seen(10, 0), seen(15, 300), seen(20, 0)]
    const codes = way.map((here, index) => codeOf(here, way.slice(0, index), way.slice(index + 1)))
    expect(codes).toEqual([null, 'place-uncertain', null, 'place-uncertain', null])
  })
})
