import { render, screen, waitFor } from '@testing-library/react'
import { words as account } from '../../../miniprogram/visits/relatives/account/account.words'
import {
  COMPANION_REASONS,
  COMPANION_STATES,
  words as along,
} from '../../../miniprogram/visits/relatives/companions/companions.words'
import { words as notice } from '../../../miniprogram/visits/relatives/notice.words'
import AccountPage from '../../../miniprogram/visits/relatives/pages/account'
import CompanionsPage from '../../../miniprogram/visits/relatives/pages/companions'
import LooksPage from '../../../miniprogram/visits/relatives/pages/looks'
import NoticePage from '../../../miniprogram/visits/relatives/pages/notice'
import { words as common } from '../../../miniprogram/visits/relatives/relatives.words'
import { useRelative } from '../../../miniprogram/visits/session/relative.store'
import { words as session } from '../../../miniprogram/visits/session/session.words'
import { address, phone } from '../../helpers/taro'
import { companionWith } from '../../weapp/visits/bookings-server'
import { NOW } from '../../weapp/answers'
import { standClockStill } from '../../weapp/server'
import { type FakeRelatives, ownWith } from '../../weapp/visits/relatives-server'
import { press, type } from '../hands'
import { phoneOfRelative, saw } from './relatives'

let server: FakeRelatives
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => void (server = phoneOfRelative()))

describe('the account', () => {
  it('says of an ID card that nobody has seen it; that it never ends only when a clerk has', async () => {
    server.own = ownWith({ identity: { state: 'verified', by: 'wechat', at: NOW } })
    const { unmount } = render(<AccountPage />)
    await saw(account.unseen)
    unmount()
    server.own = ownWith({ identity: { state: 'verified', by: 'desk', at: NOW } })
    render(<AccountPage />)
    await saw(account.forEver)
  })

  it('says the year in which the card ends', async () => {
    server.own = ownWith({ documentExpiresDay: '2034-05-01' })
    render(<AccountPage />)
    await saw('2034年5月1日')
  })

  it('takes another telephone number, once it is one', async () => {
    render(<AccountPage />)
    await saw('王秀英')
    press(account.changePhone)
    type(account.newPhone, '1380000000')
    press(account.save)
    await saw(account.phoneWrong)
    expect(server.questions('/visits/relatives/changes')).toEqual([])
    type(account.newPhone, ' 13900000002')
    press(account.save)
    await waitFor(() => expect(screen.queryByLabelText(account.newPhone)).toBeNull())
    expect(server.questions('/visits/relatives/changes')).toEqual([{ phone: '13900000002' }])
  })

  it('goes to another county in one tap, after it was said what stays with the old one', async () => {
    render(<AccountPage />)
    await saw('王秀英')
    press(account.changeCounty)
    await saw(account.changeCountyWhat)
    await screen.findByRole('button', { name: /^泸西县/ })
    press(/^泸西县/)
    await waitFor(() => expect(screen.queryByText(account.changeCountyWhat)).toBeNull())
    expect(server.questions('/visits/relatives/changes')).toEqual([{ countyId: '532527' }])
  })

  it('is left on this phone in two taps, and stays', async () => {
    render(<AccountPage />)
    await saw('王秀英')
    press(account.signOut)
    await saw(account.signOutWhat)
    press(account.stay)
    expect(useRelative.getState().relativeName).not.toBe('')
    press(account.signOut)
    press(account.signOutSure)
    await saw(session.signedOut)
    expect(useRelative.getState().relativeName).toBe('')
    expect(server.questions('/visits/relatives/closed')).toEqual([])
  })

  it('is not closed by who thinks better of it, and nobody is told that it was when it was not', async () => {
    render(<AccountPage />)
    await saw('王秀英')
    press(account.close)
    press(account.keep)
    expect(screen.queryByText(account.closeSure)).toBeNull()
    press(account.close)
    phone.server = () => null
    press(account.closeSure)
    await screen.findByText(/网络/)
    expect(screen.queryByText(account.closed)).toBeNull()
    expect(useRelative.getState().relativeName).not.toBe('')
  })
})

describe('people who come along', () => {
  it('of whom one cannot, have the reason, what can be done and what the clerk wrote', async () => {
    server.companions = [
      companionWith({ state: 'refused', reason: 'document-unseen', words: '下次请带上户口簿' }),
    ]
    address.params = { kinship: 'k1' }
    render(<CompanionsPage />)
    await saw(COMPANION_STATES.refused.name)
    expect(screen.getByText(COMPANION_REASONS['document-unseen'])).toBeTruthy()
    expect(screen.getByText(`${along.said}：下次请带上户口簿`)).toBeTruthy()
  })

  it('are nobody yet, and that is said to be enough', async () => {
    server.companions = []
    address.params = { kinship: 'k1' }
    render(<CompanionsPage />)
    await saw(along.none)
    expect(screen.getByText(along.noneWhat)).toBeTruthy()
  })

  it('cannot be named without a prisoner: the page says where to begin', async () => {
    render(<CompanionsPage />)
    await saw(along.notHere)
    press(along.toKinships)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/relatives/pages/kinships' }])
  })
})

describe('who looked at the papers', () => {
  it('is nobody yet', async () => {
    render(<LooksPage />)
    await saw(common.looksEmpty)
    expect(screen.getByText(common.looksEmptyWhat)).toBeTruthy()
  })

  it('is a prison by its name, with its purpose', async () => {
    server.looks = [
      { at: NOW, role: 'prisonStaff', organisationName: '滇东监狱', purpose: 'booking-check' },
    ]
    render(<LooksPage />)
    await saw('滇东监狱')
    expect(screen.getByText('用途：办理会见申请')).toBeTruthy()
  })
})

describe('the notice', () => {
  it('that has changed is agreed to anew, and no consent is widened by that', async () => {
    server.own = ownWith({
      asksNotice: true,
      answers: { version: 1, identityCheck: false, at: NOW },
    })
    render(<NoticePage />)
    await saw(notice.changed)
    press(notice.agree)
    await waitFor(() => expect(screen.queryByText(notice.changed)).toBeNull())
    expect(server.questions('/visits/relatives/answers')).toEqual([
      { version: 1, idData: true, identityCheck: false },
    ])
  })
})
