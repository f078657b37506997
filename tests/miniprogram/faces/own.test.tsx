import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Me from '../../../miniprogram/account/pages/me'
import { words as accountWords } from '../../../miniprogram/account/account.words'
import { words as duty } from '../../../miniprogram/faces/duty.words'
import { words } from '../../../miniprogram/faces/faces.words'
import { faceNotice } from '../../../miniprogram/faces/notice.words'
import ConsentPage from '../../../miniprogram/faces/pages/consent'
import MyFace from '../../../miniprogram/faces/pages/mine'
import OtherWayPage from '../../../miniprogram/faces/pages/other'
import { address, phone } from '../../helpers/taro'
import { REQUEST_ID } from '../../weapp/faces-server'
import { type FakeServer, problem, standClockStill } from '../../weapp/server'
import { newPhone, press, type } from '../hands'

describe('what is mine', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })

  it('is two taps from my own page', async () => {
    render(<Me />)
    fireEvent.click(await screen.findByRole('button', { name: accountWords.face }))
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/mine' }])
  })

  it('says that I agreed, and when', async () => {
    render(<MyFace />)
    await screen.findByText(words.given)
    expect(screen.getByText('11月24日 18:00 作出选择，随时可以改。')).toBeTruthy()
  })

  it('takes the consent back after saying what that means, in two taps', async () => {
    render(<MyFace />)
    await screen.findByText(words.given)
    press(words.withdraw)
    expect(screen.getByText(words.withdrawWhat)).toBeTruthy()
    expect(phone.asked('/withdrawals')).toEqual([])
    press(words.withdrawSure)
    await screen.findByText(words.deleted)
    expect(phone.asked('/withdrawals')).toHaveLength(1)
    expect(screen.queryByRole('button', { name: words.withdraw })).toBeNull()
  })

  it('keeps it when I think better of it', async () => {
    render(<MyFace />)
    await screen.findByText(words.given)
    press(words.withdraw)
    press(words.keep)
    expect(screen.getByText(words.given)).toBeTruthy()
    expect(phone.asked('/withdrawals')).toEqual([])
  })

  it('says why it could not be taken back, and it still can be', async () => {
    server.faces.refuses = { '/faces/consents/withdrawals': problem('too-busy', 409) }
    render(<MyFace />)
    await screen.findByText(words.given)
    press(words.withdraw)
    press(words.withdrawSure)
    await screen.findByText(problem('too-busy', 409).title)
    expect(screen.getByText(words.given)).toBeTruthy()
    server.faces.refuses = {}
    press(words.withdrawSure)
    await screen.findByText(words.deleted)
  })

  it.each([
    ['refused', words.refusedConsent],
    ['withdrawn', words.withdrawn],
    ['never-asked', words.never],
  ] as const)('%s can be thought over, and there is nothing to take back', async (state, said) => {
    server.faces.own.consent = { state, version: null, at: null, voice: null }
    render(<MyFace />)
    await screen.findByText(said)
    expect(screen.queryByRole('button', { name: words.withdraw })).toBeNull()
    press(words.readNotice)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/faces/pages/consent' }])
  })

  it('asks to read again what has changed', async () => {
    server.faces.own.noticeVersion = 2
    render(<MyFace />)
    await screen.findByText(words.givenOld)
    expect(screen.getByRole('button', { name: words.withdraw })).toBeTruthy()
  })

  it('asks nothing of somebody under fourteen', async () => {
    server.faces.own.isUnderFourteen = true
    render(<MyFace />)
    await screen.findByText(words.young)
    expect(screen.queryByRole('button', { name: words.readNotice })).toBeNull()
  })

  it('tells of each request what came of it, newest first, also what the officer said', async () => {
    server.faces.ask({
      id: '1'.repeat(24),
      state: 'settled',
      lastResult: 'no-match',
      note: '是他。',
    })
    server.faces.ask({ id: '2'.repeat(24), state: 'passed', lastResult: 'passed', why: 'draw' })
    render(<MyFace />)
    await screen.findByText(words.history)
    const text = document.body.textContent ?? ''
    expect(text.indexOf('已通过')).toBeLessThan(text.indexOf('工作人员已查看'))
    expect(screen.getByText(duty.lastTry('没有认出来'))).toBeTruthy()
    expect(screen.getByText(words.note('是他。'))).toBeTruthy()
    expect(screen.getByText(duty.why.draw)).toBeTruthy()
  })

  it('says that there was none', async () => {
    render(<MyFace />)
    await screen.findByText(words.historyNone)
  })
})

