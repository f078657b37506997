import {
  ROOM_CLOSED,
  answerOutcome,
  cutOff,
  endVisit,
  listRooms,
  readRecord,
  settleOutcome,
} from '#shared/visits/rooms/rooms.endpoints'
import { bookingById } from '../../../../server/visits/bookings/bookings.model'
import { endVisits, noteSilence } from '../../../../server/visits/rooms/rooms.chores'
import { sit } from '../../../helpers/room-reader'
import { until } from '../../../helpers/until'
import { booked } from '../../../helpers/visits'
import { type Caller, KEYS, type World, startWorld } from '../../../helpers/world'
import { bothSit, bothTalk } from './talking'

const STARTS = new Date('2026-11-24T02:00:00Z')
const BEFORE = '2026-11-24T01:59:00Z'
const OVER = '2026-11-24T02:20:00Z'

let world: World
let family: Caller
let prison: Caller
beforeAll(async () => {
  world = await startWorld(BEFORE)
})
beforeEach(() => comes(BEFORE))
afterAll(() => world.end())

/** It is another time now; whoever asks has a fresh token. */
async function comes(time: string) {
  world.setTime(time)
  family = await world.relative(1)
  prison = await world.staff('prison')
}

const clock = () => world.outside.now().toISOString()
const recordFor = async (caller: Caller, bookingId: string) =>
  (await caller.ask(readRecord, { bookingId })).body
const settles = (bookingId: string, outcome: string, words = '已核实') =>
  prison.ask(settleOutcome, { bookingId, outcome, words })
const answers = (bookingId: string, agrees: boolean, words = '') =>
  family.ask(answerOutcome, { bookingId, agrees, words })

describe('a visit that took place', () => {
  it('ends by itself at its time, and both ends and the desk read the same', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const { home, terminal } = await bothTalk(world, { family, prison }, id)
    world.setTime('2026-11-24T02:19:59Z')
    await endVisits(world.outside.now(), KEYS.vault)
    expect(home.state()).toBe('connected')
    await comes(OVER)
    await endVisits(world.outside.now(), KEYS.vault)
    expect(await Promise.all([home.closed, terminal.closed])).toEqual([
      ...[ROOM_CLOSED.over, ROOM_CLOSED.over],
    ])
    const [mine, theirs] = [await recordFor(family, id), await recordFor(prison, id)]
    expect(mine).toMatchObject({
      bookingState: 'completed',
      outcome: { proposal: 'completed', fault: 'nobody', reasons: ['talked-to-the-end'] },
      can: { settle: false, answer: true },
    })
    expect({ ...mine, can: null }).toEqual({ ...theirs, can: null })
    expect({ ...(await recordFor(await world.staff('clerk'), id)), can: null }).toEqual({
      ...mine,
      can: null,
    })
    expect(theirs.can).toEqual({ settle: true, answer: false })
    expect(mine.events.map(({ end, kind }: Record<string, string>) => `${end} ${kind}`)).toEqual([
      ...['bridge join', 'bridge join', 'prison let-in', 'family media', 'prison media'],
      'bridge end',
    ])
    const day = (await prison.ask(listRooms, { day: '2026-11-24' })).body
    expect(day.rooms.find((row: { bookingId: string }) => row.bookingId === id)).toMatchObject({
      room: { state: 'ended' },
      outcome: { proposal: 'completed' },
    })
  })

  it('is ended by the family that has said all, and agreed upon by both', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const { home } = await bothTalk(world, { family, prison }, id)
    const own = { bookingId: id, sittingId: home.entry.sittingId, endAt: clock() }
    world.setTime('2026-11-24T02:05:00Z')
    expect((await family.ask(endVisit, own)).body.state).toBe('ended')
    expect((await answers(id, true)).body.family).toMatchObject({ agrees: true })
    expect((await answers(id, false, '不对')).body.code).toBe('already-answered')
    expect((await settles(id, 'completed')).body.prison).toMatchObject({ words: '已核实' })
    expect((await settles(id, 'failed')).body.code).toBe('already-settled')
    expect(await bookingById(id)).toMatchObject({ state: 'completed' })
  })
})

