import { act, render, screen, waitFor } from '@testing-library/react'
import { FaultDraft } from '#shared/checkins/faults.contract'
import { useSession } from '../../../../miniprogram/account/session.store'
import { words as accountWords } from '../../../../miniprogram/account/account.words'
import { FaultDuty } from '../../../../miniprogram/checkins/faults/fault-duty'
import { report, useFaults } from '../../../../miniprogram/checkins/faults/faults.store'
import { words } from '../../../../miniprogram/checkins/faults/faults.words'
import ReportOtherFault from '../../../../miniprogram/checkins/pages/fault'
import { useToday } from '../../../../miniprogram/checkins/today.store'
import { phone } from '../../../helpers/taro'
import { type FakeServer, NOW, problem, standClockStill, taskFrom } from '../../../weapp/server'
import { newPhone, press, type } from '../../hands'

const fault = {
  id: 'f9',
  attemptId: 'x',
  kind: 'no-signal' as const,
  words: '',
  takenAt: NOW,
  receivedAt: NOW,
  answer: null,
}

describe('when something does not work', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })
  // What one test leaves on its way would arrive in the next.
  afterEach(() => waitFor(() => expect(useFaults.getState().sending).toBe(false)))
  const readToday = () => act(() => useToday.getState().readAnew())

  it.each(['phone-broken', 'no-signal', 'no-location'] as const)(
    'one tap reports it, and the clock stands still: %s',
    async kind => {
      render(<FaultDuty />)
      press(words.kinds[kind])
      await screen.findByText(words.sent)
      expect(server.faults.map(sent => FaultDraft.parse(sent))).toMatchObject([
        { kind, words: '', takenAt: NOW },
      ])
      await screen.findByText(words.reported(kind, NOW))
      expect(screen.getAllByText(words.sent)).toHaveLength(1)
      await waitFor(() => expect(useToday.getState().today?.tasks[0]?.state).toBe('fault'))
      expect(screen.queryByRole('button', { name: words.kinds[kind] })).toBeNull()
    },
  )

  it('two taps are one report', async () => {
    await act(() => Promise.all([report('no-signal'), report('no-signal')]))
    expect(server.faults).toHaveLength(1)
  })

  it('names the telephone afterwards, and lets another problem be reported', async () => {
    server.today = { ...server.today, faults: [fault] }
    render(<FaultDuty />)
    await readToday()
    press(`${accountWords.callOffice} 0873-0000000`)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-0000000' }])
    press(words.again)
    press(words.kinds['phone-broken'])
    await waitFor(() => expect(server.faults).toHaveLength(1))
  })

  it('is not offered on a day on which nothing is left to do', async () => {
    server.today = { ...server.today, tasks: [taskFrom('08:00', '20:00', { state: 'done' })] }
    const { container } = render(<FaultDuty />)
    await readToday()
    expect(container.textContent).toBe('')
  })

  it('only shows an answer where nothing is left to do', async () => {
    const answer = { outcome: 'noted' as const, note: '', at: NOW }
    const settled = { outcome: 'technical' as const, note: '' }
    server.today = {
      ...server.today,
      tasks: [taskFrom('08:00', '20:00', { state: 'fault', settled })],
      faults: [{ ...fault, answer }],
    }
    const { container } = render(<FaultDuty />)
    await readToday()
    expect(screen.queryByRole('button', { name: words.kinds['no-signal'] })).toBeNull()
    press(words.understood)
    expect(container.textContent).toBe('')
  })

  it('is offered again on a day that is not known yet', () => {
    useToday.setState({
      today: { ...server.today, day: '2026-11-23', now: '2026-11-23T10:00:00.000Z', tasks: [] },
      readAt: Date.parse(NOW) - 86_400_000,
    })
    render(<FaultDuty />)
    expect(screen.getByRole('button', { name: words.kinds['no-signal'] })).toBeTruthy()
  })

  it.each(['other-way', 'noted', 'follow-up'] as const)(
    'shows the answer until that is read: %s',
    async outcome => {
      const answer = { outcome, note: '已电话核实', at: NOW }
      server.today = { ...server.today, faults: [{ ...fault, answer }] }
      render(<FaultDuty />)
      await readToday()
      expect(screen.getByText(words.answered[outcome])).toBeTruthy()
      expect(screen.getByText(words.note('已电话核实'))).toBeTruthy()
      press(words.understood)
      expect(screen.queryByText(words.answered[outcome])).toBeNull()
      await readToday()
      expect(screen.queryByText(words.answered[outcome])).toBeNull()
      expect(String(phone.storage.get('today'))).toContain('"readAnswers":["f9"]')
    },
  )

  describe('without a signal', () => {
    beforeEach(() => {
      server.reachable = false
      render(<FaultDuty />)
    })

    it('the report waits, in its order, and does not say that it has arrived', async () => {
      press(words.kinds['no-signal'])
      await screen.findByText(words.kept)
      press(words.again)
      press(words.kinds['no-location'])
      await waitFor(() => expect(useFaults.getState().drafts).toHaveLength(2))
      await waitFor(() => expect(useFaults.getState().sending).toBe(false))
      expect(screen.queryByText(words.sent)).toBeNull()
      expect(String(phone.storage.get('unsent-faults'))).toContain('no-location')
      server.reachable = true
      press(words.sendAgain)
      await waitFor(() =>
        expect(server.faults.map(({ kind }) => kind)).toEqual(['no-signal', 'no-location']),
      )
    })

    it('a full phone says that it could not write it down', async () => {
      phone.hasRoom = false
      press(words.kinds['no-signal'])
      await screen.findByText(words.full)
      expect(screen.queryByText(words.keptWhat)).toBeNull()
    })
  })

  it('is one report when the answer was lost', async () => {
    await readToday()
    server.losesAnswers = 1
    render(<FaultDuty />)
    press(words.kinds['no-signal'])
    await screen.findByText(words.kept)
    press(words.sendAgain)
    await screen.findByText(words.sent)
    expect([phone.asked('/faults').length, server.faults.length]).toEqual([2, 1])
  })

  it('shows why the server turned it away, until that is read', async () => {
    server.refusesFault = problem('bad-input', 400)
    render(<FaultDuty />)
    press(words.kinds['no-signal'])
    await screen.findByText(words.turned(NOW))
    press(words.understood)
    expect(useFaults.getState().turned).toEqual([])
  })

  it('is never sent as somebody else', async () => {
    useFaults.setState({ drafts: [{ ...fault, personId: 'p2' }] })
    useSession.setState({ personId: 'p1' })
    render(<FaultDuty />)
    await act(() => useFaults.getState().sendKept())
    expect(screen.getByText(words.foreign(1))).toBeTruthy()
    expect(server.faults).toEqual([])
  })

  it('something else is said in a line of its own', async () => {
    render(<FaultDuty />)
    press(words.kinds.other)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/checkins/pages/fault' }])
    render(<ReportOtherFault />)
    type(words.describe, ' 屏幕打不开 ')
    press(words.send)
    await waitFor(() =>
      expect(server.faults).toMatchObject([{ kind: 'other', words: '屏幕打不开' }]),
    )
    await screen.findByRole('button', { name: words.home })
    press(words.home)
    expect(phone.called('reLaunch')).toMatchObject([{ url: '/home/home' }])
  })

  it('on a phone that is nobody’s yet, the way in comes first', async () => {
    server.refusesSignIn = problem('not-bound', 403)
    render(<ReportOtherFault />)
    await screen.findByText(accountWords.welcome)
  })
})
