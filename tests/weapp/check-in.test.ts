import type { Problem } from '#shared/ask'
import { CheckInDraft } from '#shared/checkins/checkins.contract'
import { words as accountWords } from '../../miniprogram/account/account.words'
import { notice } from '../../miniprogram/account/notice.words'
import { helpFor, words } from '../../miniprogram/checkins/checkins.words'
import { historyWords } from '../../miniprogram/checkins/history.words'
import { receiptWords } from '../../miniprogram/checkins/receipt.words'
import { words as today } from '../../miniprogram/checkins/today.words'
import { words as messageWords } from '../../miniprogram/messages/messages.words'
import { words as lookWords } from '../../miniprogram/oversight/oversight.words'
import { until } from '../helpers/until'
import { type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { CODE, FakeServer, TAIL, problem } from './server'

const SUBMIT = 'checkins/pages/submit'

describe('the compiled mini-program', () => {
  const phone = new Phone()
  let server: FakeServer
  let page: Shown
  beforeAll(() => {
    server = startServer()
    launch(phone)
  })
  beforeEach(() => {
    phone.reset()
    server = startServer()
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))

  /** The server knows this phone's session no longer. */
  function endSession(refusal: Problem) {
    server.refusesRefresh = problem('sign-in-first', 401)
    server.refusesSignIn = refusal
  }

  function startServer() {
    const started = new FakeServer()
    phone.server = started.answer
    return started
  }

  it('greets, and leads to checking in', async () => {
    page = await open('home/home')
    await shows('周建国，您好')
    expect(page.text()).toContain('中枢镇司法所')
    page.button(today.go).tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')[0]?.url).toMatch(/^[/]checkins[/]pages[/]submit/)
  })

  it('leads a new phone from the notice through binding and the duty to the receipt', async () => {
    server.refusesSignIn = problem('not-bound', 403)
    page = await open('home/home')
    await shows(accountWords.welcome)
    expect(page.text()).toContain(notice[0]!.title)
    page.button(accountWords.agree).tap()
    await shows(accountWords.bindWhat)
    expect(page.field(accountWords.idTail).attributes).toMatchObject({ type: 'idcard' })
    page.field(accountWords.activationCode).type(CODE.toLowerCase())
    page.field(accountWords.idTail).type(TAIL.toLowerCase())
    await until(() => page.field(accountWords.idTail).attributes.value === TAIL.toLowerCase())
    page.button(accountWords.bind).tap()
    await shows('周建国，您好')
    await shows('08:00 — 20:00')
    expect(phone.asked('/bindings')).toMatchObject([
      {
        data: {
          activationCode: CODE,
          idTail: TAIL,
          deviceId: expect.stringMatching(/^[\w-]{43}$/),
        },
      },
    ])
    expect([...phone.sealed.values()].every(({ encrypt }) => encrypt)).toBe(true)
    page.button(today.go).tap()
    page.close()

    page = await open(SUBMIT)
    page.button(words.start).tap()
    await shows(receiptWords.title['on-time'])
    expect(page.text()).toContain(receiptWords.meaning['on-time'])
    expect([server.signIns, server.drafts.length]).toEqual([1, 1])
  })

  it('waits for an officer, and lets in once identity is confirmed', async () => {
    endSession(problem('binding-pending', 403))
    page = await open('home/home')
    await shows(accountWords.pending)
    server.refusesSignIn = null
    page.button(accountWords.lookAgain).tap()
    await shows('周建国，您好')
  })

  it('offers to try again in the open air', async () => {
    server.receipt = { mayRetry: true }
    page = await open(SUBMIT)
    // What was received last stands there until the page has begun anew.
    await shows(words.start)
    page.button(words.start).tap()
    await shows(words.mayRetry)
    page.button(words.retry).tap()
    await until(() => server.drafts.length === 2)
    expect(server.drafts[1]?.retryOf).toBe(server.drafts[0]?.attemptId)
  })

  it.each([
    ['checkins/pages/history', historyWords.empty],
    ['messages/pages/messages', messageWords.empty],
    ['account/pages/me', accountWords.textSizeHow],
    ['oversight/pages/looks', lookWords.empty],
    ['account/pages/notice', notice[0]!.title],
  ])('opens %s', async (route, said) => {
    page = await open(route)
    await shows(said)
  })

  it('signs out', async () => {
    page = await open('account/pages/me')
    await shows(accountWords.signOut)
    page.button(accountWords.signOut).tap()
    await shows(accountWords.signOutWhat)
    page.button(accountWords.signOutSure).tap()
    await shows(accountWords.signedOutWhat)
    page.button(accountWords.enter).tap()
    await shows('周建国')
  })

  it('checks in: place, server, receipt', async () => {
    page = await open(SUBMIT)
    await shows(words.what)
    page.button(words.start).tap()
    await shows(receiptWords.title['on-time'])
    await shows('11月24日 18:00:00')
    expect(phone.popups).toBe(1)
    expect(phone.called('startLocationUpdate')).toMatchObject([{ type: 'wgs84' }])
    expect(phone.listening).toBe(false)
    expect(phone.asked('/check-ins').at(-1)?.url).toBe('https://guitu.invalid/api/check-ins')
    expect(server.drafts.map(draft => CheckInDraft.parse(draft).fixes.length)).toEqual([3])
  })

  it('makes one check-in of two taps', async () => {
    page = await open(SUBMIT)
    const button = page.button(words.start)
    button.tap()
    button.tap()
    await shows(receiptWords.title['on-time'])
    expect(server.drafts).toHaveLength(1)
  })

  it('helps when the person says no, and goes on once it is allowed', async () => {
    phone.answersPopup = 'denied'
    phone.choosesInSettings = 'allowed'
    page = await open(SUBMIT)
    page.button(words.start).tap()
    await shows(helpFor['refused-by-wechat'].title)
    expect(server.drafts).toEqual([])
    page.button(helpFor['refused-by-wechat'].button).tap()
    await shows(words.placeOpened)
    expect(phone.popups).toBe(1)
    page.button(words.start).tap()
    await shows(receiptWords.title['on-time'])
  })

  it('looks again when the page comes back to the front', async () => {
    phone.locationEnabled = false
    page = await open(SUBMIT)
    page.button(words.start).tap()
    await shows(helpFor['switched-off'].title)
    phone.locationEnabled = true
    page.show()
    await shows(words.placeOpened)
  })

  it('keeps what got no answer, and sends the same attempt again', async () => {
    page = await open(SUBMIT)
    server.reachable = false
    page.button(words.start).tap()
    await shows(words.kept)
    server.reachable = true
    page.button(words.sendAgain).tap()
    await shows(receiptWords.title['on-time'])
    const attempts = phone.asked('/check-ins').map(({ data }) => data.attemptId)
    expect([new Set(attempts).size, server.drafts.length]).toEqual([1, 1])
  })

  it('shows why the server turned it away', async () => {
    server.refusesCheckIn = problem('taken-in-the-future', 400)
    page = await open(SUBMIT)
    page.button(words.start).tap()
    await shows(problem('taken-in-the-future', 400).title)
    page.button(words.understood).tap()
    await shows(words.start)
  })

  it('tells screen readers what each part is', async () => {
    page = await open(SUBMIT)
    expect(page.button(words.start).attributes).toMatchObject({
      ariaRole: 'button',
      ariaLabel: words.start,
      // Counted wrongly, the attributes after these would have moved into each other's places.
      hoverClass: 'button--pressed',
    })
    page.button(words.start).tap()
    await shows(receiptWords.title['on-time'])
    const alerts = page.all('view').filter(({ attributes }) => attributes.ariaRole === 'alert')
    expect(alerts.map(({ text }) => text)).toEqual([
      expect.stringContaining(receiptWords.title['on-time']),
    ])
  })
})
