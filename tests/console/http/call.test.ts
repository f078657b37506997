import { signInStaff, whoAmI } from '#shared/account/account.endpoints'
import { Refused, Unreachable } from '#shared/ask'
import { listCheckIns } from '#shared/checkins/checkins.endpoints'
import { call } from '../../../console/http/call'
import { serverNow } from '../../../console/http/server-clock'
import { onSessionOver } from '../../../console/http/session-over'

const fetched = jest.fn()
const over = jest.fn()
let deaf = () => {}
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T01:00:00.000Z') })
  globalThis.fetch = fetched
  deaf = onSessionOver(over)
})
afterEach(() => {
  deaf()
  jest.useRealTimers()
  jest.resetAllMocks()
})

const answer = (status: number, body: unknown, date = '2026-11-24T01:00:00.000Z') =>
  fetched.mockResolvedValue({
    status,
    headers: { get: () => new Date(date).toUTCString() },
    json: async () => body,
  })
const refusal = (code: string) => ({ code, title: '…', status: 401, requestId: 'r1' })

describe('asking the server', () => {
  it('leaves out of a query what is not said', async () => {
    answer(200, { checkIns: [] })
    await call(listCheckIns, { purpose: 'inspection', since: undefined })
    expect(fetched.mock.calls[0][0]).toBe('/api/check-ins?purpose=inspection')
  })

  it('says that the session is over, whoever asked', async () => {
    answer(401, refusal('sign-in-first'))
    await expect(call(whoAmI, {})).rejects.toBeInstanceOf(Refused)
    expect(over).toHaveBeenCalledTimes(1)
  })

  it('does not take a wrong password for the end of a session', async () => {
    answer(401, refusal('wrong-name-or-password'))
    await expect(call(signInStaff, { userName: 'luxi', password: 'x' })).rejects.toBeInstanceOf(
      Refused,
    )
    expect(over).not.toHaveBeenCalled()
  })

  it('is unreachable without a network, and when a proxy answers in its own words', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(call(whoAmI, {})).rejects.toBeInstanceOf(Unreachable)
    answer(200, null)
    fetched.mockResolvedValueOnce({
      status: 502,
      headers: { get: () => null },
      json: () => Promise.reject(new SyntaxError()),
    })
    await expect(call(whoAmI, {})).rejects.toBeInstanceOf(Unreachable)
  })

  it('gives up after fifteen seconds', async () => {
    const timeout = jest.spyOn(AbortSignal, 'timeout')
    answer(200, {})
    await call(whoAmI, {})
    expect(timeout).toHaveBeenCalledWith(15_000)
    expect(fetched.mock.calls[0][1].signal).toBe(timeout.mock.results[0]?.value)
  })

  it('learns the time of the server, so that a wrong clock on the desk does not matter', async () => {
    answer(200, {}, '2026-11-24T01:07:00.000Z')
    await call(whoAmI, {})
    expect(serverNow().toISOString()).toBe('2026-11-24T01:07:00.000Z')
  })
})
