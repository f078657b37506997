import { whileUsed } from '../../../console/ui/while-used'

const what = jest.fn()
let end = () => {}

beforeEach(() => {
  jest.useFakeTimers()
  what.mockReset()
  end = whileUsed(what, 30_000)
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

  it('is over when it is ended', () => {
    end()
    jest.advanceTimersByTime(60_000)
    dispatchEvent(new Event('keydown'))
    expect(what).toHaveBeenCalledTimes(1)
  })
})
