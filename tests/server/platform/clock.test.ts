import pino from 'pino'
import { createClock } from '../../../server/platform/clock'

const NOON = Date.parse('2026-11-24T04:00:00Z')
const HOUR = 3600_000

/** A machine, a database and the way between them, all of which a test moves by hand. */
function world({ skew = 0, ways = [10] }: { skew?: number; ways?: number[] } = {}) {
  let elapsed = 1000
  let trueTime = NOON
  let asked = 0
  const lines: { skewMilliseconds?: number }[] = []
  const pass = (milliseconds: number) => {
    elapsed += milliseconds
    trueTime += milliseconds
  }
  const state = {
    skew,
    /** What the database believes, beyond the truth. */
    databaseSkew: 0,
    reachable: true,
    pass,
    truth: () => trueTime,
    lines,
    asked: () => asked,
  }
  const clock = createClock({
    machineTime: () => new Date(trueTime + state.skew),
    elapsed: () => elapsed,
    async databaseTime() {
      if (!state.reachable) throw new Error('no database')
      const way = ways[asked++ % ways.length]!
      // The whole way lies behind the answer, which is the worst a measure can be wrong by.
      const told = new Date(trueTime + state.databaseSkew)
      pass(way)
      return told
    },
    log: pino({ level: 'warn' }, { write: line => void lines.push(JSON.parse(line) as object) }),
  })
  return { ...state, clock, set: (change: Partial<typeof state>) => Object.assign(state, change) }
}

const wrongBy = ({ clock, truth }: ReturnType<typeof world>) =>
  Math.abs(clock.now().getTime() - truth())

describe('the clock', () => {
  it('is not right before it was compared', () => {
    expect(world().clock.isRight()).toBe(false)
  })

  it.each([
    ['two hours fast', 2 * HOUR],
    ['two hours slow', -2 * HOUR],
    ['a second fast', 1000],
    ['a second slow', -1000],
  ])('tells the time of the database on a machine that is %s', async (_, skew) => {
    const all = world({ skew })
    await all.clock.compare()
    expect(wrongBy(all)).toBeLessThanOrEqual(5)
    all.pass(HOUR)
    expect(wrongBy(all)).toBeLessThanOrEqual(5)
  })

  it('trusts the quickest of several answers', async () => {
    const all = world({ skew: HOUR, ways: [800, 400, 20, 900, 500] })
    await all.clock.compare()
    expect(wrongBy(all)).toBeLessThanOrEqual(10)
  })

  it.each([
    [5000, 0],
    [5100, 1],
    [-5000, 0],
    [-5100, 1],
  ])('says so in the log when it was off by %i ms: %i lines', async (skew, lines) => {
    const all = world({ skew, ways: [0] })
    await all.clock.compare()
    expect(all.lines.map(({ skewMilliseconds }) => skewMilliseconds)).toEqual(
      lines === 0 ? [] : [skew],
    )
    // It was corrected, and the correction was confirmed.
    expect(all.clock.isRight()).toBe(true)
  })

  it('is not right while the database’s own time jumps about', async () => {
    let jump = 0
    const clock = createClock({
      machineTime: () => new Date(NOON),
      elapsed: () => 0,
      // Five answers for each comparison: the confirmation finds another time again.
      databaseTime: async () => new Date(NOON + HOUR * Math.floor(jump++ / 5 + 1)),
      log: pino({ level: 'silent' }),
    })
    await clock.compare()
    expect(clock.isRight()).toBe(false)
  })

  it('does not care when the machine’s clock is set while it runs', async () => {
    const all = world()
    await all.clock.compare()
    all.set({ skew: -3 * HOUR })
    expect(wrongBy(all)).toBeLessThanOrEqual(5)
  })

  it('never steps back for less than it can measure', async () => {
    const all = world({ ways: [10, 40] })
    await all.clock.compare()
    const before = all.clock.now().getTime()
    all.set({ databaseSkew: -3 })
    const passed = all.truth()
    await all.clock.compare()
    expect(all.clock.now().getTime() - before).toBe(all.truth() - passed)
  })

  it('keeps the time it has when the database cannot be asked', async () => {
    const all = world({ skew: HOUR })
    await all.clock.compare()
    all.set({ reachable: false })
    await expect(all.clock.compare()).rejects.toThrow('no database')
    expect(wrongBy(all)).toBeLessThanOrEqual(5)
  })

  describe('every minute', () => {
    beforeEach(() => jest.useFakeTimers())
    afterEach(() => jest.useRealTimers())

    it('is compared again, also after it once could not be, until it is stopped', async () => {
      const all = world({ ways: [0] })
      await all.clock.compare()
      const stop = all.clock.keepRight()
      all.set({ reachable: false })
      await jest.advanceTimersByTimeAsync(60_000)
      expect(all.lines).toHaveLength(1)
      all.set({ reachable: true, databaseSkew: HOUR })
      await jest.advanceTimersByTimeAsync(60_000)
      expect(all.clock.now().getTime() - all.truth()).toBe(HOUR)
      stop()
      const asked = all.asked()
      await jest.advanceTimersByTimeAsync(600_000)
      expect(all.asked()).toBe(asked)
    })
  })
})
