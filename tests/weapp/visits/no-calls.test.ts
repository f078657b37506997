import type { Bar } from '#shared/visits/rooms/rooms.contract'
import { words } from '../../../miniprogram/visits/rooms/rooms.words'
import { until } from '../../helpers/until'
import { type Shown, launch, open } from '../harness'
import { Phone } from '../phone'
import { FakeServer } from '../server'
import { FakeRoom } from './rooms-server'

describe('the room of a visit in a mini-program that was built without calls', () => {
  const phone = new Phone()
  let page: Shown
  beforeAll(() => {
    phone.server = new FakeServer().answer
    launch(phone)
  })
  beforeEach(() => phone.reset())
  afterEach(() => page.close())

  it.each<[string, Bar | null, { title: string; what: string }]>([
    ['calls are switched off', 'no-calls-here', words.bars['no-calls-here']],
    ['calls are switched on, too', null, words.notThisWay],
  ])('leads to the bureau’s room where the server’s %s', async (_, bar, card) => {
    const room = new FakeRoom()
    room.bar = bar
    phone.server = room.server
    page = await open('visits/rooms/pages/room', { id: 'b1' })
    await until(() => page.text().includes(card.title))
    expect(page.text()).toContain(card.what)
    for (const text of [words.enter, words.testStart]) expect(page.text()).not.toContain(text)
    expect([...page.all('live-pusher'), ...page.all('live-player')]).toEqual([])
    page.button(words.toVisit).tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/bookings/pages/one?id=b1' }])
    page.button(words.callDesk).tap()
    await until(() => phone.called('makePhoneCall').length === 1)
    expect([room.said, phone.media.pushing]).toEqual([[], []])
  })
})
