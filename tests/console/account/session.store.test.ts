import { Unreachable } from '#shared/ask'
import { useSession } from '../../../console/account/session.store'
import { recall, remember } from '../../../console/device/this-tab'
import { announceSessionOver } from '../../../console/http/session-over'
import { refused, serverAnswers } from '../answers'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const staff = (name: string) => ({
  id: `staff-${name}`,
  name,
  role: 'officer' as const,
  organisationId: '532527',
  organisationName: '泸西县',
})
const { start, enter, signOut, confirm } = useSession.getState()
const session = () => useSession.getState().session

beforeEach(() => {
  jest.clearAllMocks()
  useSession.setState(useSession.getInitialState(), true)
  sessionStorage.clear()
})

describe('who sits at the desk', () => {
  it('is who the cookie belongs to', async () => {
    serverAnswers({ 'account.who-am-i': staff('刘敏') })
    await start()
    expect(session()).toEqual({ status: 'signed-in', staff: staff('刘敏') })
  })

  it('is nobody yet when the server knows of none, which is no session that ended', async () => {
    serverAnswers({
      'account.who-am-i': () => {
        announceSessionOver()
        throw refused('sign-in-first')
      },
    })
    await start()
    expect(session()).toEqual({ status: 'signed-out', over: false })
  })

  it('is not known when the server does not answer: nobody is sent to sign in for that', async () => {
    serverAnswers({ 'account.who-am-i': () => Promise.reject(new Unreachable()) })
    await start()
    expect(session().status).toBe('unreachable')
  })

  it('is told when the session ended by itself', async () => {
    serverAnswers({ 'account.who-am-i': staff('刘敏') })
    await start()
    announceSessionOver()
    expect(session()).toEqual({ status: 'signed-out', over: true })
  })

  it('hears nothing of a late answer about a session that was ended here', async () => {
    serverAnswers({ 'account.who-am-i': staff('刘敏'), 'account.sign-out': {} })
    await start()
    await signOut()
    announceSessionOver()
    expect(session()).toEqual({ status: 'signed-out', over: false })
  })

  it('stays signed in when signing out did not reach the server', async () => {
    serverAnswers({
      'account.who-am-i': staff('刘敏'),
      'account.sign-out': () => Promise.reject(new Unreachable()),
    })
    await start()
    await expect(signOut()).rejects.toBeInstanceOf(Unreachable)
    expect(session().status).toBe('signed-in')
  })

  it('is signed out also when the server had ended the session before', async () => {
    serverAnswers({
      'account.who-am-i': staff('刘敏'),
      'account.sign-out': () => Promise.reject(refused('sign-in-first')),
    })
    await start()
    await signOut()
    expect(session()).toEqual({ status: 'signed-out', over: false })
  })

  it('is who the cookie belongs to now, when somebody else signed in beside us', async () => {
    let name = '刘敏'
    serverAnswers({ 'account.who-am-i': () => staff(name) })
    await start()
    name = '马晓东'
    await confirm()
    expect(session()).toMatchObject({ staff: { name: '马晓东' } })
  })
})

describe('what a tab remembers', () => {
  beforeEach(() => {
    serverAnswers({ 'account.sign-out': {} })
    enter(staff('刘敏'))
    remember('purpose', 'inspection')
  })

  it('is still there for the same official who signs in again', () => {
    announceSessionOver()
    enter(staff('刘敏'))
    expect(recall('purpose')).toBe('inspection')
  })

  it('is forgotten when somebody else signs in, of the same name too', () => {
    announceSessionOver()
    enter({ ...staff('刘敏'), id: 'staff-2' })
    expect(recall('purpose')).toBeNull()
  })

  it('is forgotten when one signs out', async () => {
    await signOut()
    expect(recall('purpose')).toBeNull()
  })
})
