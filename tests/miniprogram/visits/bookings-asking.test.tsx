import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { book, joinWaitingList } from '#shared/visits/bookings/bookings.contract'
import { OBSTACLES } from '#shared/visits/bookings/obstacles'
import { words } from '../../../miniprogram/visits/bookings/asking.words'
import { words as own } from '../../../miniprogram/visits/bookings/bookings.words'
import { dropDraft, useDraft } from '../../../miniprogram/visits/bookings/draft.store'
import AskPage from '../../../miniprogram/visits/bookings/pages/ask'
import { dayWhy, hardships, needs, types } from '../../../miniprogram/visits/bookings/states.words'
import { phone } from '../../helpers/taro'
import { problem, standClockStill } from '../../weapp/server'
import {
  FakeBookings,
  companionWith,
  kinshipWith,
  slotOn,
} from '../../weapp/visits/bookings-server'
import { newPhone, press, type } from '../hands'
import { newRelative } from './relatives'

let server: FakeBookings
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  newPhone()
  newRelative()
  useDraft.setState(useDraft.getInitialState(), true)
  server = new FakeBookings()
  phone.server = server.server
})

const WHO = '李大山，在滇东监狱'
const SENT_TO = '/visits/bookings'

/** Answers everything up to the calendar. */
async function goToCalendar() {
  render(<AskPage />)
  await screen.findByText(WHO)
  press(WHO)
  await screen.findByText(words.along)
  press(words.next)
  press(words.remote)
  press(hardships.old)
  press(words.next)
  press(words.phoneNo)
  await screen.findByText(types['remote-bureau'].title)
  press(words.chooseTime)
  await screen.findByText(words.tapDay)
}

/** Answers everything, with the nearest time. */
async function goToReview() {
  await goToCalendar()
  press(words.takeNearest)
  await screen.findByText(words.needs)
  press(words.next)
  await screen.findByText(words.review)
}

describe('asking for a visit', () => {
  it('asks one question at a time and sends what was answered', async () => {
    server.companions = [companionWith(), companionWith({ id: 'c2', name: '李二', state: 'named' })]
    render(<AskPage />)
    await screen.findByText(WHO)
    expect(screen.getByText(words.progress(1, 9))).toBeTruthy()
    press(WHO)
    await screen.findByText('李小山（儿子或女儿）')
    expect(screen.getByText(words.companionStates.named)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^李二/ })).toBeNull()
    press('李小山（儿子或女儿）')
    press(words.next)
    press(words.remote)
    press(hardships.far)
    press(hardships.old)
    press(words.next)
    press(words.phoneYes)
    await screen.findByText(types['remote-bureau'].title)
    for (const rule of [
      words.rulePersons(3),
      words.ruleMinutes(30),
      words.ruleLate(15),
      words.isFree,
    ]) {
      expect(screen.getByText(rule)).toBeTruthy()
    }
    press(words.chooseTime)
    press(await screen.findByText('12月2日 星期三 10:00').then(() => words.takeNearest))
    await screen.findByText(words.needs)
    press(needs.wheelchair)
    press(words.interpret)
    press('彝语')
    press(words.next)
    await screen.findByText(words.review)
    for (const text of ['12月2日 10:00，30 分钟', '李小山', '坐轮椅、需要翻译：彝语', WHO]) {
      expect(await screen.findByText(text)).toBeTruthy()
    }
    press(words.send)
    await screen.findByText(words.sent)
    const [sent] = server.sent[SENT_TO]!
    expect(book.input.parse(sent)).toMatchObject({
      ...{ kinshipId: 'k1', slotId: 'slot-2026-12-02', companions: ['c1'] },
      answers: { rather: 'remote', hard: ['far', 'old'], phone: 'yes' },
      ...{ needs: ['wheelchair'], interpreter: '彝语' },
    })
    expect(useDraft.getState().form.kinshipId).toBeNull()
  })

  it('keeps what was answered when the phone is put away, for this relative only', async () => {
    await goToCalendar()
    const { form, step } = JSON.parse(String(phone.storage.get('visit-draft'))).state
    expect([form.kinshipId, form.hard, step]).toEqual(['k1', ['old'], 'when'])
    cleanup()
    render(<AskPage />)
    await screen.findByText(words.tapDay)
    cleanup()
    useDraft.setState({ relativeId: 'somebody-else' })
    render(<AskPage />)
    await screen.findByText(words.who)
    expect(useDraft.getState().form.kinshipId).toBeNull()
  })

  it('pressed again after a lost answer is the same request, and says so', async () => {
    await goToReview()
    server.losesAnswers = 1
    press(words.send)
    await screen.findByText(words.lost)
    expect(screen.getByText(words.lostWhat)).toBeTruthy()
    press(words.send)
    await screen.findByText(words.sent)
    const sent = server.sent[SENT_TO] as { attemptId: string }[]
    expect(sent).toHaveLength(2)
    expect(sent[0]!.attemptId).toBe(sent[1]!.attemptId)
    expect(server.bookings).toHaveLength(1)
  })

  it('that was changed after a lost answer is another request', async () => {
    await goToReview()
    server.losesAnswers = 1
    press(words.send)
    await screen.findByText(words.lost)
    press(new RegExp(`^${words.reviewNeeds}：`))
    press(needs.sight)
    press(words.next)
    await screen.findByText(words.review)
    press(words.send)
    await screen.findByText(words.sent)
    const sent = server.sent[SENT_TO] as { attemptId: string }[]
    expect(sent[0]!.attemptId).not.toBe(sent[1]!.attemptId)
  })

  it('whose time went to somebody else keeps all but the time, and shows the nearest', async () => {
    await goToReview()
    server.refuses[SENT_TO] = problem('slot-taken', 409)
    server.free = [slotOn('2026-12-09')]
    press(words.send)
    await screen.findByText(words.taken)
    await screen.findByText('12月9日 星期三 10:00')
    server.refuses = {}
    press(words.takeNearest)
    await screen.findByText(words.needs)
    press(words.next)
    await screen.findByText('12月9日 10:00，30 分钟')
    press(words.send)
    await screen.findByText(words.sent)
    expect(server.bookings.map(({ startsAt }) => startsAt)).toEqual(['2026-12-09T02:00:00.000Z'])
  })
})

