import { act, render, screen, waitFor } from '@testing-library/react'
import App from '../../../miniprogram/app'
import { useSession } from '../../../miniprogram/account/session.store'
import { words as accountWords } from '../../../miniprogram/account/account.words'
import { words } from '../../../miniprogram/checkins/checkins.words'
import { receiptWords } from '../../../miniprogram/checkins/receipt.words'
import { words as today } from '../../../miniprogram/checkins/today.words'
import { useUnsent } from '../../../miniprogram/checkins/unsent.store'
import Home from '../../../miniprogram/home/home'
import { phone } from '../../helpers/taro'
import { type FakeServer, problem, receiptFor, standClockStill, taskFrom } from '../../weapp/server'
import { comeBack, networkChanges, newPhone, press } from '../hands'

const draft = {
  attemptId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  takenAt: '2026-11-24T09:59:50.000Z',
  counter: 1,
  datum: 'wgs84' as const,
  fixes: [],
}
const open = () =>
  render(
    <App>
      <Home />
    </App>,
  )

describe('the first page', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })

  it('waits, then says who I am, which office, which day, and what there is to do', async () => {
    open()
    expect(screen.getByText(accountWords.entering)).toBeTruthy()
    await screen.findByText('周建国，您好')
    expect(screen.getByText('中枢镇司法所')).toBeTruthy()
    expect(screen.getByText('11月24日 星期二')).toBeTruthy()
    press(today.go)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/checkins/pages/submit' }])
  })

  it('tells a bystander nothing', async () => {
    open()
    await screen.findByText('周建国，您好')
    expect(document.body.textContent).not.toMatch(/矫正|监管|对象|罪|刑|犯/)
  })

  it('shows that today is done, and asks less loudly', async () => {
    useUnsent.setState({ received: { ...receiptFor('a'), personId: '' } })
    open()
    await screen.findByText(today.doneToday)
    expect(screen.getByText('签到时间 11月24日 18:00:00')).toBeTruthy()
    expect(screen.getByRole('button', { name: today.goAgain }).className).toBe('button')
  })

  it('does not call yesterday today', async () => {
    const madeAt = '2026-11-23T15:59:59.000Z'
    useUnsent.setState({ received: { ...receiptFor('a'), madeAt, personId: '' } })
    open()
    await screen.findByText('08:00 — 20:00')
    expect(screen.queryByText(today.doneToday)).toBeNull()
    expect(screen.getByRole('button', { name: today.go }).className).toContain('main')
  })

  it('says of one that came later that an officer will look at it', async () => {
    const punctuality = 'delivered-later' as const
    useUnsent.setState({ received: { ...receiptFor('a'), punctuality, personId: '' } })
    open()
    await screen.findByText(receiptWords.title[punctuality])
  })

  it('shows another person’s day when the phone turns out to be another’s', async () => {
    open()
    await screen.findByText('08:00 — 20:00')
    Object.assign(server, { goodToken: 'another', personId: 'p2' })
    server.refusesRefresh = problem('sign-in-first', 401)
    server.today = { ...server.today, tasks: [taskFrom('17:00', '19:00')] }
    comeBack()
    await screen.findByText('17:00 — 19:00')
    expect(screen.queryByText('08:00 — 20:00')).toBeNull()
  })

  it('sends what was kept as soon as it opens, and shows the receipt', async () => {
    useUnsent.getState().keep(draft)
    open()
    await screen.findByText(today.doneToday)
    expect(server.drafts).toHaveLength(1)
  })

  it('sends what was kept when the person comes back', async () => {
    server.reachable = false
    useUnsent.getState().keep(draft)
    useSession.setState({ personName: '周建国' })
    open()
    await screen.findByText(words.waiting(1))
    expect(screen.getByRole('button', { name: today.goAgain }).className).toBe('button')
    await waitFor(() => expect(useUnsent.getState().sending).toBe(false))
    server.reachable = true
    comeBack()
    await screen.findByText(today.doneToday)
  })

  it('sends what was kept, and enters, when the network returns', async () => {
    server.reachable = false
    useUnsent.getState().keep(draft)
    useSession.setState({ personName: '周建国' })
    open()
    await screen.findByText(accountWords.offlineKnown)
    await waitFor(() => expect(useUnsent.getState().sending).toBe(false))
    server.reachable = true
    networkChanges(true)
    await screen.findByText(today.doneToday)
    expect(screen.queryByText(accountWords.offlineKnown)).toBeNull()
  })

  it('does not try when the network goes away', async () => {
    open()
    await screen.findByText('周建国，您好')
    act(() => useUnsent.getState().keep(draft))
    networkChanges(false)
    expect(useUnsent.getState().sending).toBe(false)
  })

  it('enters when the network returns, also with nothing to send', async () => {
    server.reachable = false
    open()
    await screen.findByText(accountWords.offlineUnknown)
    server.reachable = true
    networkChanges(true)
    await screen.findByText('周建国，您好')
  })

  it('sends what was kept when asked to', async () => {
    server.reachable = false
    useUnsent.getState().keep(draft)
    useSession.setState({ personName: '周建国' })
    open()
    await screen.findByText(accountWords.offline)
    await waitFor(() => expect(useUnsent.getState().sending).toBe(false))
    server.reachable = true
    await screen.findByRole('button', { name: words.sendAgain })
    press(words.sendAgain)
    await screen.findByText(today.doneToday)
  })

  it('shows why one was turned away until that is read', async () => {
    server.refusesCheckIn = problem('taken-in-the-future', 400)
    useUnsent.getState().keep(draft)
    open()
    await screen.findByText(server.refusesCheckIn.title)
    expect(screen.getByText(words.turnedAt(draft.takenAt))).toBeTruthy()
    press(words.understood)
    expect(screen.queryByText(words.turnedAt(draft.takenAt))).toBeNull()
  })

  it('shows any other refusal in the server’s words, and nothing else', async () => {
    server.refusesSignIn = problem('wechat-blocked', 403)
    useSession.setState({ personName: '周建国' })
    open()
    await screen.findByText(server.refusesSignIn.title)
    expect(screen.queryByText('周建国，您好')).toBeNull()
    expect(screen.queryByText(today.go)).toBeNull()
  })

  it('cannot greet somebody it has never met without a network', async () => {
    server.reachable = false
    open()
    await screen.findByText(accountWords.offlineUnknown)
    server.reachable = true
    press(accountWords.again)
    await screen.findByText('周建国，您好')
  })

  it('draws everything as large as the person reads', async () => {
    phone.baseInfo = { fontSizeScaleFactor: 1.4 }
    const { container } = open()
    await screen.findByText('周建国，您好')
    const page = container.querySelector<HTMLElement>('.screen')
    expect(page?.style.getPropertyValue('--scale')).toBe('1.4')
  })
})
