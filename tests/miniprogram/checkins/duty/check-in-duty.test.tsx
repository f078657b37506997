import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useSession } from '../../../../miniprogram/account/session.store'
import { words as unsentWords } from '../../../../miniprogram/checkins/checkins.words'
import { CheckInDuty } from '../../../../miniprogram/checkins/duty/check-in-duty'
import { receiptWords } from '../../../../miniprogram/checkins/receipt.words'
import { useToday } from '../../../../miniprogram/checkins/today.store'
import { progressWords, words } from '../../../../miniprogram/checkins/today.words'
import { useUnsent } from '../../../../miniprogram/checkins/unsent.store'
import { phone } from '../../../helpers/taro'
import {
  type FakeServer,
  NOW,
  problem,
  receiptFor,
  standClockStill,
  taskFrom,
} from '../../../weapp/server'
import { newPhone, press } from '../../hands'

const button = (name: string) => screen.getByRole('button', { name }).className
const has = (text: string) => screen.queryByText(text) !== null

describe('the duty of the day', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })
  const asks = (...tasks: ReturnType<typeof taskFrom>[]) => {
    server.today = { ...server.today, tasks }
    render(<CheckInDuty />)
  }

  it('says that it has not been read, and can be done all the same', () => {
    render(<CheckInDuty />)
    expect(has(words.unknown)).toBe(true)
    expect(button(words.go)).toContain('main')
  })

  it('is open: until when, how long, and one large button', async () => {
    asks(taskFrom('08:00', '20:00'))
    await screen.findByText('08:00 — 20:00')
    expect(has(words.closesIn(120))).toBe(true)
    expect(button(words.go)).toContain('main')
  })

  it('opens soon: when, and that it can be done early', async () => {
    asks(taskFrom('18:31', '20:00'))
    await screen.findByText(words.opensIn(31))
    expect(button(words.goEarly)).toBe('button')
  })

  it('opens much later: what is done now is something else, and says so', async () => {
    asks(taskFrom('19:01', '20:00'))
    await screen.findByText(words.opensIn(61))
    expect(button(words.goExtra)).toBe('button')
    expect(has(words.extraWhat)).toBe(true)
  })

  it('will be announced: between when, and how long it takes then', async () => {
    const task = taskFrom('08:00', '20:00', { surpriseMinutes: 30, state: 'planned' })
    asks(task)
    await screen.findByText(words.surprise(task, '08:00 — 20:00'))
    expect(button(words.goExtra)).toBe('button')
    server.reachable = false
    await act(() => useToday.getState().readAnew())
    expect(has(words.surpriseOffline)).toBe(true)
  })

  it('is missed: what can be done, without blame', async () => {
    asks(taskFrom('08:00', '18:00'))
    await screen.findByText(words.missedTitle)
    expect(has(words.missedWhat)).toBe(true)
    expect(button(words.go)).toContain('main')
  })

  it.each(['explained', 'technical', 'follow-up'] as const)(
    'is settled by an officer, and asks for nothing more: %s',
    async outcome => {
      asks(taskFrom('08:00', '18:00', { settled: { outcome, note: '已电话核实' } }))
      await screen.findByText(words.settledTitle[outcome])
      expect(has(words.settledNote('已电话核实'))).toBe(true)
      expect(has(words.missedTitle)).toBe(false)
      expect(button(words.go)).toBe('button')
    },
  )

  it.each(['late', 'delivered-later'] as const)(
    'came afterwards: an officer looks at it: %s',
    async punctuality => {
      const receipt = { ...receiptFor('a'), punctuality, madeAt: '2026-11-24T09:30:00.000Z' }
      asks(taskFrom('08:00', '17:00', { state: 'late', receipt }))
      await screen.findByText(receiptWords.title[punctuality])
      expect(has('签到时间 11月24日 17:30:00')).toBe(true)
      expect(has('收到时间 11月24日 18:00:00')).toBe(true)
    },
  )

  it('stands still after a fault, and names the other ways', async () => {
    asks(taskFrom('08:00', '20:00', { state: 'fault' }))
    await screen.findByText(words.fault)
    expect(has(words.faultWhat)).toBe(true)
    expect(button(words.go)).toBe('button')
  })

  it('is settled after a fault: only the officer’s word is left', async () => {
    const settled = { outcome: 'technical' as const, note: '' }
    asks(taskFrom('08:00', '20:00', { state: 'fault', settled }))
    await screen.findByText(words.settledTitle.technical)
    expect(has(words.fault)).toBe(false)
    expect(button(words.go)).toBe('button')
  })

  it('does not call yesterday’s empty day today’s', async () => {
    useToday.setState({
      today: { ...server.today, day: '2026-11-23', now: '2026-11-23T10:00:00.000Z', tasks: [] },
      readAt: Date.parse(NOW) - 86_400_000,
    })
    server.reachable = false
    render(<CheckInDuty />)
    await screen.findByText(words.unknown)
    expect(button(words.go)).toContain('main')
  })

  it('is not to be done: why', async () => {
    asks(taskFrom('08:00', '20:00', { state: 'exempt', exemptReason: '住院' }))
    await screen.findByText(words.exempt)
    expect(has(words.exemptWhy('住院'))).toBe(true)
    expect(button(words.goExtra)).toBe('button')
  })

  it('is a day without anything', async () => {
    asks()
    await screen.findByText(words.nothing)
    expect(button(words.go)).toBe('button')
  })

  it('tells of a check-in that was made for no task', async () => {
    server.today = {
      ...server.today,
      tasks: [],
      extra: { ...receiptFor('a'), punctuality: 'unplanned' },
    }
    render(<CheckInDuty />)
    await screen.findByText(words.extra)
    expect(has(receiptWords.meaning.unplanned)).toBe(true)
  })

  describe('of a stretch of days', () => {
    const stretch = (rest: object = {}) => ({
      ...taskFrom('08:00', '20:00', { needs: 3, made: 1, state: 'open', ...rest }),
      opensAt: '2026-11-23T00:00:00.000Z',
      closesAt: '2026-11-29T12:00:00.000Z',
    })

    it('says how many are left, and until when', async () => {
      asks(stretch())
      await screen.findByText('本周已签 1 次，还要 2 次，到星期日为止。一天签一次。')
      expect(has(words.closesIn(120))).toBe(true)
      expect(button(words.go)).toContain('main')
    })

    it('asks for nothing more on a day on which it was done', async () => {
      asks(stretch({ receipt: receiptFor('a') }))
      await screen.findByText(words.restDone)
      expect(button(words.goAgain)).toBe('button')
    })

    it('names the last day where it is not a week', () => {
      const month = { ...stretch(), opensAt: '2026-11-01T00:00:00.000Z' }
      expect(progressWords({ ...month, closesAt: '2026-11-30T12:00:00.000Z' })).toBe(
        '已签 1 次，还要 2 次，到11月30日 星期一为止。一天签一次。',
      )
      expect(progressWords({ ...month, made: 3 })).toContain('够了')
    })
  })

  it('shows the next thing to do first and largest, the rest small', async () => {
    asks(
      taskFrom('07:00', '08:00', { state: 'done', receipt: receiptFor('a') }),
      taskFrom('08:30', '09:00'),
      taskFrom('17:00', '19:00'),
      taskFrom('21:00', '22:00'),
    )
    await screen.findByText(words.closesIn(60))
    const shown = screen.getAllByText(/^\d\d:\d\d — \d\d:\d\d$/).map(one => one.textContent)
    expect(shown).toEqual(['17:00 — 19:00', '08:30 — 09:00', '21:00 — 22:00', '07:00 — 08:00'])
    for (const stage of ['missed', 'before', 'done'] as const)
      expect(has(words.chip[stage])).toBe(true)
    expect(screen.getAllByRole('button').filter(one => /main/.test(one.className))).toHaveLength(1)
  })

  it.each(['on-time', 'early'] as const)(
    'is done: when, and how that stood to the time: %s',
    async punctuality => {
      const receipt = { ...receiptFor('a'), punctuality }
      asks(taskFrom('08:00', '20:00', { state: 'done', receipt }))
      await screen.findByText(words.doneToday)
      expect(has('签到时间 11月24日 18:00:00')).toBe(true)
      expect(has(receiptWords.meaning[punctuality])).toBe(true)
      expect(button(words.goAgain)).toBe('button')
    },
  )

  it('is on its way: not asked for again', async () => {
    server.reachable = false
    useUnsent.getState().keep({
      attemptId: 'a',
      takenAt: '2026-11-24T09:59:50.000Z',
      counter: 1,
      datum: 'wgs84',
      fixes: [],
    })
    const now = NOW
    useToday.setState({ today: { ...server.today, now }, readAt: Date.parse(NOW) })
    render(<CheckInDuty />)
    await screen.findByText(words.kept)
    expect(has(unsentWords.waiting(1))).toBe(true)
    expect(button(words.goAgain)).toBe('button')
  })

  it('says what belongs to somebody else, and does not count it', async () => {
    const draft = { attemptId: 'a', takenAt: NOW, counter: 1, datum: 'wgs84' as const, fixes: [] }
    useUnsent.setState({ drafts: [{ ...draft, personId: 'p2' }] })
    useSession.setState({ personId: 'p1' })
    render(<CheckInDuty />)
    await screen.findByText(unsentWords.foreign(1))
    expect(has(unsentWords.waiting(1))).toBe(false)
  })

  it('names the office’s telephone as the server tells it now', async () => {
    server.today = { ...server.today, officePhone: '0873-1111111' }
    render(<CheckInDuty />)
    await screen.findByText('0873-1111111')
    expect(useSession.getState().officePhone).toBe('0873-1111111')
  })

  it('is known without a signal, with its age, and the button still works', async () => {
    render(<CheckInDuty />)
    await screen.findByText('08:00 — 20:00')
    cleanup()
    server.reachable = false
    render(<CheckInDuty />)
    await screen.findByText(words.asOf(NOW))
    expect(has('08:00 — 20:00')).toBe(true)
    press(words.go)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/checkins/pages/submit' }])
  })

  it('is written down', async () => {
    await act(() => useToday.getState().read())
    expect(String(phone.storage.get('today'))).toContain('t-08:00')
  })

  it.each([
    ['refuses', problem('too-often', 429)],
    ['stumbles', problem('our-fault', 500)],
  ])('says what the server says when it %s', async (_, refusal) => {
    server.refusesReading = refusal
    render(<CheckInDuty />)
    await screen.findByText(refusal.title)
  })

  it('is read anew when a check-in has arrived, whatever was being read before', async () => {
    await act(() => useToday.getState().read())
    const slow = useToday.getState().read()
    await act(async () => {
      useUnsent.getState().keep({
        attemptId: 'a',
        takenAt: NOW,
        counter: 1,
        datum: 'wgs84',
        fixes: [],
      })
      await useUnsent.getState().sendKept()
      await slow
    })
    await waitFor(() => expect(useToday.getState().today?.tasks[0]?.state).toBe('done'))
  })

  it('does not come back for somebody who has gone meanwhile', async () => {
    await act(() => useToday.getState().read())
    let arrive = () => {}
    phone.carried = new Promise<void>(resolve => {
      arrive = resolve
    })
    const asked = useToday.getState().read()
    useToday.getState().forget()
    arrive()
    await act(() => asked)
    await waitFor(() => expect(useToday.getState().today).toBeNull())
  })
})
