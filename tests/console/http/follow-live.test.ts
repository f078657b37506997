import { Refused, Unreachable } from '#shared/ask'
import type { LiveFrame } from '#shared/command/command.contract'
import { LIVE_ALIVE_MILLISECONDS } from '#shared/command/command.endpoints'
import { call } from '../../../console/http/call'
import { type Follower, followLive } from '../../../console/http/follow-live'
import { onSessionOver } from '../../../console/http/session-over'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

/** A socket whose other end is the test. */
class FakeSocket {
  static opened: FakeSocket[] = []
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: ((event: { code: number }) => void) | null = null
  closed = false
  constructor(readonly address: string) {
    FakeSocket.opened.push(this)
  }
  say(frame: LiveFrame) {
    this.onmessage?.({ data: JSON.stringify(frame) })
  }
  drop(code = 1006) {
    this.onclose?.({ code })
  }
  close() {
    this.closed = true
  }
}

let cursor: string | null = null
const follower = {
  cursor: () => cursor,
  heard: jest.fn(),
  lost: jest.fn(),
  refused: jest.fn(),
} satisfies Follower
const over = jest.fn()
let end = () => {}
let deaf = () => {}
let tickets = 0

beforeEach(async () => {
  jest.useFakeTimers()
  Object.assign(globalThis, { WebSocket: FakeSocket })
  FakeSocket.opened = []
  cursor = null
  tickets = 0
  jest.mocked(call).mockImplementation(async () => ({ ticket: `t${++tickets}` }))
  deaf = onSessionOver(over)
  end = followLive('inspection', follower)
  await letItRun()
})
afterEach(() => {
  end()
  deaf()
  jest.useRealTimers()
  jest.resetAllMocks()
})

/** Lets promises settle, and time pass. */
const letItRun = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds)
const last = () => FakeSocket.opened.at(-1)!
const queryOf = ({ address }: FakeSocket) => Object.fromEntries(new URL(address).searchParams)

describe('following the live view', () => {
  it('opens a socket on our own server with a ticket for the purpose', () => {
    expect(call).toHaveBeenCalledWith(expect.anything(), { purpose: 'inspection' })
    expect(last().address).toBe('ws://localhost/api/live?ticket=t1')
  })

  it('hands on what the server says', () => {
    last().say({ type: 'ready' })
    expect(follower.heard).toHaveBeenCalledWith({ type: 'ready' })
  })

  it('comes back with a new ticket and the last cursor', async () => {
    cursor = 'k5'
    last().drop()
    expect(follower.lost).toHaveBeenCalledTimes(1)
    await letItRun(2000)
    expect(queryOf(last())).toEqual({ ticket: 't2', cursor: 'k5' })
  })

  it('waits at least a second, then longer and longer, at most half a minute', async () => {
    for (const [least, most] of [
      [1000, 2000],
      [2000, 4000],
      [4000, 8000],
      [8000, 16_000],
      [15_000, 30_000],
      [15_000, 30_000],
    ] as const) {
      const before = FakeSocket.opened.length
      last().drop()
      await letItRun(least - 1)
      expect(FakeSocket.opened).toHaveLength(before)
      await letItRun(most - least + 1)
      expect(FakeSocket.opened).toHaveLength(before + 1)
    }
  })

  it('begins with short pauses again once it was ready', async () => {
    for (let drops = 0; drops < 5; drops += 1) {
      last().drop()
      await letItRun(30_000 - 1)
    }
    const before = FakeSocket.opened.length
    last().say({ type: 'ready' })
    last().drop()
    await letItRun(2000)
    expect(FakeSocket.opened).toHaveLength(before + 1)
  })

  it('tries again when there is no ticket to be had for the moment', async () => {
    jest.mocked(call).mockRejectedValueOnce(new Unreachable())
    last().drop()
    await letItRun(2000)
    expect(FakeSocket.opened).toHaveLength(1)
    await letItRun(4000)
    expect(FakeSocket.opened).toHaveLength(2)
  })

  it('gives up a socket that does not become ready', async () => {
    const silent = last()
    await letItRun(20_000)
    expect([silent.closed, follower.lost.mock.calls.length]).toEqual([true, 1])
  })

  it('keeps a socket that gives signs of life, and does not hand them on', async () => {
    last().say({ type: 'ready' })
    for (let beats = 0; beats < 100; beats += 1) {
      await letItRun(LIVE_ALIVE_MILLISECONDS)
      last().say({ type: 'alive' })
    }
    expect([last().closed, FakeSocket.opened.length]).toEqual([false, 1])
    expect(follower.heard.mock.calls).toEqual([[{ type: 'ready' }]])
  })

  it('takes two missed beats for a broken line, and seeks another', async () => {
    last().say({ type: 'ready' })
    const silent = last()
    await letItRun(2 * LIVE_ALIVE_MILLISECONDS - 1)
    expect(silent.closed).toBe(false)
    await letItRun(1)
    expect([silent.closed, follower.lost.mock.calls.length]).toEqual([true, 1])
    await letItRun(2000)
    expect(FakeSocket.opened).toHaveLength(2)
  })

  it('says that the session is over when the server closes it so, and does not come back', async () => {
    last().drop(4401)
    await letItRun(60_000)
    expect([over.mock.calls.length, FakeSocket.opened.length]).toEqual([1, 1])
  })

  it('does not ask again where it is not wanted', async () => {
    const no = new Refused({ code: 'wrong-role', title: '…', status: 403, requestId: 'r1' })
    jest.mocked(call).mockRejectedValueOnce(no)
    last().drop()
    await letItRun(60_000)
    expect(follower.refused).toHaveBeenCalledWith(no)
    expect(FakeSocket.opened).toHaveLength(1)
  })

  it('knows at once that the network is gone, and that it is back', async () => {
    last().say({ type: 'ready' })
    dispatchEvent(new Event('offline'))
    expect([last().closed, follower.lost.mock.calls.length]).toEqual([true, 1])
    dispatchEvent(new Event('online'))
    await letItRun()
    expect(FakeSocket.opened).toHaveLength(2)
    await letItRun(19_999)
    expect(FakeSocket.opened).toHaveLength(2)
  })

  it('opens nothing more when it was ended, even with a ticket that comes afterwards', async () => {
    let give: (answer: { ticket: string }) => void = () => {}
    jest.mocked(call).mockImplementationOnce(() => new Promise(given => (give = given)))
    last().drop()
    await letItRun(2000)
    end()
    give({ ticket: 'late' })
    await letItRun(120_000)
    dispatchEvent(new Event('online'))
    await letItRun()
    expect(FakeSocket.opened).toHaveLength(1)
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('hangs up when it is ended', () => {
    end()
    expect(last().closed).toBe(true)
  })
})
