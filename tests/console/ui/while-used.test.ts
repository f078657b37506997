import { whileUsed } from '../../../console/ui/while-used'

const what = jest.fn()
let end = () => {}
let tell = () => {}

beforeEach(() => {
  jest.useFakeTimers()
  what.mockReset()
  end = whileUsed(what, 30_000, told => {
    tell = told
    return () => (tell = () => {})
  })
})
afterEach(() => {
  end()
  jest.useRealTimers()
})

describe('what is done while somebody works', () => {
  it('is done at once, and again and again', () => {
    expect(what).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(60_000)
    expect(what).toHaveBeenCalledTimes(3)
  })

  it('ends at a desk that was left alone, so that its session can end too', () => {
    jest.advanceTimersByTime(5 * 60_000)
    const before = what.mock.calls.length
    jest.advanceTimersByTime(3600_000)
    expect(what).toHaveBeenCalledTimes(before)
  })

  it('is done at once when somebody comes back, and goes on', () => {
    jest.advanceTimersByTime(3600_000)
    const before = what.mock.calls.length
    dispatchEvent(new Event('keydown'))
    expect(what).toHaveBeenCalledTimes(before + 1)
    jest.advanceTimersByTime(30_000)
    expect(what).toHaveBeenCalledTimes(before + 2)
  })

  it('is not done more often because somebody moves the mouse', () => {
    for (let moves = 0; moves < 50; moves += 1) dispatchEvent(new Event('pointermove'))
    expect(what).toHaveBeenCalledTimes(1)
  })

  it('is done soon after there is news, once for what comes together', () => {
    jest.advanceTimersByTime(10_000)
    tell()
    tell()
    expect(what).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(249)
    expect(what).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(1)
    expect(what.mock.calls).toEqual([[false], [true]])
    jest.advanceTimersByTime(1000)
    expect(what).toHaveBeenCalledTimes(2)
  })

  it('is done once a second at most, however much news there is', () => {
    jest.advanceTimersByTime(2000)
    const before = what.mock.calls.length
    for (let tenths = 0; tenths < 100; tenths += 1) {
      tell()
      jest.advanceTimersByTime(100)
    }
    const times = what.mock.calls.length - before
    expect([times >= 9, times <= 11]).toEqual([true, true])
  })

  it('is not done for news at a desk that was left alone, but as soon as somebody comes back', () => {
    jest.advanceTimersByTime(5 * 60_000)
    const before = what.mock.calls.length
    tell()
    jest.advanceTimersByTime(20_000)
    expect(what).toHaveBeenCalledTimes(before)
    dispatchEvent(new Event('keydown'))
    expect(what).toHaveBeenLastCalledWith(true)
    expect(what).toHaveBeenCalledTimes(before + 1)
  })

  it('is over when it is ended', () => {
    end()
    jest.advanceTimersByTime(60_000)
    tell()
    dispatchEvent(new Event('keydown'))
    expect(what).toHaveBeenCalledTimes(1)
  })

  it('is over although there was news', () => {
    jest.advanceTimersByTime(10_000)
    tell()
    end()
    jest.advanceTimersByTime(60_000)
    expect(what).toHaveBeenCalledTimes(1)
  })
})
