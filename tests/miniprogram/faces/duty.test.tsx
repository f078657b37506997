import { render, screen, waitFor } from '@testing-library/react'
import App from '../../../miniprogram/app'
import { words as checkInWords } from '../../../miniprogram/checkins/checkins.words'
import { words as faultWords } from '../../../miniprogram/checkins/faults/faults.words'
import ReportFault from '../../../miniprogram/checkins/pages/fault'
import SubmitCheckIn from '../../../miniprogram/checkins/pages/submit'
import { words } from '../../../miniprogram/faces/duty.words'
import { useOwnFaces } from '../../../miniprogram/faces/own-faces.store'
import Home from '../../../miniprogram/home/home'
import { address, phone } from '../../helpers/taro'
import { REQUEST_ID } from '../../weapp/faces-server'
import { type FakeServer, standClockStill } from '../../weapp/server'
import { comeBack, newPhone, press } from '../hands'

const open = () =>
  render(
    <App>
      <Home />
    </App>,
  )

describe('on the first page, showing that it is me', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    address.params = {}
  })

  it('is nothing while nothing is asked', async () => {
    open()
    await screen.findByText('周建国，您好')
    await waitFor(() => expect(useOwnFaces.getState().faces).not.toBeNull())
    expect(screen.queryByText(words.title)).toBeNull()
  })

  it('is one card for each request, with its reason, its time and two ways on', async () => {
    server.faces.ask({ why: 'draw' })
    open()
    await screen.findByText(words.why.draw)
    expect(screen.getByText('请在 11月24日 18:30 以前完成。')).toBeTruthy()
    press(words.go)
    press(words.another)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: `/faces/pages/face?id=${REQUEST_ID}` },
      { url: `/faces/pages/other?id=${REQUEST_ID}` },
    ])
  })

  it.each([
    ['waiting', {}, words.waitingWhat],
    ['fault', {}, words.faultWhat],
    ['expired', {}, words.expiredWhat],
    ['other-way', { otherWay: 'office-visit' }, words.visitWhat],
    ['other-way', { otherWay: 'call-back' }, words.callWhat],
  ] as const)('tells of one that is %s what there is to do', async (state, rest, sentence) => {
    server.faces.ask({ state, ...rest })
    open()
    await screen.findByText(sentence)
    expect(screen.queryByText(words.another)).toBeNull()
  })

  it('leads to the digits when the office is to ring', async () => {
    server.faces.ask({ state: 'other-way', otherWay: 'call-back' })
    open()
    await screen.findByText(words.callWhat)
    press(words.enterCode)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: `/faces/pages/other?id=${REQUEST_ID}` },
    ])
  })

  it.each(['passed', 'settled'] as const)('says no more of one that is %s', async state => {
    server.faces.ask({ state })
    open()
    await waitFor(() => expect(useOwnFaces.getState().faces).not.toBeNull())
    expect(screen.queryByText(words.title)).toBeNull()
  })

  it('is read anew when the person comes back', async () => {
    open()
    await waitFor(() => expect(useOwnFaces.getState().faces).not.toBeNull())
    server.faces.ask()
    comeBack()
    await screen.findByText(words.why.plan)
  })

  it('sends to the office for a new picture, since WeChat has no use for one', async () => {
    server.faces.own.newPictureAsked = '样子变化大'
    open()
    await screen.findByText(words.newPictureWhy('样子变化大'))
    expect(screen.getByText(words.newPictureVisit)).toBeTruthy()
  })

  it('tells a bystander nothing', async () => {
    server.faces.ask({ why: 'finding' })
    server.faces.ask({ id: '1'.repeat(24), why: 'officer' })
    server.faces.ask({ id: '2'.repeat(24), state: 'expired' })
    open()
    await screen.findByText(words.why.finding)
    expect(document.body.textContent).not.toMatch(/矫正|监管|对象|罪|刑|犯/)
  })

  it('forgets what another person was asked for', async () => {
    server.faces.ask()
    open()
    await screen.findByText(words.why.plan)
    server.goodToken = 'another'
    server.refusesRefresh = server.refusesSignIn = {
      code: 'not-bound',
      title: '没有绑定',
      status: 403,
      requestId: 'r',
    }
    comeBack()
    await waitFor(() => expect(useOwnFaces.getState().faces).toBeNull())
  })
})

describe('after a check-in', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    address.params = {}
  })
  const checkIn = async () => {
    render(<SubmitCheckIn />)
    await screen.findByRole('button', { name: checkInWords.start })
    press(checkInWords.start)
  }

  it('the next step is clear: the check-in counts, and it is to be shown who made it', async () => {
    server.receipt = { identityRequestId: REQUEST_ID }
    await checkIn()
    await screen.findByText(checkInWords.identityWhat)
    expect(screen.queryByText(checkInWords.mayLeave)).toBeNull()
    expect(screen.getByRole('button', { name: checkInWords.home }).className).not.toContain('main')
    press(checkInWords.identityGo)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: `/faces/pages/face?id=${REQUEST_ID}` },
    ])
  })

  it('it stands beside trying once more where the place was uncertain', async () => {
    server.receipt = { identityRequestId: REQUEST_ID, mayRetry: true }
    await checkIn()
    await screen.findByText(checkInWords.mayRetryWhat)
    expect(screen.getByRole('button', { name: checkInWords.identityGo })).toBeTruthy()
  })

  it('there is no such step when nothing is asked', async () => {
    await checkIn()
    await screen.findByText(checkInWords.mayLeave)
    expect(screen.queryByText(checkInWords.identity)).toBeNull()
    expect(screen.queryByRole('button', { name: checkInWords.identityGo })).toBeNull()
  })
})

describe('a camera that does not work', () => {
  let server: FakeServer
  beforeEach(() => {
    server = newPhone()
  })

  it.each([
    [{ kind: 'no-camera' }, 'no-camera'],
    [{}, 'other'],
    [{ kind: 'phone-broken<b>' }, 'other'],
  ])('opened with %o is reported as %s', async (params, kind) => {
    address.params = params as Record<string, string>
    render(<ReportFault />)
    await screen.findByRole('button', { name: faultWords.send })
    press(faultWords.send)
    await waitFor(() => expect(server.faults).toMatchObject([{ kind }]))
  })
})
