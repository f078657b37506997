import { randomUUID } from 'node:crypto'
import {
  book,
  completeBooking,
  listOwnBookings,
  prepareBooking,
  readCalendar,
  readOwnBooking,
  rescheduleBooking,
  withdrawBooking,
} from '#shared/visits/bookings/bookings.endpoints'
import { checkBooking, listBookings, openBooking } from '#shared/visits/bookings/desk.endpoints'
import { type World, startWorld } from '../../../helpers/world'
import {
  ANSWERS,
  anew,
  approved,
  booked,
  familyOf,
  firmVisit,
  forwarded,
  slotAt,
  wanted,
  takenOf,
} from './families'

const FRIDAY = slotAt('2026-12-04')
const LATER = slotAt('2026-12-08')

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

const roomsTaken = async () =>
  (await world.rows('visit_bureau_rooms')).flatMap(({ takings }) => takings as object[])

describe('asking for a visit', () => {
  it('tells beforehand how it is made and everything that stands in the way', async () => {
    const family = await familyOf(world, 1, { kin: 'other-relative', seen: false })
    const { status, body } = await family.ask(prepareBooking, {
      ...{ kinshipId: family.kinshipId, answers: ANSWERS, companions: [] },
      slotId: slotAt('2026-11-26'),
    })
    expect([status, body.type, body.isFirst]).toEqual([200, 'remote-bureau', true])
    expect(body.obstacles.map(({ code }: { code: string }) => code)).toEqual([
      ...['kinship-not-accepted', 'identity-not-verified', 'kin-not-eligible', 'too-soon'],
    ])
    expect(body).toMatchObject({
      ...{ earliestDay: '2026-11-27', latestDay: '2026-12-22', maxPersons: 3, minutes: 30 },
      ...{ leftThisMonth: 1, lateMinutes: 15, isFree: true },
    })
  })

  it('holds the time, a room and nothing else until somebody answers', async () => {
    const family = await familyOf(world, 1)
    const { status, body } = await booked(family, FRIDAY)
    expect([status, body.state, body.todo]).toEqual([200, 'submitted', 'wait-for-desk'])
    expect(body).toMatchObject({
      place: 'bureau',
      minutes: 30,
      holdUntil: '2026-11-27T01:00:00.000Z',
    })
    expect(body.room).toMatchObject({ name: '第二会见室' })
    expect(body.timeline.map(({ state, when }: Record<string, string>) => [state, when])).toEqual([
      ['submitted', 'now'],
      ['forwarded', 'expected'],
      ['approved', 'expected'],
      ['completed', 'expected'],
    ])
    expect(await takenOf(FRIDAY)).toBe(1)
    expect(await roomsTaken()).toEqual([expect.objectContaining({ bookingId: body.id })])
  })

  it('sent twice, or twice at the same moment, is one visit', async () => {
    const family = await familyOf(world, 1)
    const asked = wanted(family, FRIDAY)
    const [one, two] = await Promise.all([family.ask(book, asked), family.ask(book, asked)])
    const three = await family.ask(book, asked)
    expect(new Set([one.body.id, two.body.id, three.body.id]).size).toBe(1)
    expect(await takenOf(FRIDAY)).toBe(1)
    expect(await world.rows('visit_bookings')).toHaveLength(1)
  })

  it('refuses with all reasons at once', async () => {
    const family = await familyOf(world, 1, { seen: false })
    const { status, body } = await booked(family, slotAt('2026-11-26'))
    expect([status, body.code]).toEqual([422, 'booking-not-possible'])
    expect(body.errors.map(({ code }: { code: string }) => code)).toEqual([
      ...['kinship-not-accepted', 'identity-not-verified', 'too-soon'],
    ])
    expect(await takenOf(slotAt('2026-11-26'))).toBe(0)
  })

  it('refuses the kinship and the companions of somebody else as if they were not there', async () => {
    const [family, other] = [await familyOf(world, 1), await familyOf(world, 2)]
    const asked = wanted(family, FRIDAY, { kinshipId: other.kinshipId })
    expect(await family.ask(book, asked)).toMatchObject({
      status: 404,
      body: { code: 'no-such-kinship' },
    })
    const along = wanted(family, FRIDAY, { companions: ['nobody'] })
    expect((await family.ask(book, along)).body.code).toBe('no-such-companion')
  })

  it('gives the last place to exactly one of fifty', async () => {
    const families = []
    for (let number = 1; number <= 50; number++) families.push(await familyOf(world, number))
    await booked(families[0]!, FRIDAY)
    const answers = await Promise.all(families.slice(1).map(one => booked(one, FRIDAY)))
    const codes = answers.map(({ status, body }) => (status === 200 ? 'got' : body.code))
    expect(codes.filter(one => one === 'got')).toHaveLength(1)
    expect(codes.filter(one => one === 'slot-taken')).toHaveLength(48)
    expect(await takenOf(FRIDAY)).toBe(2)
    expect(await world.rows('visit_bookings')).toHaveLength(2)
    expect(await roomsTaken()).toHaveLength(2)
  })

  it('counts the visits of one prisoner together, whoever of his family asks', async () => {
    const his = { prisonerName: '杨有福', prisonerNumber: 'D2024001' }
    const [mother, brother] = [await familyOf(world, 1, his), await familyOf(world, 2, his)]
    const answers = await Promise.all([booked(mother, FRIDAY), booked(brother, LATER)])
    const codes = answers.map(({ status, body }) => (status === 200 ? 'got' : body.errors[0].code))
    expect(codes.toSorted()).toEqual(['got', 'month-used-up'])
    const again = await booked(answers[0].status === 200 ? brother : mother, slotAt('2026-12-10'))
    expect(again.body.errors).toEqual([{ path: 'booking', code: 'month-used-up' }])
  })

  it('keeps a family from holding time upon time', async () => {
    const family = await familyOf(world, 1, { prisonId: '53-prison-2' })
    const times = ['09:00', '09:40', '10:20'].flatMap(clock =>
      ['2026-11-30', '2026-12-03', '2026-12-07'].map(day => slotAt(day, clock, '53-prison-2')),
    )
    const codes = []
    for (const slotId of times.slice(0, 7))
      codes.push((await booked(family, slotId)).body.code ?? 'got')
    expect(codes).toEqual([...Array(6).fill('got'), 'too-many-bookings'])
  })
})

