import { act, render, screen, waitFor } from '@testing-library/react'
import { words as accountWords } from '../../../miniprogram/account/account.words'
import { words as duty } from '../../../miniprogram/faces/duty.words'
import { words } from '../../../miniprogram/faces/faces.words'
import FacePage from '../../../miniprogram/faces/pages/face'
import { resultWords } from '../../../miniprogram/faces/results.words'
import { address, phone } from '../../helpers/taro'
import { ATTEMPT_ID, REQUEST_ID } from '../../weapp/faces-server'
import { type FakeServer, letTimeFly, problem, standClockStill } from '../../weapp/server'
import { comesToRest, newPhone, press } from '../hands'

const pressed = async (name: string) => {
  await screen.findByRole('button', { name })
  press(name)
}

describe('showing my face in WeChat', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  afterEach(standClockStill)
  beforeEach(() => {
    server = newPhone()
    address.params = { id: REQUEST_ID }
    server.faces.ask()
  })

  it('says what it is for, until when, and how it goes', async () => {
    render(<FacePage />)
    await screen.findByText(duty.why.plan)
    expect(screen.getByText('请在 11月24日 18:30 以前完成。')).toBeTruthy()
    expect(screen.getByText(words.how.wechat[2]!)).toBeTruthy()
    expect(screen.getByText(words.attemptsLeft(3))).toBeTruthy()
  })

  it('passes when the server says so, whatever WeChat says on the phone', async () => {
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(words.passed)
    expect(phone.called('requestFacialVerify')).toMatchObject([{ verifyId: 'verify-1' }])
    expect(server.faces.started).toMatchObject([
      {
        requestId: REQUEST_ID,
        engine: 'wechat',
        device: 'HUAWEI CDY-AN00, Android 12, WeChat 8.0.60 (3.8.12)',
      },
    ])
    expect(phone.asked('/ends')).toMatchObject([{ data: { id: ATTEMPT_ID } }])
    expect(phone.asked('/failures')).toEqual([])
  })

  it('does not pass because WeChat says that it was gone through', async () => {
    server.faces.results = ['no-match']
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(resultWords['no-match'].title)
    expect(screen.queryByText(words.passed)).toBeNull()
  })

  it('passes although WeChat says that it was broken off, when the server knows better', async () => {
    phone.goesThrough = false
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(words.passed)
    expect(server.faces.failures).toEqual([])
  })

  it('was broken off when WeChat has no result: kept as a fact, no breach', async () => {
    phone.goesThrough = false
    server.faces.refuses = { '/faces/attempts/ends': problem('face-not-finished', 409) }
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(resultWords.cancelled.title)
    expect(screen.getByText(words.notABreach)).toBeTruthy()
    await waitFor(() => expect(server.faces.failures).toEqual(['cancelled']))
  })

  it('waits for a result that WeChat does not have yet', async () => {
    server.faces.refuses = { '/faces/attempts/ends': problem('face-not-finished', 409) }
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(words.unsure)
    expect(server.faces.failures).toEqual([])
    server.faces.refuses = {}
    press(words.askAgain)
    await screen.findByText(words.passed)
  })

  it('says so where a WeChat is too old, keeps that as a fact, and offers the other ways', async () => {
    phone.looksAtFaces = false
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(resultWords.unsupported.title)
    expect(phone.called('requestFacialVerify')).toEqual([])
    await waitFor(() => expect(server.faces.failures).toEqual(['unsupported']))
    expect(screen.queryByRole('button', { name: words.again })).toBeNull()
    press(words.otherWay)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: `/faces/pages/other?id=${REQUEST_ID}` },
    ])
  })

  it('begins once when the answer to the beginning gets lost', async () => {
    render(<FacePage />)
    await screen.findByRole('button', { name: words.start })
    server.losesAnswers = 1
    press(words.start)
    await screen.findByText(words.passed)
    expect(server.faces.started).toHaveLength(1)
    expect(phone.asked('/faces/attempts')).toHaveLength(2)
  })

  it('presses twice, shows the face once', async () => {
    render(<FacePage />)
    await pressed(words.start)
    await act(async () => {
      const { useShowing } = await import('../../../miniprogram/faces/showing.store')
      await useShowing.getState().start(REQUEST_ID)
    })
    await screen.findByText(words.passed)
    expect(server.faces.started).toHaveLength(1)
  })

  it('asks again for a result that the network did not bring', async () => {
    render(<FacePage />)
    await screen.findByRole('button', { name: words.start })
    const { answer } = server
    phone.server = asked => (asked.url.endsWith('/ends') ? null : answer(asked))
    letTimeFly()
    press(words.start)
    await screen.findByText(words.unsure, undefined, { timeout: 20_000 })
    phone.server = answer
    press(words.askAgain)
    await screen.findByText(words.passed)
    expect(server.faces.started).toHaveLength(1)
    await comesToRest()
  })

  it('says in the server’s words why it cannot begin, and leads to another way', async () => {
    server.faces.refuses = { '/faces/attempts': problem('wechat-unreachable', 503) }
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(problem('wechat-unreachable', 503).title)
    expect(phone.asked('/faces/attempts')).toHaveLength(1)
    expect(screen.getByRole('button', { name: words.otherWay })).toBeTruthy()
    server.faces.refuses = {}
    press(words.again)
    await screen.findByText(words.passed)
  })

  it('lets an officer look when the machine does not say yes', async () => {
    server.faces.results = ['no-match']
    render(<FacePage />)
    await pressed(words.start)
    await pressed(words.sendAnyway)
    await screen.findByText(duty.waiting)
    expect(phone.asked('/sent-anyway')).toMatchObject([{ data: { id: REQUEST_ID } }])
  })

  it('says why it could not be sent', async () => {
    server.faces.results = ['no-match']
    server.faces.refuses = { '/faces/requests/sent-anyway': problem('too-busy', 409) }
    render(<FacePage />)
    await pressed(words.start)
    await pressed(words.sendAnyway)
    await screen.findByText(problem('too-busy', 409).title)
  })

  it('offers no further try after the last one', async () => {
    server.faces.own.requests = []
    server.faces.ask({ attemptsLeft: 1 })
    server.faces.results = ['no-match']
    render(<FacePage />)
    await pressed(words.start)
    await screen.findByText(words.noMore)
    expect(screen.queryByRole('button', { name: words.again })).toBeNull()
    expect(screen.getByRole('button', { name: words.sendAnyway }).className).toContain('main')
  })

  it('leads to reporting a fault of the camera', async () => {
    server.faces.results = ['service-away']
    render(<FacePage />)
    await pressed(words.start)
    await pressed(words.fault)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: '/checkins/pages/fault?kind=no-camera' },
    ])
  })

  it.each(Object.entries(resultWords))(
    'after %s says one sentence of what happened and what to do, and that it does not count',
    async (result, { title, what, technical = false, again = false }) => {
      server.faces.results = [result as keyof typeof resultWords]
      render(<FacePage />)
      await pressed(words.start)
      await screen.findByText(title)
      expect(screen.getByText(what)).toBeTruthy()
      expect(screen.getByText(technical ? words.notABreach : words.notCounted)).toBeTruthy()
      expect(screen.queryByRole('button', { name: words.again }) !== null).toBe(again)
      for (const name of [words.sendAnyway, words.otherWay, words.fault]) {
        expect(screen.getByRole('button', { name })).toBeTruthy()
      }
      expect(document.body.textContent).not.toMatch(/\d ?%|分数|阈值/)
    },
  )
})

