import {
  findConstantCoordinates,
  findCounterGap,
  findDeviceChanged,
  findTooPerfect,
} from '#shared/checkins/device.rules'

const article = '《社区矫正法》第二十六条第一款'
const POINT = { latitude: 24.5312345, longitude: 103.7712345 }
/** About a centimetre away. */
const BESIDE = { ...POINT, latitude: 24.5312346 }
const TODAY = new Date('2026-11-24T01:00:00Z')

const burst = (number: number, accuracyMetres = 5, point = POINT) =>
  Array.from({ length: number }, () => ({ ...point, accuracyMetres }))

/** So many days ago, at nine in the morning unless another hour is given. */
const daysAgo = (days: number, point = POINT, hours = 0) => ({
  ...point,
  madeAt: new Date(TODAY.getTime() - (24 * days - hours) * 3600_000),
})
const here = { ...POINT, madeAt: TODAY }

describe('findConstantCoordinates', () => {
  const THREE_DAYS = [daysAgo(3), daysAgo(2), daysAgo(1)]

  it('asks about the same place to the last digit today and on three days, with 第二十六条第一款', () => {
    expect(findConstantCoordinates(burst(3), here, THREE_DAYS)).toEqual({
      code: 'constant-coordinates',
      article,
      facts: { times: 4 },
    })
  })

  it('counts on as long as it was the same, leaving out days without a check-in', () => {
    const before = [daysAgo(30, BESIDE), daysAgo(20), ...THREE_DAYS]
    expect(findConstantCoordinates(burst(3), here, before)?.facts).toEqual({ times: 5 })
  })

  it.each<[string, ReturnType<typeof burst>, ReturnType<typeof daysAgo>[]]>([
    ['two days are a chance', burst(3), THREE_DAYS.slice(1)],
    ['a centimetre beside on one of them', burst(3), [daysAgo(3), daysAgo(2, BESIDE), daysAgo(1)]],
    ['three times on one day', burst(3), [daysAgo(1), daysAgo(1, POINT, 1), daysAgo(1, POINT, 2)]],
    ['three times today', burst(3), [daysAgo(0, POINT, -1), daysAgo(0, POINT, -2), here]],
    ['a burst that trembles by a centimetre', [...burst(2), ...burst(1, 5, BESIDE)], THREE_DAYS],
    ['a place looked up from masts, 21 m', burst(3, 21), THREE_DAYS],
    ['too few fixes to tell', burst(2), THREE_DAYS],
    ['nothing before', burst(3), []],
  ])('is silent: %s', (_, fixes, before) => {
    expect(findConstantCoordinates(fixes, here, before)).toBeNull()
  })

  it('still asks at 20 m, the coarsest that claims to be measured', () => {
    expect(findConstantCoordinates(burst(3, 20), here, THREE_DAYS)).not.toBeNull()
  })

  it('counts days in China: half past midnight there is the next day', () => {
    const lateNight = { ...POINT, madeAt: new Date('2026-11-23T16:30:00Z') }
    const before = [daysAgo(3), daysAgo(2), lateNight]
    expect(findConstantCoordinates(burst(3), here, before)).toBeNull()
  })
})

describe('findTooPerfect', () => {
  it('asks about five fixes that never tremble and claim one round number', () => {
    expect(findTooPerfect(burst(5))).toEqual({
      code: 'too-perfect',
      article,
      facts: { times: 5, metres: 5 },
    })
  })

  it.each([
    ['four: a phone may say the same again a few times', burst(4)],
    ['one that trembles by a centimetre', [...burst(5), ...burst(1, 5, BESIDE)]],
    ['the fraction that a receiver estimated, said again', burst(6, 4.733)],
    ['a receiver that holds still while its estimate changes', [...burst(5, 5), ...burst(1, 6)]],
    ['a whole number that a receiver may well have estimated', burst(6, 7)],
    ['what is looked up from masts', burst(6, 25)],
  ])('is silent: %s', (_, fixes) => {
    expect(findTooPerfect(fixes)).toBeNull()
  })
})

describe('findDeviceChanged', () => {
  const OLD = { deviceHash: 'old', counter: 7, madeAt: TODAY }
  const after = new Date(TODAY.getTime() + 1)
  const NEW = { deviceHash: 'new', counter: 1 }

  it('asks about the first check-in from a phone that was bound since', () => {
    expect(findDeviceChanged(NEW, after, OLD)).toEqual({ code: 'device-changed', article })
  })

  it.each([
    ['the same phone', { ...NEW, deviceHash: 'old' }, after, OLD],
    ['a phone bound before the last check-in, which came late', NEW, TODAY, OLD],
    ['the first check-in of all', NEW, after, null],
    ['a last one of which the phone is not known', NEW, after, { ...OLD, deviceHash: null }],
    ['a phone that is not known', { ...NEW, deviceHash: null }, after, OLD],
    ['a binding that is not known', NEW, null, OLD],
  ])('is silent: %s', (_, sent, boundAt, last) => {
    expect(findDeviceChanged(sent, boundAt, last)).toBeNull()
  })
})

describe('findCounterGap', () => {
  const from = (deviceHash: string | null, counter: number) => ({ deviceHash, counter })

  it.each([
    ['two left out', from('a', 8), from('a', 5), { times: 2 }],
    ['went back: it is not known how many', from('a', 1), from('a', 5), undefined],
    ['stood still', from('a', 5), from('a', 5), undefined],
    [
      'two made by a new phone before the first that came',
      from('b', 3),
      from('a', 5),
      { times: 2 },
    ],
  ])('notes a counter that did not go on by one: %s', (_, here, last, facts) => {
    const finding = { code: 'counter-gap', article, ...(facts && { facts }) }
    expect(findCounterGap(here, last)).toEqual(finding)
  })

  it.each([
    ['the next one', from('a', 6), from('a', 5)],
    ['the first one of a new phone', from('b', 1), from('a', 5)],
    ['the first one of all', from('a', 9), null],
    ['a phone that is not known', from(null, 9), from('a', 5)],
    ['a last one of which the phone is not known', from('a', 9), from(null, 5)],
  ])('is silent: %s', (_, here, last) => {
    expect(findCounterGap(here, last)).toBeNull()
  })
})
