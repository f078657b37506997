import { render, screen, waitFor } from '@testing-library/react'
import { words } from '../../../miniprogram/jobs/finding/offer.words'
import OfferPage from '../../../miniprogram/jobs/pages/offer'
import SavedPage from '../../../miniprogram/jobs/pages/saved'
import SharedPage from '../../../miniprogram/jobs/pages/shared'
import { address, handed, phone } from '../../helpers/taro'
import { type FakeServer, problem, standClockStill } from '../../weapp/server'
import { offerWith } from '../../weapp/work-server'
import { comeBack, newPhone, press } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
  server.work.offers = [offerWith('1')]
  address.params = { id: '1' }
})
afterEach(() => {
  address.params = {}
})

const open = async () => {
  render(<OfferPage />)
  await screen.findByText(words.call)
}

describe('one offer', () => {
  it('says all that one wants to know', async () => {
    await open()
    for (const text of [
      ...['电焊工 1', '4500–6000元/月', '中枢 工业园区 3 号', '白班，一天 8 小时，一周 6 天'],
      ...['工伤保险', '2 人', '12月31日 星期四前', '焊接农机配件。'],
      ...[words.callSelf, words.callRule],
    ]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
  })

  it('is called by the person himself, in one tap', async () => {
    await open()
    press(/孙师傅/)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-0000099' }])
  })

  it('is put aside, and back', async () => {
    await open()
    press(words.save)
    await screen.findByText(words.saved)
    expect([...server.work.saved]).toEqual(['1'])
    press(words.unsave)
    await waitFor(() => expect(screen.queryByText(words.saved)).toBeNull())
    expect([...server.work.saved]).toEqual([])
  })

  it('that was put back is no longer listed', async () => {
    server.work.offers = [offerWith('1'), offerWith('2')]
    for (const id of ['1', '2']) server.work.saved.add(id)
    const list = render(<SavedPage />)
    await screen.findByText('电焊工 1')
    list.unmount()
    const offer = render(<OfferPage />)
    await screen.findByText(words.call)
    press(words.unsave)
    await screen.findByText(words.save)
    offer.unmount()
    render(<SavedPage />)
    await screen.findByText('电焊工 2')
    await waitFor(() => expect(phone.asked('/jobs/offers/saved').length).toBeGreaterThan(2))
    expect(screen.queryByText('电焊工 1')).toBeNull()
  })

  it('says why it could not be put aside', async () => {
    server.work.refuses['/jobs/offers/saved'] = problem('too-many-saved', 409)
    await open()
    press(words.save)
    await screen.findByText(/收藏的岗位太多了/)
  })

  it('of a base can be applied for', async () => {
    server.work.offers = [offerWith('1', { isBase: true })]
    await open()
    press(words.apply)
    expect(phone.called('navigateTo')).toMatchObject([
      { url: '/jobs/applications/pages/apply?posting=1' },
    ])
  })

  it('of nobody else can: one calls', async () => {
    await open()
    expect(screen.queryByText(words.apply)).toBeNull()
  })

  it('that is gone says so', async () => {
    server.work.offers = []
    render(<OfferPage />)
    await screen.findByText(words.gone)
    press(words.others)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/jobs/pages/list' }])
  })

  it('stays when the signal goes', async () => {
    await open()
    server.reachable = false
    await comeBack()
    await waitFor(() => expect(phone.asked('/jobs/offers/looks').length).toBeGreaterThan(1))
    expect(screen.getByText(words.call)).toBeTruthy()
  })

  it('cannot be read without a signal, and can be once there is one', async () => {
    const before = render(<SavedPage />)
    await screen.findByText('还没有收藏')
    before.unmount()
    server.reachable = false
    render(<OfferPage />)
    await screen.findByText(words.silence)
    server.reachable = true
    press(words.again)
    await screen.findByText(words.call)
  })
})

/** What would give away who hands it on, or from where. */
const BETRAYS =
  /p1|周建国|token|scene|from=|source|司法|矫正|中枢镇|office|person|demo|utm|inviter|as=/i

describe('handing an offer on', () => {
  it('says the work and nothing else', async () => {
    await open()
    const card = handed.on?.()
    expect(card).toEqual({
      title: '电焊工 1，4500–6000元/月',
      path: '/jobs/pages/shared?id=1',
    })
    expect(JSON.stringify(card)).not.toMatch(BETRAYS)
  })

  it('hands nothing on before the offer is there', () => {
    server.reachable = false
    render(<OfferPage />)
    expect(handed.on?.()).toEqual({})
  })

  it('as a text names the work and whom to call, not who passes it on', async () => {
    await open()
    press(words.copy)
    await screen.findByText(words.copied)
    expect(phone.clipboard.split('\n')).toEqual([
      '泸西顺达农机有限公司 招 电焊工 1',
      '工资：4500–6000元/月',
      '地点：中枢 工业园区 3 号',
      '上班时间：白班，一天 8 小时，一周 6 天',
      '保险：工伤保险',
      '报名到什么时候：12月31日 星期四前',
      '电话：0873-0000099（孙师傅）',
    ])
    expect(phone.clipboard).not.toMatch(BETRAYS)
  })
})

describe('the page of who was handed an offer', () => {
  it('opens without anybody signing in, and leads nowhere', async () => {
    render(<SharedPage />)
    await screen.findByText('电焊工 1')
    const [asked] = phone.asked('/jobs/offers/shared')
    expect(asked).toMatchObject({ data: { id: '1' }, header: {} })
    expect(asked?.header).not.toHaveProperty('authorization')
    expect(phone.asked('/account/person-sessions')).toEqual([])
    expect(phone.called('hideHomeButton')).not.toHaveLength(0)
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(document.body.textContent).not.toMatch(/孙师傅|0000099|司法|矫正|绑定|激活/)
  })

  it('says so when it is over', async () => {
    server.work.offers = []
    render(<SharedPage />)
    await screen.findByText(/已经招满、下架或到期/)
  })
})
