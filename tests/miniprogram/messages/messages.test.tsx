import { cleanup, render, screen, waitFor } from '@testing-library/react'
import type { Message } from '#shared/messages/messages.contract'
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
}
const planned: Message = {
  id: 'm2',
  at: EARLIER,
  readAt: null,
  kind: 'plan-changed',
  window: { opensAt: '08:00', closesAt: '20:00' },
  firstDay: '2026-11-25',
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
      '从 11月25日 星期三 起，每天 08:00 到 20:00 签到。',
      sentencesOf(bound).title,
    ]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    expect(screen.getAllByText(words.fresh)).toHaveLength(2)
  })

  it('say also that there is no fixed time any more', () => {
    expect(sentencesOf({ ...planned, window: null }).sentences[0]).toContain('没有固定的签到时间')
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
