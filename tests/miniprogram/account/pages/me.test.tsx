import { act, render, screen, waitFor } from '@testing-library/react'
import { words } from '../../../../miniprogram/account/account.words'
import { useAgreement } from '../../../../miniprogram/account/agreement.store'
import { notice } from '../../../../miniprogram/account/notice.words'
import Me from '../../../../miniprogram/account/pages/me'
import NoticePage from '../../../../miniprogram/account/pages/notice'
import { useSession } from '../../../../miniprogram/account/session.store'
import { useTokens } from '../../../../miniprogram/account/tokens.store'
import { useHistory } from '../../../../miniprogram/checkins/history.store'
import { useToday } from '../../../../miniprogram/checkins/today.store'
import { useUnsent } from '../../../../miniprogram/checkins/unsent.store'
import { useMessages, useUnread } from '../../../../miniprogram/messages/messages.store'
import { useLooks } from '../../../../miniprogram/oversight/looks.store'
import { phone } from '../../../helpers/taro'
import { type FakeServer, NOW, standClockStill } from '../../../weapp/server'
import { newPhone, press } from '../../hands'

describe('the person’s own page', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(async () => {
    server = newPhone()
    render(<Me />)
    await screen.findByText('周建国')
  })

  it('says who I am, my office, its telephone, the version, and how letters become larger', () => {
    for (const text of ['中枢镇司法所', '1.2.3', words.textSizeHow]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    press(`${words.callOffice} 0873-0000000`)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-0000000' }])
  })

  it('bears it when the person does not call after all', async () => {
    phone.callsWhenOffered = false
    press(`${words.callOffice} 0873-0000000`)
    await waitFor(() => expect(phone.called('makePhoneCall')).toHaveLength(1))
  })

  it.each([
    [words.looks, '/oversight/pages/looks'],
    [words.readNotice, '/account/pages/notice'],
  ])('leads on: %s', (name, url) => {
    press(name)
    expect(phone.called('navigateTo')).toMatchObject([{ url }])
  })

  it('says what signing out means before it is done, and can be left', () => {
    press(words.signOut)
    expect(screen.getByText(words.signOutWhat)).toBeTruthy()
    press(words.stay)
    expect(screen.queryByText(words.signOutWhat)).toBeNull()
    expect(phone.asked('/sign-out')).toEqual([])
  })

  it('signs out: the session ends, and nothing of the person is left to be seen', async () => {
    await act(() => useToday.getState().read())
    server.messages = [{ id: 'm1', at: NOW, readAt: null, kind: 'phone-bound' }]
    for (const { getState } of [useHistory, useMessages, useLooks]) await getState().refresh()
    useUnsent
      .getState()
      .keep({ attemptId: 'a', takenAt: NOW, counter: 1, datum: 'wgs84', fixes: [] })
    press(words.signOut)
    press(words.signOutSure)
    await screen.findByText(words.signedOutWhat)
    expect(server.goodToken).toBe('')
    expect(useTokens.getState().pair).toBeNull()
    expect([useSession.getState().personName, useToday.getState().today]).toEqual(['', null])
    const lists = [useHistory, useMessages, useLooks].map(({ getState }) => getState().items)
    expect([lists, useUnread.getState().count]).toEqual([[null, null, null], 0])
    expect(useUnsent.getState().drafts).toHaveLength(1)
  })

  it('signs out without a network as well', async () => {
    server.reachable = false
    press(words.signOut)
    press(words.signOutSure)
    await screen.findByText(words.signedOutWhat)
    expect(useTokens.getState().pair).toBeNull()
  })
})

it('the notice can be read again, with when it was agreed to', () => {
  newPhone()
  useAgreement.setState({ at: NOW })
  render(<NoticePage />)
  for (const { title } of notice) expect(screen.getByText(title)).toBeTruthy()
  expect(screen.getByText(words.agreedAt('11月24日 18:00:00'))).toBeTruthy()
})
