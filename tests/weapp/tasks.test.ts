import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { answerFinding } from '#shared/checkins/findings.contract'
import { FaultDraft } from '#shared/checkins/faults.contract'
import { words } from '../../miniprogram/checkins/checkins.words'
import { words as faultWords } from '../../miniprogram/checkins/faults/faults.words'
import { historyWords } from '../../miniprogram/checkins/history.words'
import { receiptWords } from '../../miniprogram/checkins/receipt.words'
import { words as today } from '../../miniprogram/checkins/today.words'
import { words as messageWords } from '../../miniprogram/messages/messages.words'
import { until } from '../helpers/until'
import { type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer, NOW, taskFrom } from './server'

const CHECK_IN: OwnCheckIn = {
  id: '0123456789abcdef01234567',
  madeAt: NOW,
  receivedAt: NOW,
  punctuality: 'on-time',
  verdict: 'outside',
  findings: [
    {
      code: 'outside-home-county',
      article: '《社区矫正法》第二十七条第一款',
      facts: { metres: 3000 },
    },
  ],
  answers: [],
  review: null,
}

describe('the compiled mini-program, on a day with two slots', () => {
  const phone = new Phone()
  let server = new FakeServer()
  let page: Shown
  beforeAll(() => {
    phone.server = server.answer
    launch(phone)
  })
  /** The day is told as it stands just now: the real clock goes on in the phone. */
  beforeEach(() => {
    phone.reset()
    server = new FakeServer()
    phone.server = server.answer
    const { today: told } = server
    const tasks = [
      taskFrom('08:00', '10:00', { state: 'missed' }),
      taskFrom('17:00', '19:00', { state: 'open' }),
    ]
    server.today = { ...told, tasks }
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))

  it('shows the one that is open first, and the other small', async () => {
    page = await open('home/home')
    await shows(today.others)
    const text = page.text()
    expect(text.indexOf('17:00 — 19:00')).toBeLessThan(text.indexOf(today.others))
    expect(text.indexOf('08:00 — 10:00')).toBeGreaterThan(text.indexOf(today.others))
    expect(text).toContain(today.chip.missed)
    page.button(today.go).tap()
    page.close()

    page = await open('checkins/pages/submit')
    page.button(words.start).tap()
    await shows(receiptWords.title['on-time'])
    page.close()

    page = await open('home/home')
    await shows(today.chip.done)
    expect(server.today.tasks.map(({ state }) => state)).toEqual(['missed', 'done'])
    expect(server.sentAts).toHaveLength(1)
  })

  it('reports a fault in one tap, and the clock stands still', async () => {
    page = await open('home/home')
    await shows(today.others)
    page.button(faultWords.kinds['no-location']).tap()
    await shows(faultWords.sent)
    expect(server.faults.map(sent => FaultDraft.parse(sent).kind)).toEqual(['no-location'])
    await shows(today.chip.fault)
  })

  it('says in a line what else does not work', async () => {
    page = await open('checkins/pages/fault')
    await shows(faultWords.describeWhat)
    page.field(faultWords.describe).type('屏幕打不开')
    await until(() => page.field(faultWords.describe).attributes.value === '屏幕打不开')
    page.button(faultWords.send).tap()
    await shows(faultWords.sent)
    expect(server.faults).toMatchObject([{ kind: 'other', words: '屏幕打不开' }])
  })

  it('keeps a report without a signal, and sends it once there is one', async () => {
    page = await open('checkins/pages/fault')
    await shows(faultWords.describeWhat)
    server.reachable = false
    page.button(faultWords.send).tap()
    await shows(faultWords.kept)
    server.reachable = true
    page.button(faultWords.sendAgain).tap()
    await shows(faultWords.sent)
    expect(server.faults).toHaveLength(1)
  })

  it('never says that it is kept by a phone that is full', async () => {
    page = await open('checkins/pages/submit')
    await shows(words.start)
    phone.hasRoom = false
    server.reachable = false
    page.button(words.start).tap()
    await shows(words.full)
    expect(page.text()).not.toContain(words.keptWhat)
    server.reachable = true
    page.button(words.sendAgain).tap()
    await shows(receiptWords.title['on-time'])
  })

  it('takes what the person says to a finding', async () => {
    server.checkIns = [CHECK_IN]
    page = await open('checkins/pages/history')
    await shows('这次签到的位置离县界 3 公里，在县外。')
    page.button(historyWords.explain).tap()
    await shows(historyWords.explainOnce)
    page.field(historyWords.explainField).type('去昆明看病')
    await until(() => page.field(historyWords.explainField).attributes.value === '去昆明看病')
    page.button(historyWords.explainSend).tap()
    await shows(historyWords.myAnswer('去昆明看病'))
    const [asked] = phone.asked('/findings/answers')
    expect(answerFinding.input.parse(asked?.data)).toEqual({
      checkInId: CHECK_IN.id,
      code: 'outside-home-county',
      words: '去昆明看病',
    })
  })

  it('leads from a message about a task to the first page', async () => {
    const about = { taskId: 't', opensAt: NOW, closesAt: NOW }
    server.messages = [{ id: 'm1', at: NOW, readAt: null, kind: 'task-open', ...about }]
    page = await open('messages/pages/messages')
    await shows(messageWords.goHome)
    const rows = page
      .all('view')
      .filter(({ attributes }) => attributes.ariaLabel === messageWords.goHome)
    rows[0]!.tap()
    await until(() => phone.called('switchTab').length === 1)
    expect(phone.called('switchTab')).toMatchObject([{ url: '/home/home' }])
  })
})
