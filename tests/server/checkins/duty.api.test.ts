import {
  listNotYet,
  listQueue,
  openCheckIn,
  readToday,
  setPlan,
  submitCheckIn,
} from '#shared/checkins/checkins.endpoints'
import { listPeople } from '#shared/people/people.endpoints'
import { listMessages } from '#shared/messages/messages.endpoints'
import {
  type Caller,
  MORNING,
  type World,
  burstAt,
  draft,
  fixAt,
  startWorld,
} from '../../helpers/world'

/** On the coarse outline itself. */
const BORDER = burstAt(24.4949, 103.5225)
const purpose = 'daily-supervision'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const queue = async (caller: Caller, list: string, more: object = {}) =>
  (await caller.ask(listQueue, { purpose, list, ...more })).body

describe('the duty of the day', () => {
  it('says when it is open and what has been received', async () => {
    const person = await world.person(1)
    expect((await person.ask(readToday)).body).toEqual({
      day: '2026-11-24',
      now: MORNING,
      window: { opensAt: '00:00', closesAt: '23:59' },
      stage: 'open',
      receipt: null,
      officeName: '中枢司法所',
      officePhone: '0873-0000001',
    })
    const receipt = await world.checkIn(1)
    await world.checkIn(1)
    expect((await person.ask(readToday)).body.receipt).toEqual(receipt)
  })

  it('is of China’s day, not of UTC’s', async () => {
    world.setTime('2026-11-23T15:59:59.000Z')
    await world.checkIn(1, { takenAt: '2026-11-23T15:59:58.000Z' })
    world.setTime('2026-11-23T16:00:01.000Z')
    const { body } = await (await world.person(1)).ask(readToday)
    expect([body.day, body.receipt]).toEqual(['2026-11-24', null])
  })

  it('is not done by yesterday’s check-in that waited for a signal over midnight', async () => {
    const officer = await world.staff('office')
    const window = { opensAt: '08:00', closesAt: '10:00' }
    await officer.ask(setPlan, { personId: 'demo-person-1', window })
    world.setTime('2026-11-24T16:10:00.000Z')
    const late = await world.checkIn(1, { takenAt: '2026-11-24T14:00:00.000Z' })
    expect(late.punctuality).toBe('early')
    const { body } = await (await world.person(1)).ask(readToday)
    expect([body.day, body.receipt]).toEqual(['2026-11-25', null])
    const missing = (await (await world.staff('office')).ask(listNotYet)).body.people
    expect(missing).toContainEqual(expect.objectContaining({ personName: '张安平' }))
  })

  it('changes from the next day when an officer sets another window, and says so', async () => {
    const officer = await world.staff('office')
    const window = { opensAt: '08:00', closesAt: '09:00' }
    const answer = await officer.ask(setPlan, { personId: 'demo-person-1', window })
    expect(answer.body).toEqual({ window, firstDay: '2026-11-25' })
    expect((await (await world.person(1)).ask(readToday)).body.stage).toBe('open')
    const { people } = (await officer.ask(listPeople, { search: '张安平' })).body
    expect(people).toMatchObject([
      { window: { closesAt: '23:59' }, next: { window, firstDay: '2026-11-25' } },
    ])

    world.setTime('2026-11-25T01:00:00.000Z')
    const late = await world.checkIn(1, { takenAt: '2026-11-25T00:59:58.000Z' })
    expect(late.punctuality).toBe('late')
    const person = await world.person(1)
    expect((await person.ask(readToday)).body).toMatchObject({ window, stage: 'after' })
    expect((await person.ask(listMessages)).body.messages).toMatchObject([
      { kind: 'plan-changed', window, firstDay: '2026-11-25', readAt: null },
    ])
  })

  it('of yesterday stays judged by yesterday’s window', async () => {
    const first = await world.checkIn(1)
    const officer = await world.staff('office')
    const window = { opensAt: '08:00', closesAt: '08:30' }
    await officer.ask(setPlan, { personId: 'demo-person-1', window })
    const { body } = await officer.ask(openCheckIn, { id: first.id, purpose })
    expect(body.checkIn).toMatchObject({ punctuality: 'on-time', window: { closesAt: '23:59' } })
  })
})

describe('an uncertain place', () => {
  it('may be tried once more; both are kept, and neither accuses', async () => {
    const first = draft({ fixes: BORDER })
    const person = await world.person(1)
    expect((await person.ask(submitCheckIn, first)).body.mayRetry).toBe(true)
    const second = draft({ fixes: BORDER, retryOf: first.attemptId })
    expect((await person.ask(submitCheckIn, second)).body.mayRetry).toBe(false)
    const page = await queue(await world.staff('office'), 'attention')
    expect(page.checkIns).toHaveLength(2)
    expect(page.checkIns[0].findings).toEqual([
      { code: 'place-uncertain', article: '《社区矫正法》第二十六条第一款' },
    ])
  })
})

describe('facts about the device', () => {
  it.each([
    ['one sample', { fixes: [fixAt(24.53, 103.77)] }, 'few-samples'],
    ['a clock five minutes slow', { takenAt: '2026-11-24T00:54:59.999Z' }, 'clock-skew'],
    ['a clock five minutes fast', { takenAt: '2026-11-24T01:05:00.001Z' }, 'clock-skew'],
  ])('are noted and call for nobody’s attention: %s', async (_, changes, code) => {
    await world.checkIn(1, changes)
    const officer = await world.staff('office')
    const page = await queue(officer, 'awaiting')
    expect(page.checkIns[0].findings.map((finding: { code: string }) => finding.code)).toEqual([
      code,
    ])
    expect((await queue(officer, 'attention')).checkIns).toEqual([])
  })

  it('are silent to the millisecond at five minutes', async () => {
    await world.checkIn(1, { takenAt: '2026-11-24T00:55:00.000Z' })
    expect((await queue(await world.staff('office'), 'awaiting')).checkIns[0].findings).toEqual([])
  })
})

describe('who has not checked in yet', () => {
  it('are those with a window today and no check-in today', async () => {
    const officer = await world.staff('office')
    const names = async () =>
      (await officer.ask(listNotYet)).body.people.map(
        (one: { personName: string }) => one.personName,
      )
    expect((await names()).sort()).toEqual(['张安平', '李长顺', '杨小云', '王春燕'].sort())
    await world.checkIn(1)
    await officer.ask(setPlan, { personId: 'demo-person-2', window: null })
    expect((await names()).sort()).toEqual(['李长顺', '杨小云', '王春燕'].sort())
    world.setTime('2026-11-25T01:00:00.000Z')
    const tomorrow = await world.staff('office')
    const { body } = await tomorrow.ask(listNotYet)
    expect(body.people).toMatchObject([
      { personName: '张安平', stage: 'open' },
      { personName: '杨小云' },
      { personName: '王春燕' },
    ])
  })
})
