import { render, screen, waitFor } from '@testing-library/react'
import type { OwnCheckIn } from '#shared/checkins/checkins.contract'
import { historyWords as words } from '../../../../miniprogram/checkins/history.words'
import History from '../../../../miniprogram/checkins/pages/history'
import { words as listWords } from '../../../../miniprogram/ui/ui.words'
import { phone } from '../../../helpers/taro'
import { type FakeServer, problem, standClockStill } from '../../../weapp/server'
import { comeBack, newPhone, press, scrollToEnd } from '../../hands'

const checkIn = (id: string, receivedAt: string, rest: Partial<OwnCheckIn> = {}): OwnCheckIn => ({
  id,
  madeAt: receivedAt,
  receivedAt,
  punctuality: 'on-time',
  verdict: 'inside',
  findings: [],
  answers: [],
  review: null,
  ...rest,
})

describe('the person’s own record', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    server.checkIns = [
      checkIn('c5', '2026-11-24T01:00:00.000Z'),
      checkIn('c4', '2026-11-23T16:00:00.000Z', { punctuality: 'late' }),
      checkIn('c3', '2026-11-23T15:59:00.000Z', { punctuality: 'early' }),
      checkIn('c2', '2026-11-22T01:00:00.000Z'),
      checkIn('c1', '2026-11-21T01:00:00.000Z'),
    ]
  })
  const times = () => screen.queryAllByText(/^\d\d:\d\d$/).map(({ textContent }) => textContent)

  it('is read day by day as days are counted in China, in words', async () => {
    server.page = 3
    render(<History />)
    await screen.findByText('11月24日 星期二')
    expect(times()).toEqual(['09:00', '00:00', '23:59'])
    expect(screen.getAllByText(/^11月\d+日/).map(({ textContent }) => textContent)).toEqual([
      '11月24日 星期二',
      '11月23日 星期一',
    ])
    for (const punctuality of ['on-time', 'late', 'early'] as const) {
      expect(screen.getByText(words.punctuality[punctuality])).toBeTruthy()
    }
  })

  it.each(['inside', 'outside', 'cannot-say'] as const)('says where: %s', async verdict => {
    server.checkIns = [checkIn('c1', '2026-11-24T01:00:00.000Z', { verdict })]
    render(<History />)
    await screen.findByText(words.place[verdict])
    expect(screen.getByText(words.unreviewed)).toBeTruthy()
  })

  it.each(['accepted', 'explained', 'follow-up'] as const)(
    'says what was decided, and why: %s',
    async outcome => {
      const review = { outcome, note: '已电话核实。', marks: [], at: '2026-11-24T02:00:00.000Z' }
      server.checkIns = [checkIn('c1', '2026-11-24T01:00:00.000Z', { verdict: 'outside', review })]
      render(<History />)
      await screen.findByText(words.outcome[outcome])
      expect(screen.getByText(words.note('已电话核实。'))).toBeTruthy()
      expect(screen.getByText(words.reviewedPlace.outside)).toBeTruthy()
    },
  )

  it('reads on at the end, by scrolling or by a button, until there is no more', async () => {
    render(<History />)
    await waitFor(() => expect(times()).toHaveLength(2))
    scrollToEnd()
    await waitFor(() => expect(times()).toHaveLength(4))
    press(listWords.more)
    await waitFor(() => expect(times()).toHaveLength(5))
    expect(screen.queryByRole('button', { name: listWords.more })).toBeNull()
    scrollToEnd()
    expect(phone.asked('/check-ins/own')).toHaveLength(3)
  })

  it('keeps what was read when the person comes back, and puts what is new on top', async () => {
    render(<History />)
    await waitFor(() => expect(times()).toHaveLength(2))
    press(listWords.more)
    await waitFor(() => expect(times()).toHaveLength(4))
    server.checkIns = [checkIn('c6', '2026-11-24T09:00:00.000Z'), ...server.checkIns]
    comeBack()
    await waitFor(() => expect(times()).toHaveLength(5))
    expect(times()[0]).toBe('17:00')
  })

  it('leaves no gap when more is new than one page holds', async () => {
    render(<History />)
    await waitFor(() => expect(times()).toHaveLength(2))
    const fresh = [6, 7, 8].map(n => checkIn(`c${n}`, '2026-11-24T09:00:00.000Z'))
    server.checkIns = [...fresh, ...server.checkIns]
    comeBack()
    await waitFor(() => expect(times()).toEqual(['17:00', '17:00']))
    press(listWords.more)
    await waitFor(() => expect(times()).toEqual(['17:00', '17:00', '17:00', '09:00']))
  })

  it('says that there is nothing', async () => {
    server.checkIns = []
    render(<History />)
    await screen.findByText(words.empty)
  })

  it.each([
    ['nothing comes back', null, listWords.silence],
    ['the server says no', problem('too-often', 429), problem('too-often', 429).title],
  ])('says that it could not be read, and tries again: %s', async (_, refusal, said) => {
    const { answer } = server
    phone.server = asked => {
      if (!asked.url.endsWith('/check-ins/own')) return answer(asked)
      return refusal && { statusCode: refusal.status, data: refusal }
    }
    render(<History />)
    await screen.findByText(said)
    phone.server = answer
    press(listWords.again)
    await waitFor(() => expect(times()).toHaveLength(2))
  })
})