describe('a visit that did not take place', () => {
  it('since the prison never came, fails by itself and is no fault of the family', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const home = await sit(world, family, id)
    await comes(OVER)
    await endVisits(world.outside.now(), KEYS.vault)
    await endVisits(world.outside.now(), KEYS.vault)
    expect(await home.closed).toBe(ROOM_CLOSED.over)
    expect(await recordFor(family, id)).toMatchObject({
      bookingState: 'failed',
      outcome: { proposal: 'failed', fault: 'prison', reasons: ['prison-never-came'] },
    })
    expect((await bookingById(id))?.history.at(-1)).toMatchObject({ reason: 'fault-prison' })
  })

  it('since the family never came, waits for the prison’s word, to which the family may object', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const terminal = await sit(world, prison, id)
    await comes(OVER)
    await endVisits(world.outside.now(), KEYS.vault)
    await terminal.closed
    expect(await recordFor(family, id)).toMatchObject({
      bookingState: 'approved',
      outcome: { proposal: 'no-show', fault: 'family' },
    })
    expect((await settles(id, 'no-show')).status).toBe(200)
    expect(await bookingById(id)).toMatchObject({ state: 'no-show' })
    expect((await settles(id, 'failed')).body.code).toBe('already-settled')
    expect((await answers(id, false, '')).body.code).toBe('bad-input')
    expect((await answers(id, false, '我一直在等，进不去')).status).toBe(200)
    expect((await recordFor(prison, id)).can.settle).toBe(true)
    expect((await settles(id, 'failed', '核实后是我们的线路问题')).status).toBe(200)
    expect(await bookingById(id)).toMatchObject({ state: 'failed' })
    expect((await recordFor(family, id)).can.answer).toBe(true)
    expect((await answers(id, true)).status).toBe(200)
  })

  it('to which nobody came has a record all the same', async () => {
    const { id } = await booked({ startsAt: STARTS })
    await comes(OVER)
    await endVisits(world.outside.now(), KEYS.vault)
    expect(await recordFor(family, id)).toMatchObject({
      bookingState: 'approved',
      outcome: { proposal: 'unclear', fault: 'unknown', reasons: ['nobody-came'] },
    })
  })

  it('for which the prison cuts off without the family’s fault, fails by itself', async () => {
    const { id } = await booked({ startsAt: STARTS })
    await bothTalk(world, { family, prison }, id)
    await prison.ask(cutOff, { bookingId: id, reason: 'emergency', words: '', endAt: clock() })
    expect(await bookingById(id)).toMatchObject({ state: 'failed' })
    expect(await recordFor(family, id)).toMatchObject({
      room: { state: 'cut-off', reason: 'emergency' },
      outcome: { proposal: 'failed', fault: 'prison' },
    })
  })

  it('since a server went away without a word, is the bridge’s fault', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const { terminal } = await bothSit(world, { family, prison }, id)
    // Nobody has seen these lines for half a minute: the process that held them is gone.
    await noteSilence(new Date(world.outside.now().getTime() + 30_000))
    await until(() => terminal.state() === 'waiting')
    const told = (await recordFor(family, id)).events.map(
      ({ end, kind, about }: Record<string, string>) => [end, kind, about],
    )
    expect(told).toEqual(
      expect.arrayContaining([
        ['bridge', 'lost', null],
        ['bridge', 'leave', 'family'],
        ['bridge', 'leave', 'prison'],
      ]),
    )
  })
})

it('another family, another prison and another county read nothing of it', async () => {
  const { id } = await booked({ startsAt: STARTS })
  const strangers = [
    await world.relative(2),
    await world.staff('otherPrison'),
    await world.staff('otherClerk'),
  ]
  for (const caller of strangers) {
    expect((await caller.ask(readRecord, { bookingId: id })).status).toBe(404)
  }
})
