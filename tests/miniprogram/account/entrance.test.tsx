import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { words } from '../../../miniprogram/account/account.words'
import { useAgreement } from '../../../miniprogram/account/agreement.store'
import { notice, NOTICE_VERSION } from '../../../miniprogram/account/notice.words'
import { useSession } from '../../../miniprogram/account/session.store'
import Home from '../../../miniprogram/home/home'
import { phone } from '../../helpers/taro'
import { CODE, type FakeServer, TAIL, problem, standClockStill } from '../../weapp/server'
import { newPhone, press, type } from '../hands'

const NAME = '周建国，您好'
const CALL = `${words.callOffice} 0873-0000000`

describe('the way in', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    server.refusesSignIn = problem('not-bound', 403)
  })

  const agreed = () => useAgreement.setState({ version: NOTICE_VERSION, at: '' })

  async function fillIn(code = CODE, tail = TAIL) {
    render(<Home />)
    await screen.findByText(words.bindWhat)
    type(words.activationCode, code)
    type(words.idTail, tail)
    press(words.bind)
  }

  it('says first what is collected, why, how long, who sees it and what the rights are', async () => {
    render(<Home />)
    await screen.findByText(words.welcome)
    for (const { title, sentences } of notice) {
      for (const text of [title, ...sentences]) expect(screen.getByText(text)).toBeTruthy()
    }
    expect(screen.queryByLabelText(words.activationCode)).toBeNull()
    press(words.agree)
    expect(screen.getByLabelText(words.activationCode)).toBeTruthy()
    expect(phone.called('pageScrollTo')).toHaveLength(1)
  })

  it('asks once for the agreement, and again when the notice says something else', async () => {
    agreed()
    render(<Home />)
    await screen.findByText(words.bindWhat)
    cleanup()
    useAgreement.setState({ version: 'an older one' })
    render(<Home />)
    expect(screen.getByText(words.welcome)).toBeTruthy()
  })

  it('binds with the code and the tail, which may end with X and is typed in any case', async () => {
    agreed()
    await fillIn(CODE.toLowerCase(), TAIL.toLowerCase())
    await screen.findByText(NAME)
    expect(phone.asked('/bindings')).toMatchObject([
      {
        data: {
          activationCode: CODE,
          idTail: TAIL,
          deviceId: expect.stringMatching(/^[\w-]{43}$/),
        },
      },
    ])
    expect(screen.queryByLabelText(words.idTail)).toBeNull()
  })

  it('takes a code that was pasted with spaces, and offers a keyboard with an X', async () => {
    agreed()
    await fillIn(` ${CODE} `)
    expect(screen.getByLabelText(words.idTail).dataset.keyboard).toBe('idcard')
    await screen.findByText(NAME)
  })

  it('asks nobody until both are filled in', async () => {
    agreed()
    await fillIn(CODE, '12345')
    await screen.findByText(words.fillBoth)
    expect(phone.asked('/bindings')).toEqual([])
  })

  it('binds once, however often the button is pressed', async () => {
    agreed()
    await fillIn()
    press(words.binding)
    await screen.findByText(NAME)
    expect(phone.asked('/bindings')).toHaveLength(1)
  })

  it.each([
    ['activation-refused', 403],
    ['too-many-attempts', 429],
    ['account-of-another', 409],
  ] as const)('says in the server’s words why not: %s', async (code, status) => {
    agreed()
    server.refusesBinding = problem(code, status)
    await fillIn()
    await screen.findByText(server.refusesBinding.title)
    await screen.findByRole('button', { name: words.bind })
    expect(screen.getByLabelText<HTMLInputElement>(words.activationCode).value).toBe(CODE)
  })

  it('says that there is no network, and can be pressed again', async () => {
    agreed()
    render(<Home />)
    await screen.findByText(words.bindWhat)
    server.reachable = false
    type(words.activationCode, CODE)
    type(words.idTail, TAIL)
    press(words.bind)
    await screen.findByText(words.bindOffline)
    server.reachable = true
    press(words.bind)
    await screen.findByText(NAME)
  })

  it('is open when the phone was bound and only the answer was lost', async () => {
    agreed()
    render(<Home />)
    await screen.findByText(words.bindWhat)
    server.losesAnswers = 1
    type(words.activationCode, CODE)
    type(words.idTail, TAIL)
    press(words.bind)
    await screen.findByText(words.bindOffline)
    press(words.bind)
    await screen.findByText(NAME)
  })

  it('waits for an officer, says what to do, and is open once that is done', async () => {
    agreed()
    server.identitySeen = false
    await fillIn()
    await screen.findByText(words.pending)
    for (const step of words.pendingSteps) expect(screen.getByText(step)).toBeTruthy()
    const { trouble } = useSession.getState()
    press(words.lookAgain)
    await waitFor(() => expect(useSession.getState().trouble).not.toBe(trouble))
    expect(phone.asked('/person-sessions')).toHaveLength(2)
    expect(screen.getByText(words.pending)).toBeTruthy()
    server.refusesSignIn = null
    press(words.lookAgain)
    await screen.findByText(NAME)
  })

  it('waits also after a restart', async () => {
    server.refusesSignIn = problem('binding-pending', 403)
    render(<Home />)
    await screen.findByText(words.pending)
  })

  it('asks the office for a new phone with one tap, names its telephone, takes the new code', async () => {
    agreed()
    server.refusesSignIn = problem('other-phone', 409)
    render(<Home />)
    await screen.findByText(words.otherPhoneWhat)
    press(words.askForPhone)
    await screen.findByText(words.asked)
    expect(phone.asked('/new-phone-requests')).toHaveLength(1)
    press(CALL)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-0000000' }])
    press(words.haveCode)
    type(words.activationCode, CODE)
    type(words.idTail, TAIL)
    press(words.bind)
    await screen.findByText(NAME)
  })

  it('says when the office could not be asked', async () => {
    server.refusesSignIn = problem('other-phone', 409)
    render(<Home />)
    await screen.findByText(words.otherPhoneWhat)
    server.reachable = false
    press(words.askForPhone)
    await screen.findByText(words.bindOffline)
  })

  it.each([
    ['case-closed', 404],
    ['wechat-blocked', 403],
  ] as const)(
    'is shut in the server’s words, with the office’s telephone: %s',
    async (code, status) => {
      useSession.setState({ personName: '周建国', officePhone: '0873-0000000' })
      server.refusesSignIn = problem(code, status)
      render(<Home />)
      await screen.findByText(server.refusesSignIn.title)
      expect(screen.queryByText(NAME)).toBeNull()
      expect(screen.getByRole('button', { name: CALL })).toBeTruthy()
      server.refusesSignIn = null
      press(words.again)
      await screen.findByText(NAME)
    },
  )

  it.each([
    ['wechat-unreachable', 503],
    ['too-often', 429],
  ] as const)(
    'stays open for whom the phone knows when it is only for now: %s',
    async (code, status) => {
      useSession.setState({ personName: '周建国' })
      server.refusesSignIn = problem(code, status)
      render(<Home />)
      await screen.findByText(server.refusesSignIn.title)
      expect(screen.getByText(NAME)).toBeTruthy()
      expect(screen.getByText(words.offlineKnown)).toBeTruthy()
    },
  )

  it('says so to whom the phone does not know', async () => {
    server.refusesSignIn = problem('wechat-unreachable', 503)
    render(<Home />)
    await screen.findByText(server.refusesSignIn.title)
    expect(screen.getByText(words.notNow)).toBeTruthy()
  })

  it('stays shut after signing out, also after a restart, until the person comes back', async () => {
    server.refusesSignIn = null
    useSession.setState({ signedOut: true })
    render(<Home />)
    await screen.findByText(words.signedOutWhat)
    expect(phone.called('login')).toEqual([])
    press(words.enter)
    await screen.findByText(NAME)
  })
})