describe('the calendar', () => {
  it('says of each day whether there is room, and why there is none', async () => {
    server.days = [
      { day: '2026-11-25', state: 'too-soon' },
      { day: '2026-11-27', state: 'full' },
      { day: '2026-11-30', state: 'blocked', words: '设备检修' },
    ]
    await goToCalendar()
    expect(screen.getByText(words.firstDay('2026-12-01'))).toBeTruthy()
    await screen.findByText(words.month('2026-12'))
    press(words.monthBefore)
    await screen.findByText(words.month('2026-11'))
    // What is over is no button.
    expect(screen.queryByRole('button', { name: /^11月23日/ })).toBeNull()
    press(words.dayLabel('2026-11-25', '太近'))
    expect(screen.getByText(dayWhy['too-soon'])).toBeTruthy()
    press(words.dayLabel('2026-11-27', '满了'))
    expect(screen.getByText(dayWhy.full)).toBeTruthy()
    press(words.dayLabel('2026-11-30', '停办'))
    expect(screen.getByText('设备检修')).toBeTruthy()
    press(words.monthAfter)
    await screen.findByText(words.month('2026-12'))
    press(words.dayLabel('2026-12-09', '有空'))
    press(words.slotLabel('10:00', 30))
    await screen.findByText(words.needs)
    expect(useDraft.getState().form.slot?.id).toBe('slot-2026-12-09')
  })

  it('ends up at the month that was turned to last, however slow the network is', async () => {
    await goToCalendar()
    await screen.findByText(words.month('2026-12'))
    let arrive = () => {}
    phone.carried = new Promise<void>(done => (arrive = done))
    press(words.monthAfter)
    press(words.monthBefore)
    await act(async () => arrive())
    await screen.findByText(words.month('2026-11'))
    await waitFor(() => expect(screen.queryByText(words.month('2027-01'))).toBeNull())
  })

  it('offers to try again when a month could not be read', async () => {
    await goToCalendar()
    await screen.findByText(words.month('2026-12'))
    server.refuses['/visits/slots/free'] = problem('not-now', 503)
    press(words.monthAfter)
    await screen.findByText(problem('not-now', 503).title)
    server.refuses = {}
    press(words.tryAgain)
    await screen.findByText(words.month('2027-01'))
  })

  it('shows no rule about days where the prison has entered none', async () => {
    server.firstDay = null
    await goToCalendar()
    expect(screen.queryByText(/最早可以约/)).toBeNull()
  })

  it('says at once why a time cannot be had, with the rule and whose it is', async () => {
    await goToCalendar()
    server.obstacles = [
      { code: 'month-used-up', value: '1', source: '滇东监狱通告', companionId: null },
      { code: 'too-soon', value: '2026-12-01', source: null, companionId: null },
    ]
    press(words.takeNearest)
    await screen.findByText(words.notFree)
    expect(screen.getByText('这个月的次数用完了：这所监狱每月 1 次')).toBeTruthy()
    expect(screen.getByText('太近了：这所监狱最早能约到 12月1日 星期二')).toBeTruthy()
    expect(screen.getByText(words.source('滇东监狱通告'))).toBeTruthy()
    expect(screen.getByText(OBSTACLES['month-used-up'].next)).toBeTruthy()
    expect(useDraft.getState().form.slot).toBeNull()
  })

  it('with nothing free lets the family stand in line', async () => {
    server.free = []
    await goToCalendar()
    expect(screen.getByText(words.fullWhat)).toBeTruthy()
    press(words.lineWeeks(4))
    await screen.findByText(words.needs)
    press(words.next)
    await screen.findByText(words.lineUntil('2026-12-23'))
    press(words.send)
    await screen.findByText(words.lined)
    const [sent] = server.sent['/visits/bookings/waiting']!
    expect(joinWaitingList.input.parse(sent)).toMatchObject({
      ...{ fromDay: '2026-11-25', toDay: '2026-12-23', kinshipId: 'k1' },
    })
  })
})

