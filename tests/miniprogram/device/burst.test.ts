import { CheckInDraft } from '#shared/checkins/checkins.contract'
import { type Reading, gather } from '../../../miniprogram/device/burst'
import { NoPlace } from '../../../miniprogram/device/place'

const GOOD = { latitude: 24.5, longitude: 103.7, accuracyMetres: 50 }
const COARSE = { ...GOOD, accuracyMetres: 51 }
const PATIENCE = 6_000

/** A burst under way: what it hears is up to the test. */
function listening() {
  let hear: (reading: Reading) => void = () => {}
  let fail: (why: NoPlace) => void = () => {}
  const stop = jest.fn()
  const told = gather((...ears) => {
    ;[hear, fail] = ears
    return stop
  }, PATIENCE)
  const end = jest.fn()
  told.then(end, end)
  return { hear: (reading: Reading) => hear(reading), fail: (why: NoPlace) => fail(why), stop, end }
}

const lengthOf = (end: jest.Mock) => (end.mock.calls[0] as [unknown[]] | undefined)?.[0].length

describe('a burst of positions', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds)

  it('ends with the third good position', async () => {
    const { hear, end } = listening()
    hear(GOOD)
    hear(COARSE)
    hear(GOOD)
    await wait(0)
    expect(end).not.toHaveBeenCalled()
    hear(GOOD)
    await wait(0)
    expect(lengthOf(end)).toBe(4)
  })

  it('ends when patience is over after the first good one', async () => {
    const { hear, end } = listening()
    hear(COARSE)
    await wait(1_000)
    hear(GOOD)
    await wait(PATIENCE - 1)
    expect(end).not.toHaveBeenCalled()
    await wait(1)
    expect(lengthOf(end)).toBe(2)
  })

  it('ends after ten seconds with what it has', async () => {
    const { hear, end } = listening()
    hear(COARSE)
    await wait(9_999)
    expect(end).not.toHaveBeenCalled()
    await wait(1)
    expect(lengthOf(end)).toBe(1)
  })

  it('says that there is no signal when nothing came in ten seconds', async () => {
    const { end } = listening()
    await wait(10_000)
    expect(end).toHaveBeenCalledWith(new NoPlace('no-signal'))
  })

  it('says at once that it was refused', async () => {
    const { fail, end } = listening()
    fail(new NoPlace('refused'))
    await wait(0)
    expect(end).toHaveBeenCalledWith(new NoPlace('refused'))
  })

  it('keeps what came before a failure', async () => {
    const { hear, fail, end } = listening()
    hear(COARSE)
    fail(new NoPlace('no-signal'))
    await wait(0)
    expect(lengthOf(end)).toBe(1)
  })

  it.each([
    ['zeros', { ...GOOD, latitude: 0, longitude: 0 }],
    ['no accuracy', { ...GOOD, accuracyMetres: 0 }],
    ['an accuracy beyond the county', { ...GOOD, accuracyMetres: 100_001 }],
    ['a place that is not on Earth', { ...GOOD, latitude: 90.1 }],
    ['nothing that is a number', { ...GOOD, longitude: NaN }],
  ])('does not take %s for a position', async (_, reading) => {
    const { hear, end } = listening()
    hear(reading)
    await wait(10_000)
    expect(end).toHaveBeenCalledWith(new NoPlace('no-signal'))
  })

  it('stops listening, once, and hears nothing afterwards', async () => {
    const { hear, fail, stop, end } = listening()
    for (let count = 0; count < 5; count++) hear(GOOD)
    fail(new NoPlace('no-signal'))
    await wait(20_000)
    expect([stop.mock.calls.length, lengthOf(end)]).toEqual([1, 3])
  })

  it('stops also when it was refused before it could listen', async () => {
    const stop = jest.fn()
    const told = gather((_hear, fail) => {
      fail(new NoPlace('refused'))
      return stop
    }, PATIENCE)
    await expect(told).rejects.toThrow('refused')
    expect(stop).toHaveBeenCalled()
  })

  it('stamps each position with the moment it came, and never sends more than the contract takes', async () => {
    jest.setSystemTime(new Date('2026-11-24T10:00:00.000Z'))
    const { hear, end } = listening()
    hear(COARSE)
    await wait(1_000)
    for (let count = 0; count < 100; count++) hear(COARSE)
    await wait(0)
    const [fixes] = end.mock.calls[0] as [{ takenAt: string }[]]
    expect(fixes.slice(0, 2).map(({ takenAt }) => takenAt)).toEqual([
      '2026-11-24T10:00:00.000Z',
      '2026-11-24T10:00:01.000Z',
    ])
    const draft = {
      attemptId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      takenAt: '2026-11-24T10:00:00.000Z',
      counter: 1,
      datum: 'wgs84',
    }
    expect(CheckInDraft.safeParse({ ...draft, fixes }).error).toBeUndefined()
  })
})
