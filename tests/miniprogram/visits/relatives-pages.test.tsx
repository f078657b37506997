import { render, screen, waitFor } from '@testing-library/react'
import { KINSHIP_REASON } from '#shared/visits/relatives/kinship-reasons'
import { words as account } from '../../../miniprogram/visits/relatives/account/account.words'
import { useClaim } from '../../../miniprogram/visits/relatives/claiming/claim.store'
import { words as claiming } from '../../../miniprogram/visits/relatives/claiming/claiming.words'
import {
  COMPANION_STATES,
  words as along,
} from '../../../miniprogram/visits/relatives/companions/companions.words'
import { STATES, words } from '../../../miniprogram/visits/relatives/kinships.words'
import { words as notice } from '../../../miniprogram/visits/relatives/notice.words'
import AccountPage from '../../../miniprogram/visits/relatives/pages/account'
import CompanionsPage from '../../../miniprogram/visits/relatives/pages/companions'
import KinshipPage from '../../../miniprogram/visits/relatives/pages/kinship'
import KinshipsPage from '../../../miniprogram/visits/relatives/pages/kinships'
import LooksPage from '../../../miniprogram/visits/relatives/pages/looks'
import RegisterPage from '../../../miniprogram/visits/relatives/pages/register'
import { words as registering } from '../../../miniprogram/visits/relatives/registering/registering.words'
import { words as common } from '../../../miniprogram/visits/relatives/relatives.words'
import { useRelative } from '../../../miniprogram/visits/session/relative.store'
import { words as session } from '../../../miniprogram/visits/session/session.words'
import { address, phone } from '../../helpers/taro'
import { idNumberOf } from '../../helpers/id-numbers'
import { kinshipWith } from '../../weapp/visits/bookings-server'
import { NOW } from '../../weapp/answers'
import { standClockStill } from '../../weapp/server'
import { type FakeRelatives, ownWith } from '../../weapp/visits/relatives-server'
import { press, type } from '../hands'
import { phoneOfRelative, saw } from './relatives'

let server: FakeRelatives
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => void (server = phoneOfRelative()))

describe('registering', () => {
  beforeEach(() => {
    useRelative.setState({ relativeName: '', relativeId: '' })
    server.registered = false
  })

  it('asks one thing a screen, says what is wrong with an answer, and sends what was answered', async () => {
    render(<RegisterPage />)
    await saw(registering.county).catch(() => press(notice.agree))
    await saw(registering.county)
    press('泸西县')
    await saw(registering.name)
    press(common.next)
    await saw(registering.nameWrong)
    type(registering.nameLabel, '王秀英')
    press(common.next)
    type(registering.idNumberLabel, '990101198001011111')
    press(common.next)
    await saw(registering.idNumberWrong)
    type(registering.idNumberLabel, idNumberOf('20081125'))
    press(common.next)
    await saw(registering.tooYoung)
    type(registering.idNumberLabel, idNumberOf('19580312'))
    press(common.next)
    type(registering.phoneLabel, '13900000001')
    press(common.next)
    await waitFor(() =>
      expect(
        screen.queryByText(registering.face) ?? screen.queryByText(registering.check),
      ).toBeTruthy(),
    )
    if (screen.queryByText(registering.face)) press(registering.faceNo)
    await saw(registering.check)
    press(registering.send)
    await saw(registering.done)
    expect(server.questions('/visits/relatives')).toMatchObject([
      {
        ...{ name: '王秀英', idNumber: idNumberOf('19580312'), countyId: '532527' },
        answers: { version: 1, idData: true, identityCheck: false },
      },
    ])
  })
})

describe('somebody who has not registered', () => {
  it('is led to that from whatever page he opens', async () => {
    useRelative.setState({ relativeName: '', relativeId: '', trouble: null })
    server.registered = false
    const { forgetRelative } = jest.requireActual<
      typeof import('../../../miniprogram/visits/session/relative.store')
    >('../../../miniprogram/visits/session/relative.store')
    forgetRelative()
    render(<KinshipsPage />)
    await saw(session.welcome)
    press(session.register)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/relatives/pages/register' }])
  })
})

