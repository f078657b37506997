import { book } from '#shared/visits/bookings/bookings.contract'
import { words as account } from '../../../miniprogram/account/account.words'
import { words as prompts } from '../../../miniprogram/account/prompts/prompts.words'
import { words as asking } from '../../../miniprogram/visits/bookings/asking.words'
import { words } from '../../../miniprogram/visits/bookings/bookings.words'
import { states, types } from '../../../miniprogram/visits/bookings/states.words'
import { until } from '../../helpers/until'
import { MOST_BYTES, type Shown, launch, open } from '../harness'
import { Phone } from '../phone'
import { FakeServer } from '../server'
import { FakeBookings, approvedWith, slotOn } from './bookings-server'

const TODAY = '2026-11-24'

describe('visits in the compiled mini-program', () => {
  const phone = new Phone()
  let server: FakeBookings
  let page: Shown
  beforeAll(() => {
    phone.server = new FakeServer().answer
    launch(phone)
  })
  beforeEach(() => {
    phone.reset()
    server = new FakeBookings()
    phone.server = server.server
  })
  afterEach(() => page.close())

  const shows = (text: string) => until(() => page.text().includes(text))
  /** A line of a menu, or a choice: what is tapped without being a button. */
  const tap = (label: string) => {
    const found = page.all('view').find(({ attributes }) => attributes.ariaLabel === label)
    if (!found) throw new Error(`nothing says '${label}' in: ${page.text()}`)
    found.tap()
  }

  it('are reached from a person’s own page', async () => {
    phone.server = new FakeServer().answer
    page = await open('account/pages/me')
    await shows(account.toRelative)
    tap(account.toRelative)
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/bookings/pages/home' }])
  })

  it('sign the relative in, show the next visit and let the room be found', async () => {
    server.bookings = [approvedWith()]
    page = await open('visits/bookings/pages/home')
    await shows('12月2日 星期三')
    expect(page.text()).toContain(states.approved)
    page.close()

    page = await open('visits/bookings/pages/one', { id: 'b1' })
    await shows('坐 2 路车到司法局')
    page.button(words.showMap).tap()
    await until(() => phone.called('openLocation').length === 1)
    expect(phone.called('openLocation')).toMatchObject([{ name: '会见室一' }])
    page.button(words.toCalendar).tap()
    await shows(words.inCalendar)
    expect(phone.called('addPhoneCalendar')).toMatchObject([
      { title: words.calendarTitle, startTime: 1_796_176_800, endTime: '1796178600' },
    ])
    // WeChat asks only in a tap: nothing may be waited for before.
    await shows(words.reminders['used-up'])
    page.button(prompts.ask).tap()
    await until(() => server.sent['/visits/prompts']?.length === 1)
    expect(server.sent['/visits/prompts']).toMatchObject([{ answer: 'accept' }])
  })

  it('are asked for question by question, and the server understands what is sent', async () => {
    // The clock of the harness is the real one: a time is free whenever that is.
    server.free = [slotOn('2099-12-02')]
    page = await open('visits/bookings/pages/ask')
    await shows('李大山，在滇东监狱')
    tap('李大山，在滇东监狱')
    await shows(asking.along)
    page.button(asking.next).tap()
    await shows(asking.rather)
    tap(asking.remote)
    await shows(asking.hard)
    page.button(asking.next).tap()
    await shows(asking.phone)
    tap(asking.phoneNo)
    await shows(types['remote-bureau'].title)
    page.button(asking.chooseTime).tap()
    await shows(asking.nearest)
    page.button(asking.takeNearest).tap()
    await shows(asking.needs)
    page.button(asking.next).tap()
    await shows(asking.review)
    page.button(asking.send).tap()
    await shows(asking.sent)
    const [sent] = server.sent['/visits/bookings']!
    expect(book.input.parse(sent)).toMatchObject({ kinshipId: 'k1', slotId: 'slot-2099-12-02' })
  })

  it('go on where they were left, after a restart', async () => {
    const form = {
      ...{ kinshipId: 'k1', prisonId: 'prison-1', companions: [], rather: 'remote', hard: [] },
      ...{ phone: 'no', slot: null, line: null, needs: [], interpreter: null },
    }
    page = await open('visits/bookings/pages/ask')
    await shows(asking.who)
    tap('李大山，在滇东监狱')
    await shows(asking.along)
    page.close()
    page = await open('visits/bookings/pages/ask')
    await shows(asking.along)
    const kept = JSON.parse(String(phone.storage.get('visit-draft'))) as { state: object }
    expect(kept.state).toMatchObject({
      relativeId: 'r1',
      form: { ...form, rather: null, phone: null },
    })
  })

  it('a month is not too much for a cheap phone', async () => {
    server.free = Array.from({ length: 28 }, (_, day) =>
      slotOn(`2099-12-${String(day + 1).padStart(2, '0')}`, 9),
    )
    server.bookings = [approvedWith({ startsAt: `${TODAY}T02:00:00.000Z` })]
    page = await open('visits/bookings/pages/move', { id: 'b1' })
    await shows(asking.month('2099-12'))
    expect(page.largestChange()).toBeLessThan(MOST_BYTES)
  })
})