describe('before the camera', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    address.params = { id: REQUEST_ID }
    server.faces.ask()
  })
  const faceless = async (sentence: string) => {
    render(<FacePage />)
    await screen.findByText(sentence)
    expect(screen.queryByRole('button', { name: words.start })).toBeNull()
    expect(screen.getByRole('button', { name: words.visit })).toBeTruthy()
    expect(screen.getByRole('button', { name: words.callBack })).toBeTruthy()
  }

  it('asks for consent, and goes on at once when it is given', async () => {
    server.faces.own.consent = { state: 'never-asked', version: null, at: null, voice: null }
    render(<FacePage />)
    await pressed(words.agree)
    await screen.findByRole('button', { name: words.start })
    expect(phone.asked('/consents')).toMatchObject([{ data: { version: 1, agrees: true } }])
  })

  it('asks anew when the notice says something else', async () => {
    server.faces.own.noticeVersion = 2
    render(<FacePage />)
    await screen.findByRole('button', { name: words.agree })
    expect(screen.queryByRole('button', { name: words.start })).toBeNull()
  })

  it('takes no for an answer: two other ways at once, no word of harm', async () => {
    server.faces.own.consent = { state: 'never-asked', version: null, at: null, voice: null }
    render(<FacePage />)
    await pressed(words.disagree)
    await screen.findByText(words.declinedWhat)
    expect(phone.asked('/consents')).toMatchObject([{ data: { agrees: false } }])
    press(words.visit)
    await screen.findByText(duty.visit)
    expect(phone.asked('/other-ways')).toMatchObject([
      { data: { id: REQUEST_ID, way: 'office-visit' } },
    ])
  })

  it('makes yes as large as no', async () => {
    server.faces.own.consent = { state: 'never-asked', version: null, at: null, voice: null }
    render(<FacePage />)
    const yes = await screen.findByRole('button', { name: words.agree })
    expect(yes.className).toBe(screen.getByRole('button', { name: words.disagree }).className)
  })

  it('asks nobody for his face who has taken the consent back', async () => {
    server.faces.own.consent = { state: 'withdrawn', version: 1, at: null, voice: null }
    await faceless(words.declined)
  })

  it('asks nobody under fourteen', async () => {
    server.faces.own = { ...server.faces.own, isUnderFourteen: true }
    await faceless(words.young)
  })

  it('offers the other ways where nothing can compare', async () => {
    server.faces.own.engines = { wechat: false, local: true }
    await faceless(words.noEngine)
  })

  it('needs no registered picture: WeChat has its own', async () => {
    server.faces.own.enrolledAt = null
    render(<FacePage />)
    await screen.findByRole('button', { name: words.start })
  })

  it('says that the room is to be shown when that was asked for', async () => {
    server.faces.own.requests = []
    server.faces.ask({ environment: true })
    render(<FacePage />)
    await screen.findByText(words.room)
  })

  it('knows nothing of a request that is not there', async () => {
    address.params = { id: 'c'.repeat(24) }
    render(<FacePage />)
    await screen.findByText(words.gone)
  })

  it.each([
    ['passed', {}, words.passed],
    ['settled', { note: '已当面核实。' }, '工作人员说明：已当面核实。'],
    ['waiting', {}, duty.waiting],
    ['expired', {}, duty.expiredWhat],
    ['fault', {}, duty.faultWhat],
    ['other-way', { otherWay: 'office-visit' }, duty.visitWhat],
  ] as const)('a request that is %s shows no camera', async (state, rest, sentence) => {
    server.faces.own.requests = []
    server.faces.ask({ state, ...rest })
    render(<FacePage />)
    await screen.findByText(sentence)
    expect(screen.queryByRole('button', { name: words.start })).toBeNull()
  })

  it('says that there is no network, whom to call, and tries again', async () => {
    const { answer } = server
    phone.server = asked => (asked.url.endsWith('/own') ? null : answer(asked))
    render(<FacePage />)
    await screen.findByText(words.silence)
    expect(screen.getByText(accountWords.callOffice)).toBeTruthy()
    phone.server = answer
    press(words.again)
    await screen.findByRole('button', { name: words.start })
  })
})