describe('the notice of faces', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
  })

  it('says who, why, how, how long, what else, and whom to ring', async () => {
    render(<ConsentPage />)
    for (const { title, sentences } of faceNotice) {
      const card = (await screen.findByText(title)).parentElement!
      for (const sentence of sentences) expect(within(card).getByText(sentence)).toBeTruthy()
    }
    expect(screen.getByText(accountWords.callOffice)).toBeTruthy()
  })

  it('says as many days as the rules that delete', async () => {
    render(<ConsentPage />)
    await screen.findByText(/通过的留 7 天；工作人员核实过的留 30 天；.*留 365 天/)
  })

  it.each([
    [words.agree, true, words.agreedWhat],
    [words.disagree, false, words.disagreedWhat],
  ])('after «%s» says what follows, and leads back', async (button, agrees, said) => {
    server.faces.own.consent = { state: 'never-asked', version: null, at: null, voice: null }
    render(<ConsentPage />)
    await screen.findByRole('button', { name: button })
    press(button)
    await screen.findByText(said)
    expect(phone.asked('/consents')).toMatchObject([{ data: { version: 1, agrees } }])
    press(words.ahead)
    expect(phone.called('navigateBack')).toHaveLength(1)
  })

  it('is not answered while the server says no', async () => {
    server.faces.refuses = { '/faces/consents': problem('changed-meanwhile', 409) }
    render(<ConsentPage />)
    await screen.findByRole('button', { name: words.agree })
    press(words.agree)
    await screen.findByText(problem('changed-meanwhile', 409).title)
    expect(screen.queryByText(words.agreedWhat)).toBeNull()
  })
})

describe('another way', () => {
  let server: FakeServer
  beforeAll(standClockStill)
  afterAll(() => jest.useRealTimers())
  beforeEach(() => {
    server = newPhone()
    address.params = { id: REQUEST_ID }
  })

  it('is chosen with one tap here, and said to be as good', async () => {
    server.faces.ask()
    render(<OtherWayPage />)
    await screen.findByText(words.waysWhat)
    press(words.callBack)
    await screen.findByText(duty.call)
    expect(phone.asked('/other-ways')).toMatchObject([
      { data: { id: REQUEST_ID, way: 'call-back' } },
    ])
  })

  it.each(['fault', 'expired'] as const)('can be chosen while it is %s', async state => {
    server.faces.ask({ state })
    render(<OtherWayPage />)
    await screen.findByRole('button', { name: words.visit })
  })

  it('can be changed', async () => {
    server.faces.ask({ state: 'other-way', otherWay: 'office-visit' })
    render(<OtherWayPage />)
    await screen.findByText(duty.visit)
    press(words.changeWay)
    press(words.callBack)
    await screen.findByText(duty.call)
  })

  it('says why it could not be chosen', async () => {
    server.faces.ask()
    server.faces.refuses = { '/faces/requests/other-ways': problem('changed-meanwhile', 409) }
    render(<OtherWayPage />)
    await screen.findByRole('button', { name: words.visit })
    press(words.visit)
    await screen.findByText(problem('changed-meanwhile', 409).title)
  })

  describe('by telephone', () => {
    beforeEach(async () => {
      server.faces.ask({ state: 'other-way', otherWay: 'call-back' })
      render(<OtherWayPage />)
      await screen.findByText(duty.call)
    })

    it('takes the six digits, a leading nought included', async () => {
      type(words.code, '012345')
      press(words.codeSend)
      await screen.findByText(words.note('电话里已核实。'))
      expect(phone.asked('/call-back-codes')).toMatchObject([
        { data: { id: REQUEST_ID, code: '012345' } },
      ])
    })

    it('asks for all six before it asks the server', async () => {
      type(words.code, '12345')
      press(words.codeSend)
      await screen.findByText(words.codeShort)
      expect(phone.asked('/call-back-codes')).toEqual([])
    })

    it('says that they were wrong, and takes them anew', async () => {
      type(words.code, '999999')
      press(words.codeSend)
      await screen.findByText(problem('wrong-call-back-code', 422).title)
      type(words.code, '012345')
      press(words.codeSend)
      await waitFor(() => expect(screen.queryByText(words.codeSend)).toBeNull())
    })

    it('warns of strangers who ask for digits', () => {
      expect(screen.getByText(words.codeWhat)).toBeTruthy()
    })
  })
})
