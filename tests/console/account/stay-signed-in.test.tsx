import { renderHook } from '@testing-library/react'
import { useStaySignedIn } from '../../../console/account/stay-signed-in'
import { asked, refused, serverAnswers } from '../answers'
import { useSession } from '../../../console/account/session.store'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const MINUTE = 60_000

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  useSession.setState(useSession.getInitialState(), true)
  serverAnswers({ 'account.who-am-i': () => Promise.reject(refused('sign-in-first')) })
})
afterEach(() => jest.useRealTimers())

const pass = (minutes: number) => jest.advanceTimersByTime(minutes * MINUTE)
const work = () => dispatchEvent(new Event('keydown'))
const times = () => asked('account.who-am-i').length

describe('a desk', () => {
  it('keeps its session while somebody works, asking at most every five minutes', () => {
    renderHook(useStaySignedIn)
    pass(4.9)
    work()
    expect(times()).toBe(0)
    pass(0.1)
    work()
    work()
    expect(times()).toBe(1)
  })

  it('does not keep the session of an empty chair, and finds out once it has ended', () => {
    renderHook(useStaySignedIn)
    pass(15.9)
    expect(times()).toBe(0)
    pass(0.1)
    expect(times()).toBe(1)
  })

  it('asks nothing more when it is left', () => {
    renderHook(useStaySignedIn).unmount()
    pass(30)
    work()
    expect(times()).toBe(0)
  })
})