describe('the way of a request', () => {
  it('goes from the family to the desk and back, on to the prison, and is firm', async () => {
    const family = await familyOf(world, 1)
    const { body: asked } = await booked(family, FRIDAY, {
      needs: ['hearing'],
      interpreter: '彝语',
    })
    const clerk = await world.staff('clerk')
    const decision = { kind: 'return', reason: 'say-more', words: '请写明谁陪同。' }
    const back = await clerk.ask(checkBooking, { id: asked.id, steps: 0, decision })
    expect([back.status, back.body.row.state]).toEqual([200, 'returned'])
    const { body: read } = await family.ask(readOwnBooking, { id: asked.id })
    expect(read.booking).toMatchObject({ state: 'returned', todo: 'complete' })
    expect(read.booking.timeline[1]).toMatchObject({ reason: 'say-more', words: '请写明谁陪同。' })

    const completed = await family.ask(completeBooking, {
      ...{ id: asked.id, companions: [], needs: ['hearing', 'carer'], interpreter: null },
      words: '我自己来。',
    })
    expect(completed.body).toMatchObject({ state: 'submitted', needs: ['hearing', 'carer'] })

    const on = await forwarded(world, asked.id)
    expect(on.body.row).toMatchObject({ state: 'forwarded', answerBy: '2026-11-27' })
    expect(on.body.history.at(-2)).toMatchObject({ words: '我自己来。', by: 'relative' })
    const said = await approved(world, asked.id, { note: '内部备注', minutes: 25, words: '请早到' })
    expect(said.body.row).toMatchObject({ state: 'approved', minutes: 25, holdUntil: null })
    const { body: firm } = await family.ask(readOwnBooking, { id: asked.id })
    expect(firm.booking).toMatchObject({ todo: 'come-to-bureau', minutes: 25, interpreter: null })
    expect(JSON.stringify(firm)).not.toContain('内部备注')
    // Nor does the desk of the county read the prison's note.
    const { body: atDesk } = await clerk.ask(openBooking, { id: asked.id })
    expect(JSON.stringify(atDesk)).not.toContain('内部备注')
    expect(await takenOf(FRIDAY)).toBe(1)
  })

  it('the second of two decisions is told that the first was quicker', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    const clerk = await world.staff('clerk')
    const forward = { kind: 'forward', roomId: null, note: '' }
    const no = { kind: 'ineligible', reason: 'asked-elsewhere', words: '' }
    const answers = await Promise.all(
      [forward, no].map(decision => clerk.ask(checkBooking, { id: body.id, steps: 0, decision })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('booking-changed')
  })

  it('a family takes it back: time and room are free again, once', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const answers = await Promise.all([
      family.ask(withdrawBooking, { id, words: '' }),
      family.ask(withdrawBooking, { id, words: '' }),
    ])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    const again = await family.ask(withdrawBooking, { id, words: '' })
    expect([again.status, again.body.state]).toEqual([200, 'withdrawn'])
    expect(await takenOf(FRIDAY)).toBe(0)
    expect(await roomsTaken()).toEqual([])
    expect(await world.rows('visit_reminders')).toEqual([])
  })

  it('another time is taken before the old one is given up; what was checked stays checked', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const asked = { attemptId: randomUUID(), id, slotId: LATER }
    const moved = await family.ask(rescheduleBooking, asked)
    expect([moved.status, moved.body.state]).toEqual([200, 'forwarded'])
    expect((await family.ask(rescheduleBooking, asked)).body.id).toBe(moved.body.id)
    expect([await takenOf(FRIDAY), await takenOf(LATER)]).toEqual([0, 1])
    const { body } = await family.ask(readOwnBooking, { id })
    expect(body.booking).toMatchObject({ state: 'rescheduled', replacedBy: moved.body.id })
    expect(await roomsTaken()).toHaveLength(1)
  })

  it('keeps the old time when the new one is gone', async () => {
    const family = await familyOf(world, 1)
    for (const number of [2, 3]) await booked(await familyOf(world, number), LATER)
    const id = await firmVisit(world, family, FRIDAY)
    const moved = await family.ask(rescheduleBooking, {
      attemptId: randomUUID(),
      id,
      slotId: LATER,
    })
    expect([moved.status, moved.body.code]).toEqual([409, 'slot-taken'])
    expect((await family.ask(readOwnBooking, { id })).body.booking.state).toBe('approved')
    expect(await takenOf(FRIDAY)).toBe(1)
  })

  it('goes into a calendar in words that tell nothing', async () => {
    const family = await familyOf(world, 1)
    const id = await firmVisit(world, family, FRIDAY)
    const { body } = await family.ask(readCalendar, { id })
    expect(body.text).toContain('DTSTART:20261204T010000Z\r\n')
    expect(body.text).toContain('DTEND:20261204T013000Z\r\n')
    expect(body.text).not.toMatch(/会见|监狱|探视/)
    expect(body.text.split('\r\n').every((line: string) => Buffer.byteLength(line) <= 75)).toBe(
      true,
    )
  })
})