describe('where it cannot go on', () => {
  it('shows kinships that cannot be chosen, and why', async () => {
    server.kinships = [
      kinshipWith({ state: 'submitted' }),
      kinshipWith({ id: 'k2', prisonerName: '李二山', expiresDay: '2026-11-23' }),
    ]
    render(<AskPage />)
    await screen.findByText(words.kinshipStates.submitted)
    expect(screen.getByText(words.kinshipOver)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /在滇东监狱/ })).toBeNull()
    press(words.toKinships)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/relatives/pages/kinships' }])
  })

  it('a kinship still holds on its last day', async () => {
    server.kinships = [kinshipWith({ expiresDay: '2026-11-24' })]
    render(<AskPage />)
    await screen.findByText(WHO)
    expect(screen.queryByText(words.kinshipOver)).toBeNull()
  })

  it('sends somebody without any kinship to prove one', async () => {
    server.kinships = []
    render(<AskPage />)
    await screen.findByText(words.whoNone)
    press(words.prove)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/visits/relatives/pages/kinships' }])
  })

  it('tells all that stands in the way, what to do about each, and whom to call', async () => {
    server.obstacles = [
      { code: 'identity-not-verified', value: null, source: null, companionId: null },
      { code: 'too-many-persons', value: '3', source: '通告', companionId: null },
    ]
    render(<AskPage />)
    await screen.findByText(WHO)
    press(WHO)
    await screen.findByText(words.along)
    press(words.next)
    press(words.remote)
    press(words.next)
    press(words.phoneNo)
    await screen.findByText(words.cannot)
    expect(screen.getByText(OBSTACLES['identity-not-verified'].next)).toBeTruthy()
    expect(screen.getByText('人太多了：这所监狱一次最多 3 人（连您自己）')).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.chooseTime })).toBeNull()
    press(/0873-6600010/)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0873-6600010' }])
    // Put right elsewhere, it goes on from here.
    server.obstacles = []
    press(words.again)
    await screen.findByText(words.chooseTime)
  })

  it('tells who goes to the prison how, with its telephone, and lets him change his mind', async () => {
    render(<AskPage />)
    await screen.findByText(WHO)
    press(WHO)
    await screen.findByText(words.along)
    press(words.next)
    press(words.goThere)
    await screen.findByText(words.inPerson)
    for (const step of words.inPersonSteps) expect(screen.getByText(step)).toBeTruthy()
    expect(screen.getByText('滇东监狱：滇东路 9 号')).toBeTruthy()
    press(`${own.callPrison} 0871-6600020`)
    expect(phone.called('makePhoneCall')).toMatchObject([{ phoneNumber: '0871-6600020' }])
    press(words.ratherRemote)
    await screen.findByText(words.hard)
  })

  it('says what the desk does for a prison that does not answer here, and where else to ask', async () => {
    const externalLink = 'https://visits.example/'
    const prison = {
      ...{ id: 'prison-1', name: '滇东监狱', phone: '', address: '' },
      ...{ hasAccounts: false, externalLink },
    }
    server.prepared = { prison }
    render(<AskPage />)
    await screen.findByText(WHO)
    press(WHO)
    await screen.findByText(words.along)
    press(words.next)
    press(words.remote)
    press(words.next)
    press(words.phoneNo)
    await screen.findByText(words.noAccounts)
    press(words.copyLink)
    await screen.findByText(words.linkCopied)
    expect(phone.clipboard).toBe(externalLink)
    expect(screen.getByRole('button', { name: words.chooseTime })).toBeTruthy()
  })

  it('offers to try again without a network, and the telephone', async () => {
    phone.server = asked => (asked.url.endsWith('/kinships/own') ? null : server.server(asked))
    render(<AskPage />)
    await screen.findByText(own.silence)
    expect(screen.getByRole('button', { name: /0873-6600010/ })).toBeTruthy()
    phone.server = server.server
    press(own.again)
    await screen.findByText(WHO)
  })
})

it('what is kept is gone when it is dropped', async () => {
  await goToCalendar()
  act(dropDraft)
  await waitFor(() => expect(screen.getByText(words.who)).toBeTruthy())
})

it('a language that is not in the list can be written', async () => {
  await goToCalendar()
  press(words.takeNearest)
  await screen.findByText(words.needs)
  press(words.interpret)
  type(words.language, '拉祜语')
  expect(useDraft.getState().form.interpreter).toBe('拉祜语')
})
