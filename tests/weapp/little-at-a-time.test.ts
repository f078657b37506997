import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { FindingCode } from '#shared/checkins/findings.contract'
import type { Message } from '#shared/messages/messages.contract'
import { historyWords } from '../../miniprogram/checkins/history.words'
import { until } from '../helpers/until'
import { MOST_BYTES, type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'

const AT = '2026-11-24T01:00:00.000Z'

/** Everything that can be said of one check-in, at full length. */
const longest = (number: number): OwnCheckIn => ({
  id: String(number).padStart(24, '0'),
  madeAt: AT,
  receivedAt: AT,
  punctuality: 'late',
  verdict: 'outside',
  findings: FindingCode.options.map(code => ({ code, article: '《社区矫正法》第二十六条第一款' })),
  answers: FindingCode.options.map(code => ({ code, words: '说'.repeat(300), at: AT })),
  review: {
    outcome: 'explained',
    note: '注'.repeat(500),
    marks: FindingCode.options.map(code => ({ code, mark: 'false-alarm' })),
    at: AT,
  },
})

const longMessage = (number: number): Message => ({
  id: String(number),
  at: AT,
  readAt: null,
  kind: 'task-settled',
  taskId: `t${number}`,
  closesAt: AT,
  outcome: 'explained',
  note: '注'.repeat(500),
})

describe('a page with much that the server sends at once, at full length', () => {
  const phone = new Phone()
  let server: FakeServer
  let page: Shown
  beforeAll(() => launch(phone))
  beforeEach(() => {
    phone.reset()
    server = new FakeServer()
    server.page = 30
    phone.server = server.answer
  })
  afterEach(() => page.close())

  it.each([
    ['of check-ins', 'checkins/pages/history', historyWords.prove, 12],
    ['of messages', 'messages/pages/messages', '注'.repeat(500), 30],
    ['of looks', 'oversight/pages/looks', '中枢镇司法所', 30],
  ])('%s is handed to the screen little at a time', async (_, path, words, times) => {
    server.checkIns = Array.from({ length: 12 }, (_item, number) => longest(number))
    server.messages = Array.from({ length: 30 }, (_item, number) => longMessage(number))
    server.looks = Array.from({ length: 30 }, (_item, hour) => ({
      at: new Date(Date.parse(AT) - hour * 3600_000).toISOString(),
      role: 'officer' as const,
      organisationName: '中枢镇司法所',
      purpose: 'daily-supervision' as const,
    }))
    page = await open(path)
    await until(() => page.text().split(words).length > times)
    expect(page.largestChange()).toBeLessThanOrEqual(MOST_BYTES)
  })
})
