import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { useSession } from '../../../../miniprogram/account/session.store'
import { words } from '../../../../miniprogram/checkins/checkins.words'
import { CheckInDuty } from '../../../../miniprogram/checkins/duty/check-in-duty'
import { standingAt, useToday } from '../../../../miniprogram/checkins/today.store'
import { phone } from '../../../helpers/taro'
import { type FakeServer, NOW, problem, receiptFor, standClockStill } from '../../../weapp/server'
import { newPhone, press } from '../../hands'

const button = (name: string) => screen.getByRole('button', { name }).className

describe('the duty of the day', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })

  it('says that it has not been read, and can be done all the same', () => {
    render(<CheckInDuty />)
    expect(screen.getByText(words.unknown)).toBeTruthy()
    expect(button(words.go['no-plan'])).toContain('main')
  })

  it('is open: until when, how long, and one large button', async () => {
    render(<CheckInDuty />)
    await screen.findByText('08:00 — 20:00')
    expect(screen.getByText(words.closesIn(120))).toBeTruthy()
    expect(button(words.go.open)).toContain('main')
  })

  it('is not yet open: when it opens, and no large button', async () => {
    server.today = { ...server.today, window: { opensAt: '18:31', closesAt: '20:00' } }
    render(<CheckInDuty />)
    await screen.findByText(words.opensIn(31))
    expect(button(words.go.before)).toBe('button')
  })

  it('is over: late, but still possible', async () => {
    server.today = { ...server.today, window: { opensAt: '08:00', closesAt: '18:00' } }
    render(<CheckInDuty />)
    await screen.findByText(words.afterTitle)
    expect(button(words.go.after)).toContain('main')
  })

  it('has no fixed time', async () => {
    server.today = { ...server.today, window: null, stage: 'no-plan' }
    render(<CheckInDuty />)
    await screen.findByText(words.noPlan)
  })

  it.each(['on-time', 'early', 'late', 'unplanned'] as const)(
    'is done: when, and how that stood to the time: %s',
    async punctuality => {
      server.today = { ...server.today, receipt: { ...receiptFor('a'), punctuality } }
      render(<CheckInDuty />)
      await screen.findByText(words.doneToday)
      expect(screen.getByText('11月24日 18:00:00')).toBeTruthy()
      expect(screen.getByText(words.punctuality[punctuality])).toBeTruthy()
      expect(button(words.goAgain)).toBe('button')
    },
  )

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
    expect(screen.getByText('08:00 — 20:00')).toBeTruthy()
    press(words.go.open)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/checkins/pages/submit' }])
  })

  it('is written down', async () => {
    await act(() => useToday.getState().read())
    expect(String(phone.storage.get('today'))).toContain('20:00')
  })

  it('says what the server says when it tells nothing', async () => {
    server.refusesReading = problem('too-often', 429)
    render(<CheckInDuty />)
    await screen.findByText(server.refusesReading.title)
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

describe('the duty as the phone remembers it', () => {
  const today = {
    day: '2026-11-24',
    now: NOW,
    window: { opensAt: '18:10', closesAt: '20:00' },
    stage: 'before' as const,
    receipt: receiptFor('a'),
    officeName: '',
    officePhone: '',
  }
  // The phone's clock is an hour behind.
  const readAt = Date.parse(NOW) - 3600_000
  const after = (minutes: number) =>
    standingAt(new Date(readAt + minutes * 60_000), { today, readAt })

  it.each([
    [9, 'before'],
    [10, 'open'],
    [119, 'open'],
    [120, 'after'],
  ])('goes on by the server’s clock: after %d minutes it is %s', (minutes, stage) => {
    expect(after(minutes).stage).toBe(stage)
  })

  it('is not done because yesterday was', () => {
    expect(after(359).receipt).not.toBeNull()
    expect(after(360)).toMatchObject({ receipt: null, stage: 'before' })
  })
})
