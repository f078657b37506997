import { CheckInDraft } from '#shared/checkins/checkins.contract'
import { helpFor, words } from '../../miniprogram/checkins/checkins.words'
import { until } from '../helpers/until'
import { type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer, problem } from './server'

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

  function startServer() {
    const started = new FakeServer()
    phone.server = started.answer
    return started
  }

  it('greets, and leads to checking in', async () => {
    page = await open('home/home')
    await shows('周建国，您好')
    expect(page.text()).toContain('中枢镇司法所')
    page.button(words.goCheckIn).tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')[0]?.url).toMatch(/^[/]checkins[/]pages[/]submit/)
  })

  it('checks in: place, server, receipt', async () => {
    page = await open(SUBMIT)
    await shows(words.what)
    page.button(words.start).tap()
    await shows(words.received)
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
    await shows(words.received)
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
    await shows(words.received)
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
    await shows(words.received)
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
    await shows(words.received)
    const alerts = page.all('view').filter(({ attributes }) => attributes.ariaRole === 'alert')
    expect(alerts.map(({ text }) => text)).toEqual([expect.stringContaining(words.received)])
  })

  it('hands the screen little at a time', async () => {
    page = await open(SUBMIT)
    page.button(words.start).tap()
    await shows(words.received)
    expect(page.largestChange()).toBeGreaterThan(0)
    expect(page.largestChange()).toBeLessThanOrEqual(32 * 1024)
  })
})
