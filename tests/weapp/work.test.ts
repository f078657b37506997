import { openOffer, listOffers, saveOffer } from '#shared/jobs/browsing.contract'
import { setWishes } from '#shared/jobs/wishes.contract'
import { answerPrompt } from '#shared/messages/prompts.contract'
import { words as account } from '../../miniprogram/account/account.words'
import { words as prompts } from '../../miniprogram/account/prompts/prompts.words'
import { words } from '../../miniprogram/jobs/finding/finding.words'
import { words as offerWords } from '../../miniprogram/jobs/finding/offer.words'
import { words as wishing } from '../../miniprogram/jobs/wishing/wishing.words'
import { until } from '../helpers/until'
import { MOST_BYTES, type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'
import { offerWith } from './work-server'

/** An offer that says as much as one can say. */
const longest = (number: number) =>
  offerWith(`${number}`.padStart(36, '0'), {
    ...{ title: '岗'.repeat(40), employerName: '单'.repeat(80), placeText: '地'.repeat(120) },
    skills: ['welding', 'repair', 'electrics', 'carpentry', 'building', 'driving'],
    insurance: ['pension', 'medical', 'injury', 'unemployment', 'maternity', 'accident'],
    kilometres: 12.3,
  })

describe('looking for work in the compiled mini-program', () => {
  const phone = new Phone()
  let server: FakeServer
  let page: Shown
  beforeAll(() => {
    phone.server = new FakeServer().answer
    launch(phone)
  })
  beforeEach(() => {
    phone.reset()
    server = new FakeServer()
    phone.server = server.answer
    server.work.offers = [offerWith('1'), offerWith('2')]
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))
  /** A line of a menu, or a choice: what is tapped without being a button. */
  const tap = (label: string) => {
    const found = page.all('view').find(({ attributes }) => attributes.ariaLabel === label)
    if (!found) throw new Error(`nothing says '${label}' in: ${page.text()}`)
    found.tap()
  }

  const isChosen =
    (label: string) =>
    ({ attributes }: { attributes: Record<string, unknown> }) =>
      attributes.ariaLabel === `${label}，${words.chosen}`

  it('leads there from the person’s own page, where work is offered', async () => {
    page = await open('account/pages/me')
    await shows(account.jobs)
    tap(account.jobs)
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/jobs/pages/work' }])
  })

  it('lists it, looks for a word, and narrows it as the server understands it', async () => {
    page = await open('jobs/pages/list')
    await shows('电焊工 2')
    page.field(words.search).type('电焊')
    await until(() => page.field(words.search).attributes.value === '电焊')
    page.button(words.go).tap()
    await until(() => phone.asked('/jobs/offers/searches').length > 1)
    page.close()

    page = await open('jobs/pages/filter')
    await shows('旧城')
    tap('旧城')
    await shows(words.kilometres(20))
    tap(words.kilometres(20))
    tap(words.bed)
    await until(() => phone.asked('/jobs/offers/searches').at(-1)?.data.lodging === 'yes')
    const asked = phone.asked('/jobs/offers/searches').at(-1)?.data
    expect(asked).toEqual({
      ...{ search: '电焊', townshipId: 't2', kilometres: 20, lodging: 'yes', sort: 'newest' },
    })
    expect(listOffers.input.parse(asked)).toEqual(asked)
    expect(phone.called('startLocationUpdate')).toEqual([])
    expect(phone.popups).toBe(0)
    page.button(words.reset).tap()
    await until(() => phone.asked('/jobs/offers/searches').at(-1)?.data.lodging === undefined)
  })

  it('opens one, keeps it, calls, and hands on the work and nothing else', async () => {
    server.work.points['1'] = { latitude: 24.54, longitude: 103.76 }
    page = await open('jobs/pages/offer', { id: '1' })
    await shows(offerWords.call)
    page.button(offerWords.save).tap()
    await shows(offerWords.saved)
    page.button('孙师傅').tap()
    await until(() => phone.called('makePhoneCall').length === 1)
    expect(openOffer.input.parse(phone.asked('/jobs/offers/looks').at(-1)?.data)).toEqual({
      id: '1',
    })
    expect(saveOffer.input.parse(phone.asked('/jobs/offers/saved')[0]?.data)).toEqual({
      ...{ id: '1', saved: true },
    })
    expect(page.button(offerWords.share).attributes).toMatchObject({ openType: 'share' })
    expect(page.handsOn()).toEqual({
      title: '电焊工 1，4500–6000元/月',
      path: '/jobs/pages/shared?id=1',
    })
  })

  it('draws the map on WeChat’s own grid, without asking where the person is', async () => {
    server.work.points['1'] = { latitude: 24.54, longitude: 103.76 }
    page = await open('jobs/pages/map')
    await until(() => page.all('map').length > 0)
    const [map] = page.all('map')
    const { markers, showLocation } = map!.attributes as {
      markers: { id: number; latitude: number; longitude: number; iconPath: string }[]
      showLocation: boolean
    }
    expect(showLocation).toBe(false)
    expect(markers).toHaveLength(2)
    expect(markers[0]).toMatchObject({
      latitude: expect.closeTo(24.537, 3),
      longitude: expect.closeTo(103.762, 3),
      iconPath: '/assets/pin.png',
    })
    expect(phone.called('startLocationUpdate')).toEqual([])
  })

  it('saves what is wished, and asks WeChat in the tap', async () => {
    page = await open('jobs/pages/wishes')
    await shows(wishing.skills)
    tap('电焊')
    await until(() => page.all('view').some(isChosen('电焊')))
    page.button(wishing.save).tap()
    await shows(wishing.saved)
    expect(setWishes.input.parse(server.work.wishes).skills).toEqual(['welding'])
    page.button(prompts.ask).tap()
    await shows(wishing.standing.on)
    const [told] = phone.asked('/messages/prompts')
    expect(answerPrompt.input.parse(told?.data)).toMatchObject({
      ...{ topic: 'job-match', answer: 'accept' },
    })
  })

  it('shows what fits, with its reasons', async () => {
    server.work.wishes = {
      ...{ skills: ['welding'], kinds: [], shifts: [], payAtLeast: null },
      ...{ townshipId: null, kilometres: null, fromDay: null },
    }
    server.work.matches = [
      { offer: offerWith('1'), score: 80, reasons: [{ code: 'skill', skills: ['welding'] }] },
    ]
    page = await open('jobs/pages/matches')
    await shows('用得上您会的：电焊')
  })

  it('opens for a stranger without a sign-in, and leads nowhere', async () => {
    page = await open('jobs/pages/shared', { id: '1' })
    await shows('电焊工 1')
    expect(phone.called('hideHomeButton')).not.toHaveLength(0)
    expect(phone.asked('/jobs/offers/shared')[0]?.header).not.toHaveProperty('authorization')
    expect(page.all('button')).toEqual([])
    expect(page.text()).not.toMatch(/司法|矫正|激活|周建国/)
  })

  it.each(['work', 'list', 'filter', 'map', 'saved', 'seen', 'wishes', 'matches', 'shared'])(
    'never hands on the page %s',
    async name => {
      page = await open(`jobs/pages/${name}`, { id: '1' })
      expect(page.handsOn()).toBeNull()
    },
  )

  it('hands long lists to the screen little at a time', async () => {
    server.work.offers = Array.from({ length: 20 }, (_, number) => longest(number))
    page = await open('jobs/pages/list')
    await until(() => page.text().split('岗'.repeat(40)).length > 20)
    expect(page.largestChange()).toBeLessThanOrEqual(MOST_BYTES)
  })
})