describe('who sees it', () => {
  it('a relative only his own, page by page', async () => {
    const [family, other] = [await familyOf(world, 1), await familyOf(world, 2)]
    const { body } = await booked(family, FRIDAY)
    expect((await family.ask(listOwnBookings)).body.bookings).toHaveLength(1)
    expect((await family.ask(listOwnBookings, { which: 'over' })).body.bookings).toEqual([])
    expect((await other.ask(listOwnBookings)).body.bookings).toEqual([])
    for (const ask of [readOwnBooking, readCalendar]) {
      expect((await other.ask(ask, { id: body.id })).status).toBe(404)
    }
    expect((await other.ask(withdrawBooking, { id: body.id, words: '' })).status).toBe(404)
  })

  it('the prison only what has reached it, and only its own', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    const [prison, otherPrison] = [await world.staff('prison'), await world.staff('otherPrison')]
    expect((await prison.ask(openBooking, { id: body.id })).status).toBe(404)
    expect((await prison.ask(listBookings, { list: 'today' })).body.bookings).toEqual([])
    await forwarded(world, body.id)
    expect((await prison.ask(openBooking, { id: body.id })).status).toBe(200)
    expect((await prison.ask(listBookings, { list: 'at-prison' })).body.bookings).toHaveLength(1)
    expect((await otherPrison.ask(openBooking, { id: body.id })).status).toBe(404)
    expect((await otherPrison.ask(listBookings, { list: 'at-prison' })).body.bookings).toEqual([])
  })

  it('the clerk of the county and no other, found by name, phone and number', async () => {
    const family = await familyOf(world, 1)
    const { body } = await booked(family, FRIDAY)
    const [clerk, other] = [await world.staff('clerk'), await world.staff('otherClerk')]
    expect((await other.ask(openBooking, { id: body.id })).status).toBe(404)
    for (const search of ['周丁', '吴丁', '13900000001', body.number]) {
      const found = await clerk.ask(listBookings, { list: 'to-check', search })
      expect([search, found.body.bookings.length]).toEqual([search, 1])
      expect((await other.ask(listBookings, { list: 'to-check', search })).body.bookings).toEqual(
        [],
      )
    }
    expect((await clerk.ask(listBookings, { list: 'to-check' })).body.counts.toCheck).toBe(1)
  })
})