describe('whom the relative wants to visit', () => {
  it('is said in steps; a picture that did not arrive is sent again', async () => {
    render(<KinshipPage />)
    await saw(claiming.prison)
    await screen.findByRole('button', { name: '滇东监狱' })
    press('滇东监狱')
    type(claiming.nameLabel, '李大山')
    press(common.next)
    press(common.next)
    await saw(claiming.kin)
    press('父亲或母亲')
    await saw(claiming.proofs)
    press(common.next)
    await saw(claiming.proofsMissing)
    server.losesPictures = true
    press('户口簿')
    press(claiming.album)
    await saw(claiming.notSent)
    press(common.next)
    await saw(claiming.proofsUnsent)
    server.losesPictures = false
    press(claiming.sendAgain)
    await saw(claiming.sent)
    expect(screen.queryByText(claiming.proofsUnsent)).toBeNull()
    press(common.next)
    await saw(claiming.check)
    press(claiming.send)
    await saw(claiming.done)
    expect(server.questions('/visits/kinships')).toMatchObject([
      { prisonId: 'prison-1', prisonerName: '李大山', prisonerNumber: null, kin: 'parent' },
    ])
    expect(useClaim.getState().pictures).toEqual([])
  })

  it('that came back says why and what to do, and is completed', async () => {
    server.kinships = [
      kinshipWith({ state: 'returned', reason: 'page-missing', words: '补户主页', rev: 2 }),
    ]
    address.params = { id: 'k1' }
    render(<KinshipPage />)
    await saw(KINSHIP_REASON['page-missing'].reason)
    expect(screen.getByText(KINSHIP_REASON['page-missing'].next)).toBeTruthy()
    expect(screen.getByText(/补户主页/)).toBeTruthy()
    press(words.complete)
    await saw(claiming.proofs)
    press('结婚证')
    press(claiming.camera)
    await saw(claiming.sent)
    press(common.next)
    press(claiming.send)
    await saw(claiming.done)
    expect(server.questions('/visits/kinships/completed')).toMatchObject([{ id: 'k1', rev: 2 }])
  })

  it('is a list, with who is to be seen first', async () => {
    server.kinships = [
      kinshipWith(),
      kinshipWith({ id: 'k2', state: 'refused', reason: 'not-kin' }),
    ]
    render(<KinshipsPage />)
    await saw(STATES.accepted.name)
    expect(screen.getByText(STATES.refused.name)).toBeTruthy()
    await saw(words.identityTitle)
  })
})

describe('people who come along', () => {
  it('a child needs a guardian', async () => {
    address.params = { kinship: 'k1' }
    render(<CompanionsPage />)
    await saw('李小山')
    press(along.add)
    type(along.nameLabel, '李小宝')
    press(common.next)
    type(along.idNumberLabel, idNumberOf('20180601'))
    press(common.next)
    press('孙子女或外孙子女')
    await saw(along.guardian)
    press(along.guardianNo)
    await saw(along.guardianNeeded)
    press(along.guardianYes)
    await saw(along.proofs)
    press(common.next)
    press(along.send)
    await saw(COMPANION_STATES.named.name)
    const named = server.questions('/visits/companions').filter(one => 'attemptId' in one)
    expect(named).toMatchObject([{ name: '李小宝', guardian: true }])
  })

  it('are taken out in two taps', async () => {
    address.params = { kinship: 'k1' }
    render(<CompanionsPage />)
    await saw('李小山')
    press(along.removeAsk)
    expect(server.questions('/visits/companions/removed')).toEqual([])
    press(along.removeSure)
    await saw(along.none)
  })
})

describe('the account', () => {
  it('is closed in two taps, with what that means in between', async () => {
    render(<AccountPage />)
    await saw('王秀英')
    press(account.close)
    for (const sentence of account.closeWhat) expect(screen.getByText(sentence)).toBeTruthy()
    expect(server.questions('/visits/relatives/closed')).toEqual([])
    press(account.closeSure)
    await saw(account.closed)
    expect(screen.getByText(account.closedWhat(1))).toBeTruthy()
    expect(useRelative.getState().relativeName).toBe('')
  })

  it('says by whom it was seen who he is, and takes consent back in one tap', async () => {
    server.own = ownWith({ identity: { state: 'verified', by: 'desk', at: NOW } })
    render(<AccountPage />)
    await saw(/会见窗口当面核对过了/)
    press(account.withdraw)
    await waitFor(() => expect(screen.queryByText(account.withdraw)).toBeNull())
    expect(server.questions('/visits/relatives/answers')).toEqual([
      { version: 1, idData: true, identityCheck: false },
    ])
  })

  it('shows who looked', async () => {
    server.looks = [
      { at: NOW, role: 'visitClerk', organisationName: '泸西县', purpose: 'kinship-check' },
    ]
    render(<LooksPage />)
    await saw('泸西县 会见窗口')
    expect(screen.getByText('用途：核对亲属关系')).toBeTruthy()
  })
})
