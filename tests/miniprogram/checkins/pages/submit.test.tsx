import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import SubmitCheckIn from '../../../../miniprogram/checkins/pages/submit'
import { useSession } from '../../../../miniprogram/account/session.store'
import { useTokens } from '../../../../miniprogram/account/tokens.store'
import { helpFor, words } from '../../../../miniprogram/checkins/checkins.words'
import { receiptWords } from '../../../../miniprogram/checkins/receipt.words'
import { words as faultWords } from '../../../../miniprogram/checkins/faults/faults.words'
import { useAct } from '../../../../miniprogram/checkins/act.store'
import { useUnsent } from '../../../../miniprogram/checkins/unsent.store'
import { words as accountWords } from '../../../../miniprogram/account/account.words'
import { phone } from '../../../helpers/taro'
import { type FakeServer, NOW, problem, standClockStill } from '../../../weapp/server'
import { comeBack, newPhone, press } from '../../hands'

const RECEIVED = '11月24日 18:00:00'

describe('the page where a person checks in', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    render(<SubmitCheckIn />)
  })

  it('says what is collected and why, before anything is', async () => {
    expect(screen.getByText(words.what)).toBeTruthy()
    expect(screen.getByText(words.why)).toBeTruthy()
    await waitFor(() => expect(server.signIns).toBe(1))
    expect(phone.called('startLocationUpdate')).toEqual([])
  })

  it('shows, and says aloud, the receipt with the time of the server', async () => {
    press(words.start)
    await screen.findByText(words.locating)
    await screen.findByText(RECEIVED)
    expect(screen.getByRole('alert').textContent).toContain(receiptWords.title['on-time'])
    expect(screen.getByText('c1')).toBeTruthy()
    expect(server.drafts).toMatchObject([
      { counter: 1, datum: 'wgs84', takenAt: expect.any(String) },
    ])
    expect(server.drafts[0]?.fixes).toHaveLength(3)
    press(words.home)
    expect(phone.called('reLaunch')).toMatchObject([{ url: '/home/home' }])
  })

  it('makes one check-in of two taps', async () => {
    const button = screen.getByRole('button', { name: words.start })
    act(() => {
      fireEvent.click(button)
      fireEvent.click(button)
    })
    await screen.findByText(RECEIVED)
    expect([server.drafts.length, useUnsent.getState().made]).toEqual([1, 1])
  })

  it('makes one check-in of leaving and coming back while it is being made', async () => {
    press(words.start)
    reopen()
    expect(screen.getByText(words.locating)).toBeTruthy()
    await screen.findByText(RECEIVED)
    expect(server.drafts).toHaveLength(1)
  })

  it('shows that it is on its way, also after leaving and coming back', async () => {
    await waitFor(() => expect(useTokens.getState().pair).not.toBeNull())
    let arrive = () => {}
    phone.carried = new Promise<void>(resolve => {
      arrive = resolve
    })
    press(words.start)
    await screen.findByText(words.sending)
    reopen()
    expect(screen.getByText(words.sending)).toBeTruthy()
    arrive()
    await screen.findByText(RECEIVED)
    expect(server.drafts).toHaveLength(1)
  })

  it.each([
    'on-time',
    'early',
    'late',
    'delivered-later',
    'after-fault',
    'other-slot',
    'unplanned',
  ] as const)('says on the receipt how it stood to the time: %s', async punctuality => {
    server.receipt = { punctuality }
    press(words.start)
    await screen.findByText(receiptWords.meaning[punctuality])
    expect(screen.getByText(receiptWords.title[punctuality])).toBeTruthy()
  })

  it('says when it was made and when it came, where that is not the same', async () => {
    server.receipt = { madeAt: '2026-11-24T09:30:00.000Z', punctuality: 'delivered-later' }
    press(words.start)
    await screen.findByText('11月24日 17:30:00')
    expect(screen.getByText(receiptWords.receivedAt)).toBeTruthy()
    expect(screen.getByText(RECEIVED)).toBeTruthy()
  })

  it('offers, once, to try again in the open air, and sends which attempt that repeats', async () => {
    server.receipt = { mayRetry: true }
    press(words.start)
    await screen.findByText(words.mayRetryWhat)
    expect(screen.getByText(receiptWords.title['on-time'])).toBeTruthy()
    press(words.retry)
    await screen.findByText('c2')
    expect(server.drafts[0]).not.toHaveProperty('retryOf')
    expect(server.drafts[1]?.retryOf).toBe(server.drafts[0]?.attemptId)
    expect(screen.queryByText(words.mayRetryWhat)).toBeNull()
  })

  it('leaves it so when the person does not want to try again', async () => {
    server.receipt = { mayRetry: true }
    press(words.start)
    await screen.findByText(words.mayRetryWhat)
    press(words.leaveSo)
    expect(phone.called('reLaunch')).toMatchObject([{ url: '/home/home' }])
    reopen()
    press(words.start)
    await waitFor(() => expect(server.drafts).toHaveLength(2))
    expect(server.drafts[1]).not.toHaveProperty('retryOf')
  })

  it('still repeats the first attempt when the phone had no signal in between', async () => {
    server.receipt = { mayRetry: true }
    press(words.start)
    await screen.findByText(words.mayRetryWhat)
    phone.privacy = 'not-declared'
    press(words.retry)
    await screen.findByText(helpFor['no-signal'].title)
    phone.privacy = 'agreed'
    press(helpFor['no-signal'].button)
    await screen.findByText('c2')
    expect(server.drafts[1]?.retryOf).toBe(server.drafts[0]?.attemptId)
  })

  it('offers to call the office where something stands in the way', async () => {
    phone.privacy = 'not-declared'
    await waitFor(() => expect(useSession.getState().officePhone).not.toBe(''))
    press(words.start)
    await screen.findByText(helpFor['no-signal'].title)
    press('打电话给司法所 0873-0000000')
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-0000000' }])
  })

  it('takes a check-in also when nobody could sign in for want of a network', async () => {
    server.reachable = false
    reopen()
    await waitFor(() => expect(useSession.getState().trouble?.kind).toBe('unreachable'))
    expect(screen.getByRole('button', { name: words.start })).toBeTruthy()
  })

  it('counts the check-ins of this phone', async () => {
    press(words.start)
    await screen.findByText(RECEIVED)
    reopen()
    press(words.start)
    await waitFor(() => expect(server.drafts).toHaveLength(2))
    expect(server.drafts.map(({ counter }) => counter)).toEqual([1, 2])
    await screen.findByText('c2')
  })

  it('keeps what got no answer, and sends the same attempt again', async () => {
    await waitFor(() => expect(server.signIns).toBe(1))
    server.losesAnswers = 1
    press(words.start)
    await screen.findByText(words.kept)
    expect(screen.getByText(words.offline)).toBeTruthy()
    press(words.sendAgain)
    await screen.findByText(receiptWords.title['on-time'])
    const attempts = phone.asked('/check-ins').map(({ data }) => data.attemptId)
    expect([attempts.length, new Set(attempts).size, server.drafts.length]).toEqual([2, 1, 1])
  })

  it('shows the receipt by itself when the network returns', async () => {
    server.reachable = false
    press(words.start)
    await screen.findByText(words.kept)
    server.reachable = true
    await act(() => useUnsent.getState().sendKept())
    expect(screen.getByText(RECEIVED)).toBeTruthy()
  })

  it('shows why the server turned it away, until that is read', async () => {
    server.refusesCheckIn = problem('taken-in-the-future', 400)
    press(words.start)
    await screen.findByText(server.refusesCheckIn.title)
    press(words.understood)
    expect(screen.getByRole('button', { name: words.start })).toBeTruthy()
    expect(useUnsent.getState().turned).toEqual([])
  })

  it('shows what the server says when it takes nothing now', async () => {
    server.refusesCheckIn = problem('too-often', 429)
    press(words.start)
    await screen.findByText(server.refusesCheckIn.title)
    expect(screen.getByText(words.keptWhat)).toBeTruthy()
  })

  it('opens the settings of WeChat after a no, and goes on when they were changed', async () => {
    phone.answersPopup = 'denied'
    press(words.start)
    await screen.findByText(helpFor['refused-by-wechat'].title)
    phone.choosesInSettings = 'allowed'
    press(helpFor['refused-by-wechat'].button)
    await screen.findByText(words.placeOpened)
    press(words.start)
    await screen.findByText(RECEIVED)
    expect(server.drafts).toMatchObject([{ counter: 1 }])
  })

  it('stays with the help when the settings were left as they were', async () => {
    phone.scope = 'denied'
    phone.choosesInSettings = 'denied'
    press(words.start)
    await screen.findByText(helpFor['refused-by-wechat'].title)
    press(helpFor['refused-by-wechat'].button)
    await act(() => useAct.getState().lookAgain())
    expect(phone.called('openSetting')).toHaveLength(1)
    expect(screen.getByText(helpFor['refused-by-wechat'].title)).toBeTruthy()
  })

  it('opens the settings of the phone when the phone refuses WeChat', async () => {
    phone.systemAllows = 'denied'
    press(words.start)
    await screen.findByText(helpFor['refused-by-phone'].title)
    press(helpFor['refused-by-phone'].button)
    await screen.findByText(words.placeOpened)
  })

  it('looks again when the person comes back from switching location on', async () => {
    phone.locationEnabled = false
    press(words.start)
    await screen.findByText(helpFor['switched-off'].title)
    phone.locationEnabled = true
    comeBack()
    await screen.findByText(words.placeOpened)
  })

  it('names the next obstacle when one is gone', async () => {
    Object.assign(phone, { locationEnabled: false, scope: 'denied' })
    press(words.start)
    await screen.findByText(helpFor['switched-off'].title)
    phone.locationEnabled = true
    comeBack()
    await screen.findByText(helpFor['refused-by-wechat'].title)
  })

  it('asks once more for the privacy notice', async () => {
    phone.privacy = 'refused'
    press(words.start)
    await screen.findByText(helpFor['refused-once'].title)
    phone.privacy = 'agreed'
    press(helpFor['refused-once'].button)
    await screen.findByText(RECEIVED)
  })

  it('blames nobody when there is no signal, and can be tried again', async () => {
    phone.privacy = 'not-declared'
    press(words.start)
    await screen.findByText(helpFor['no-signal'].title)
    await act(() => useAct.getState().lookAgain())
    expect(screen.getByText(words.callOffice)).toBeTruthy()
    phone.privacy = 'agreed'
    press(helpFor['no-signal'].button)
    await screen.findByText(RECEIVED)
  })

  it('says that the phone is at fault when it is, and nothing is kept', async () => {
    phone.hasDice = false
    press(words.start)
    await screen.findByText(words.failed)
    expect(useUnsent.getState()).toMatchObject({ drafts: [], made: 0 })
    phone.hasDice = true
    press(words.again)
    await screen.findByText(RECEIVED)
  })

  it('says when each sending was, which is no part of the attempt', async () => {
    await waitFor(() => expect(server.signIns).toBe(1))
    server.losesAnswers = 1
    press(words.start)
    await screen.findByText(words.kept)
    jest.setSystemTime(Date.parse(NOW) + 600_000)
    press(words.sendAgain)
    await screen.findByText(receiptWords.title['on-time'])
    jest.setSystemTime(Date.parse(NOW))
    expect(server.sentAts).toEqual(['2026-11-24T10:00:00.000Z', '2026-11-24T10:10:00.000Z'])
    expect(String(phone.storage.get('unsent-check-ins'))).not.toContain('sentAt')
  })

  it('never says that it is kept by a phone that is full, and tries at once', async () => {
    await waitFor(() => expect(server.signIns).toBe(1))
    Object.assign(phone, { hasRoom: false })
    server.reachable = false
    press(words.start)
    await screen.findByText(words.full)
    expect(phone.asked('/check-ins')).toHaveLength(1)
    expect(screen.queryByText(words.keptWhat)).toBeNull()
    server.reachable = true
    press(words.sendAgain)
    await screen.findByText(receiptWords.title['on-time'])
  })

  describe('when it does not work, one tap reports why', () => {
    const reported = () => server.faults.map(({ kind }) => kind)

    it('no place', async () => {
      phone.privacy = 'not-declared'
      press(words.start)
      await screen.findByText(helpFor['no-signal'].title)
      press(faultWords.reportAs['no-location'])
      await screen.findByText(faultWords.sent)
      expect(reported()).toEqual(['no-location'])
      expect(screen.queryByRole('button', { name: faultWords.reportAs['no-location'] })).toBeNull()
    })

    it('a phone that is at fault may not even be able to report', async () => {
      phone.hasDice = false
      press(words.start)
      await screen.findByText(words.failed)
      press(faultWords.reportAs['phone-broken'])
      await screen.findByText(faultWords.failed)
      phone.hasDice = true
      press(faultWords.reportAs['phone-broken'])
      await screen.findByText(faultWords.sent)
      expect(reported()).toEqual(['phone-broken'])
    })

    it('a refusal', async () => {
      server.refusesCheckIn = problem('taken-in-the-future', 400)
      press(words.start)
      await screen.findByText(words.turned)
      press(faultWords.reportAs.other)
      await screen.findByText(faultWords.sent)
      expect(reported()).toEqual(['other'])
    })

    it('no signal: the report waits too, and is sent in its turn', async () => {
      server.reachable = false
      press(words.start)
      await screen.findByText(words.kept)
      press(faultWords.reportAs['no-signal'])
      await screen.findByText(faultWords.kept)
      expect(screen.getAllByRole('button', { name: words.sendAgain })).toHaveLength(1)
      server.reachable = true
      press(words.sendAgain)
      await screen.findByText(receiptWords.title['on-time'])
      const asked = phone.calls.flatMap(({ option: { url } }) =>
        /check-ins(?:[/]faults)?$/.test(String(url)) ? [String(url).split('/api')[1]] : [],
      )
      expect(asked.slice(-2)).toEqual(['/check-ins/faults', '/check-ins'])
      expect(reported()).toEqual(['no-signal'])
    })
  })

  it('says what to do when this WeChat is bound to nobody', async () => {
    server.refusesSignIn = problem('not-bound', 403)
    reopen()
    await screen.findByText(accountWords.welcome)
    expect(screen.queryByRole('button', { name: words.start })).toBeNull()
  })

  /** The person leaves the page and opens it again. */
  function reopen() {
    cleanup()
    render(<SubmitCheckIn />)
  }
})
