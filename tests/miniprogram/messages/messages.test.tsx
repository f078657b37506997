import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { Rhythm } from '#shared/checkins/terms.contract'
import type { Message } from '#shared/messages/messages.contract'
import { termsWords } from '../../../miniprogram/messages/terms.words'
import { sentencesOf, words } from '../../../miniprogram/messages/messages.words'
import { useUnread } from '../../../miniprogram/messages/messages.store'
import Messages from '../../../miniprogram/messages/pages/messages'
import { UnreadCard } from '../../../miniprogram/messages/unread-card'
import { phone } from '../../helpers/taro'
import { type FakeServer, NOW, standClockStill } from '../../weapp/server'
import { newPhone, press } from '../hands'

const EARLIER = '2026-11-23T10:00:00.000Z'
const reviewed: Message = {
  id: 'm3',
  at: NOW,
  readAt: null,
  kind: 'check-in-reviewed',
  checkInAt: EARLIER,
  outcome: 'follow-up',
  note: '请明天来所里。',
  marks: [],
}
const planned: Extract<Message, { kind: 'plan-changed' }> = {
  id: 'm2',
  at: EARLIER,
  readAt: null,
  kind: 'plan-changed',
  terms: {
    rhythm: { kind: 'daily' },
    slots: [{ opensAt: '08:00', closesAt: '20:00', surpriseMinutes: null }],
    restsOnHolidays: true,
  },
  firstDay: '2026-11-25',
  lastDay: null,
  reason: '换了班次',
}
const bound: Message = { id: 'm1', at: EARLIER, readAt: EARLIER, kind: 'phone-bound' }

describe('messages', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    server.page = 30
    server.messages = [reviewed, planned, bound]
  })

  it('say in plain sentences what happened, and which are new', async () => {
    render(<Messages />)
    await screen.findByText(/11月23日 18:00:00 的签到/)
    for (const text of [
      '说明：请明天来所里。',
      '每天签到，08:00 到 20:00。',
      '节假日不用签到。',
      '原因：换了班次',
      sentencesOf(bound).title,
    ]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    expect(screen.getAllByText(words.fresh)).toHaveLength(2)
  })

  it('say also that there is no fixed time any more', () => {
    expect(sentencesOf({ ...planned, terms: null }).sentences[0]).toContain('没有固定的签到时间')
  })

  it.each([
    [{ kind: 'task-open', taskId: 't', opensAt: EARLIER, closesAt: NOW }, '现在可以签到了'],
    [{ kind: 'task-closing', taskId: 't', opensAt: EARLIER, closesAt: NOW }, '11月24日 18:00 前'],
    [{ kind: 'task-missed', taskId: 't', opensAt: EARLIER, closesAt: NOW }, '不怪您'],
    [
      { kind: 'task-settled', taskId: 't', closesAt: NOW, outcome: 'technical', note: '停电' },
      '说明：停电',
    ],
  ] as const)('of something to do lead to the first page: %j', async (what, said) => {
    server.messages = [{ id: 'm9', at: NOW, readAt: NOW, ...what }]
    render(<Messages />)
    await screen.findByText(words.goHome)
    expect(document.body.textContent).toContain(said)
    press(words.goHome)
    expect(phone.called('switchTab')).toMatchObject([{ url: '/home/home' }])
  })

  it('of anything else lead nowhere', async () => {
    render(<Messages />)
    await screen.findByText('说明：请明天来所里。')
    expect(screen.queryByRole('button', { name: words.goHome })).toBeNull()
  })

  const COMMON = { id: 'm9', at: NOW, readAt: NOW }
  const DAYS = { firstDay: '2026-11-25', lastDay: '2026-11-30' }
  const CLASS = { classId: 'c1', title: '防诈骗', from: EARLIER, placeName: '司法所二楼' }
  const SAID: [Message, string][] = [
    [
      { ...COMMON, kind: 'exempted', ...DAYS, reason: '住院' },
      '从 11月25日 星期三 到 11月30日 星期一',
    ],
    [{ ...COMMON, kind: 'exemption-ended', ...DAYS, reason: '出院' }, '原因：出院'],
    [
      { ...COMMON, kind: 'fault-answered', faultAt: EARLIER, outcome: 'noted', note: '' },
      '不算违规',
    ],
    [{ ...COMMON, kind: 'own-place-added', place: 'home', name: '老屋', ...DAYS }, '住处「老屋」'],
    [
      { ...COMMON, kind: 'own-place-changed', place: 'work', name: '厂里', ...DAYS, lastDay: null },
      '从 11月25日 星期三 起。',
    ],
    [
      { ...COMMON, kind: 'own-place-ended', place: 'forbidden', name: '某校', ...DAYS },
      '禁止进入的地方「某校」不再登记。',
    ],
    [
      {
        ...COMMON,
        kind: 'check-in-reviewed',
        checkInAt: EARLIER,
        outcome: 'explained',
        note: '',
        marks: [{ code: 'outside-home-county', mark: 'false-alarm' }],
      },
      '「位置在县外」：误报，不算。',
    ],
    [{ ...COMMON, kind: 'class-invited', ...CLASS, reason: '' }, '地点：司法所二楼'],
    [{ ...COMMON, kind: 'class-reminder', ...CLASS, reason: '' }, '来不了的话，请打电话告诉司法所'],
    [{ ...COMMON, kind: 'class-changed', ...CLASS, reason: '会议室有别的会' }, '会议室有别的会'],
    [{ ...COMMON, kind: 'class-cancelled', ...CLASS, reason: '停电' }, '为什么：停电'],
    [{ ...COMMON, kind: 'class-absent', ...CLASS, reason: '' }, '手机有问题，不怪您'],
    [
      {
        ...{ ...COMMON, kind: 'class-settled', classId: 'c1', title: '防诈骗', from: EARLIER },
        ...{ outcome: 'technical', note: '已核实' },
      },
      '是技术问题，不算违规',
    ],
  ]
  it.each(SAID)('say it in words: %j', (message, said) => {
    expect(sentencesOf(message).sentences.join('')).toContain(said)
  })

  const RHYTHMS: [Rhythm, string][] = [
    [{ kind: 'weekly', weekdays: [1, 3, 7] }, '每周一、三、日签到，08:00 到 10:00。'],
    [{ kind: 'monthly', days: [1, 15] }, '每月 1、15 日签到，08:00 到 10:00。'],
    [{ kind: 'some', times: 2, per: 'week' }, '每周选 2 天签到，哪天都可以，08:00 到 10:00。'],
    [{ kind: 'some', times: 4, per: 'month' }, '每月选 4 天签到，哪天都可以，08:00 到 10:00。'],
  ]
  it.each(RHYTHMS)('say what a plan asks for: %j', (rhythm, said) => {
    const slots = [{ opensAt: '08:00', closesAt: '10:00', surpriseMinutes: null }]
    expect(termsWords({ rhythm, slots, restsOnHolidays: false })).toEqual([said])
  })

  it('give each time of a day a line of its own', () => {
    const slots = [
      { opensAt: '07:00', closesAt: '09:30', surpriseMinutes: null },
      { opensAt: '18:00', closesAt: '20:30', surpriseMinutes: null },
    ]
    expect(termsWords({ rhythm: { kind: 'daily' }, slots, restsOnHolidays: true })).toEqual([
      '每天签到，一天 2 次：',
      '第 1 次：07:00 到 09:30',
      '第 2 次：18:00 到 20:30',
      '节假日不用签到。',
    ])
  })

  it('say of a surprise that it will be announced', () => {
    const slots = [{ opensAt: '08:00', closesAt: '20:00', surpriseMinutes: 30 }]
    const [said] = termsWords({ rhythm: { kind: 'daily' }, slots, restsOnHolidays: false })
    expect(said).toContain('之间通知您一次，通知后 30 分钟内签')
  })

  it('are read once they have been seen: the newest and all before', async () => {
    render(<Messages />)
    await waitFor(() =>
      expect(phone.asked('/messages/read')).toMatchObject([{ data: { upTo: NOW } }]),
    )
    await waitFor(() => expect([useUnread.getState().count, phone.badge]).toEqual([0, '']))
  })

  it('are not marked again when nothing is new', async () => {
    server.messages = [bound]
    render(<Messages />)
    await screen.findByText(sentencesOf(bound).title)
    expect(phone.asked('/messages/read')).toEqual([])
  })

  it('are counted beside the tab and on the first page, and seen there by nobody', async () => {
    render(<UnreadCard />)
    await screen.findByText(words.unread(2))
    await waitFor(() => expect(phone.badge).toBe('2'))
    expect(phone.asked('/messages/read')).toEqual([])
    press(words.open)
    expect(phone.called('switchTab')).toMatchObject([{ url: '/messages/pages/messages' }])
    cleanup()
    server.messages = []
    render(<UnreadCard />)
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('are none', async () => {
    server.messages = []
    render(<Messages />)
    await screen.findByText(words.empty)
  })
})
