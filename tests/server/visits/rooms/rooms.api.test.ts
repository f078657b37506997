import { signOut } from '#shared/account/account.endpoints'
import {
  ROOM_CLOSED,
  cutOff,
  endVisit,
  enterRoom,
  letIn,
  monitorRoom,
  readOwnRoom,
  sayInRoom,
  signalRoom,
} from '#shared/visits/rooms/rooms.endpoints'
import { bookingById } from '../../../../server/visits/bookings/bookings.model'
import { type SeatHeld, openLine, sit } from '../../../helpers/room-reader'
import { until } from '../../../helpers/until'
import { booked } from '../../../helpers/visits'
import { type Caller, type World, startWorld } from '../../../helpers/world'

const STARTS = new Date('2026-11-24T02:00:00Z')
const FAR_AWAY = '00000000-0000-4000-8000-000000000000'

let world: World
let family: Caller
let stranger: Caller
let prison: Caller
let clerk: Caller
beforeAll(async () => {
  world = await startWorld('2026-11-24T01:50:00Z')
  family = await world.relative(1)
  stranger = await world.relative(2)
  prison = await world.staff('prison')
  clerk = await world.staff('clerk')
})
beforeEach(() => world.setTime('2026-11-24T01:50:00Z'))
afterAll(() => world.end())

const clock = () => world.outside.now().toISOString()
const codeOf = async (caller: Caller, bookingId: string, endpoint = enterRoom) => {
  const { status, body } = await caller.ask(endpoint, { bookingId })
  return [status, body.code ?? '']
}

/** Both ends of a visit that is about to begin. */
async function bothSit(): Promise<{ id: string; home: SeatHeld; terminal: SeatHeld }> {
  const { id } = await booked({ startsAt: STARTS })
  const home = await sit(world, family, id)
  const terminal = await sit(world, prison, id)
  await until(() => home.frames.some(one => one.type === 'room' && one.room.here.length === 2))
  return { id, home, terminal }
}

const admits = (id: string, terminal: SeatHeld) =>
  prison.ask(letIn, { bookingId: id, sittingId: terminal.entry.sittingId, endAt: clock() })
const says = (caller: Caller, id: string, held: SeatHeld, kind: string) =>
  caller.ask(sayInRoom, {
    ...{ bookingId: id, sittingId: held.entry.sittingId, kind },
    ...{ endAt: clock(), figures: { loss: 1 } },
  })

/** Both ends see each other. */
async function bothTalk() {
  const both = await bothSit()
  await admits(both.id, both.terminal)
  await says(family, both.id, both.home, 'media')
  await says(prison, both.id, both.terminal, 'media')
  await until(() => both.home.state() === 'connected')
  return both
}

describe('the door of a room', () => {
  it.each([
    ['a quarter of an hour before it begins', '2026-11-24T01:45:00Z', [200, '']],
    ['a moment earlier', '2026-11-24T01:44:59.999Z', [409, 'visit-too-early']],
    ['a moment before it ends', '2026-11-24T02:19:59.999Z', [200, '']],
    ['when it ends', '2026-11-24T02:20:00Z', [409, 'visit-over']],
  ])('%s', async (_, time, answer) => {
    const { id } = await booked({ startsAt: STARTS })
    world.setTime(time)
    const [relative, official] = [await world.relative(1), await world.staff('prison')]
    expect(await codeOf(relative, id)).toEqual(answer)
    expect(await codeOf(official, id)).toEqual(answer)
    expect(await codeOf(official, id, monitorRoom)).toEqual(answer)
  })

  it('is not there for others: another family, another prison, another county', async () => {
    const { id } = await booked({ startsAt: STARTS })
    for (const caller of [
      stranger,
      await world.staff('otherPrison'),
      await world.staff('otherClerk'),
    ]) {
      expect(await codeOf(caller, id)).toEqual([404, 'no-such-visit'])
    }
    expect(await codeOf(clerk, id)).toEqual([404, 'no-such-visit'])
    expect(await codeOf(family, FAR_AWAY)).toEqual([404, 'no-such-visit'])
  })

  it.each([
    ['forwarded', 'visit-not-approved'],
    ['withdrawn', 'visit-not-approved'],
    ['cancelled', 'visit-not-approved'],
    ['completed', 'visit-over'],
  ] as const)('is shut for a booking that is %s', async (state, code) => {
    const { id } = await booked({ startsAt: STARTS, state })
    expect(await codeOf(family, id)).toEqual([409, code])
  })

  it('asks who comes: a relative whom nobody has seen shows first who he is', async () => {
    const { id } = await booked({ startsAt: STARTS, relative: 3 })
    const unseen = await world.relative(3)
    expect(await codeOf(unseen, id)).toEqual([409, 'visit-identity-first'])
    expect((await unseen.ask(readOwnRoom, { bookingId: id })).body.bar).toBe('identity-first')
  })

  it('of a visit at the bureau is the clerk’s, once he has seen who came', async () => {
    const { id } = await booked({ startsAt: STARTS, place: 'bureau' })
    expect(await codeOf(family, id)).toEqual([409, 'visit-at-bureau'])
    expect(await codeOf(clerk, id)).toEqual([409, 'visit-attendance-first'])
    const seen = await booked({ startsAt: STARTS, place: 'bureau', state: 'checked-in' })
    expect(await codeOf(clerk, seen.id)).toEqual([200, ''])
    expect((await clerk.ask(enterRoom, { bookingId: seen.id })).body.seat).toBe('family')
  })
})

describe('a ticket', () => {
  const ticketOf = async (caller: Caller, id: string): Promise<string> =>
    (await caller.ask(enterRoom, { bookingId: id })).body.call.ticket

  it('opens one line, once', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const ticket = await ticketOf(family, id)
    const line = await openLine(world.origin, {}, ticket)
    await expect(openLine(world.origin, {}, ticket)).rejects.toThrow('401')
    line.close()
  })

  it('dies after half a minute', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const ticket = await ticketOf(family, id)
    world.setTime('2026-11-24T01:50:30Z')
    await expect(openLine(world.origin, {}, ticket)).rejects.toThrow('401')
  })

  it('of a desk is nothing in the hands of another session', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const ticket = await ticketOf(prison, id)
    const other = await world.staff('prison')
    await expect(openLine(world.origin, other.headers, ticket)).rejects.toThrow('401')
    await expect(openLine(world.origin, {}, await ticketOf(prison, id))).rejects.toThrow('401')
  })

  it('opens nothing to a page that is not ours', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const ticket = await ticketOf(family, id)
    await expect(
      openLine(world.origin, { origin: 'https://elsewhere.invalid' }, ticket),
    ).rejects.toThrow('403')
  })
})

describe('in the room', () => {
  it('both wait, are let in, see each other, and the booking follows', async () => {
    const { id, home, terminal } = await bothSit()
    expect(home.state()).toBe('waiting')
    expect((await admits(id, terminal)).body.state).toBe('let-in')
    expect(await bookingById(id)).toMatchObject({ state: 'in-progress' })
    await says(family, id, home, 'media')
    await until(() => terminal.state() === 'let-in')
    await says(prison, id, terminal, 'media')
    await until(() => home.state() === 'connected' && terminal.state() === 'connected')
    await says(family, id, home, 'weak')
    await until(() => terminal.state() === 'weak')
    home.close()
    await until(() => terminal.state() === 'reconnecting')
    const back = await sit(world, family, id)
    await says(family, id, back, 'media')
    await until(() => terminal.state() === 'connected')
    back.close()
    terminal.close()
  })

  it('nobody is let in while the family is not there, and only by the prison', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const terminal = await sit(world, prison, id)
    expect((await admits(id, terminal)).body.code).toBe('visit-nobody-there')
    const home = await sit(world, family, id)
    const own = { bookingId: id, sittingId: home.entry.sittingId, endAt: clock() }
    expect((await family.ask(letIn, own)).status).toBe(403)
    expect((await prison.ask(letIn, own)).body.code).toBe('no-such-visit')
    home.close()
    terminal.close()
  })

  it('a second device takes the seat of the first', async () => {
    const { id, home, terminal } = await bothTalk()
    const second = await sit(world, family, id)
    expect(await home.closed).toBe(ROOM_CLOSED.replaced)
    expect((await says(family, id, home, 'media')).body.code).toBe('visit-replaced')
    await until(() => terminal.state() === 'reconnecting')
    second.close()
    terminal.close()
  })

  it('nobody speaks from a seat that is not his', async () => {
    const { id, home, terminal } = await bothSit()
    const answers = [
      await says(stranger, id, home, 'media'),
      await says(prison, id, home, 'media'),
      await says(family, id, terminal, 'media'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    home.close()
    terminal.close()
  })

  it('a visit that has not begun is left, not ended', async () => {
    const { id, home, terminal } = await bothSit()
    const own = { bookingId: id, sittingId: home.entry.sittingId, endAt: clock() }
    expect((await family.ask(endVisit, own)).body.code).toBe('visit-not-begun')
    home.close()
    terminal.close()
  })

  it('a session that ends loses its line', async () => {
    const { id } = await booked({ startsAt: STARTS })
    const official = await world.staff('prison')
    const terminal = await sit(world, official, id)
    expect((await official.ask(signOut)).status).toBe(200)
    expect(await terminal.closed).toBe(ROOM_CLOSED.sessionOver)
  })
})

describe('signals', () => {
  const offer = { kind: 'offer', link: FAR_AWAY, sdp: 'v=0' }
  const signalled = (
    caller: Caller,
    id: string,
    from: SeatHeld,
    to: string,
    signal: object = offer,
  ) => caller.ask(signalRoom, { bookingId: id, sittingId: from.entry.sittingId, to, signal })

  it('reach the other page and nobody else, and leave nothing behind', async () => {
    const { id, home, terminal } = await bothSit()
    const monitor = await sit(world, prison, id, 'monitor')
    expect((await signalled(prison, id, terminal, 'family')).body.code).toBe('visit-not-let-in')
    await admits(id, terminal)
    expect((await signalled(prison, id, terminal, 'family')).status).toBe(200)
    await until(() => home.frames.some(frame => frame.type === 'signal'))
    expect(home.frames.find(frame => frame.type === 'signal')).toEqual({
      ...{ type: 'signal', from: 'prison', signal: offer },
    })
    expect(monitor.frames.some(frame => frame.type === 'signal')).toBe(false)
    expect((await signalled(family, id, home, 'monitor')).body.code).toBe('visit-nobody-there')
    expect(await world.rows('visit_signals')).toHaveLength(1)
    await prison.ask(cutOff, { bookingId: id, reason: 'technical', words: '', endAt: clock() })
    expect(await world.rows('visit_signals')).toEqual([])
    expect((await signalled(prison, id, terminal, 'family')).body.code).toBe('visit-over')
    for (const held of [home, terminal, monitor]) held.close()
  })

  it('are small', async () => {
    const { id, home, terminal } = await bothSit()
    const large = { ...offer, sdp: 'v'.repeat(12_001) }
    expect((await signalled(prison, id, terminal, 'family', large)).body.code).toBe('bad-input')
    home.close()
    terminal.close()
  })

  it('cross between two processes', async () => {
    const other = await import('../../../helpers/second-process')
    const second = await other.secondProcess(world)
    try {
      const { id } = await booked({ startsAt: STARTS })
      const home = await sit(world, family, id)
      const terminal = await sit(second, second.as(prison), id)
      await until(() => home.frames.some(one => one.type === 'room' && one.room.here.length === 2))
      await admits(id, terminal)
      await until(() => home.state() === 'let-in' && terminal.state() === 'let-in')
      await signalled(prison, id, terminal, 'family')
      await until(() => home.frames.some(frame => frame.type === 'signal'))
      home.close()
      terminal.close()
    } finally {
      await second.end()
    }
  })
})

describe('a cut-off', () => {
  it('ends the room for good, for all lines, and says why', async () => {
    const { id, home, terminal } = await bothTalk()
    const monitor = await sit(world, prison, id, 'monitor')
    const cut = { bookingId: id, reason: 'recording', words: '请不要录像', endAt: clock() }
    expect((await family.ask(cutOff, cut)).status).toBe(403)
    expect((await (await world.staff('otherPrison')).ask(cutOff, cut)).status).toBe(404)
    expect((await prison.ask(cutOff, cut)).body).toMatchObject({
      ...{ state: 'cut-off', reason: 'recording', words: '请不要录像' },
    })
    expect(await Promise.all([home.closed, terminal.closed, monitor.closed])).toEqual(
      Array(3).fill(ROOM_CLOSED.over),
    )
    expect(home.state()).toBe('cut-off')
    expect(await codeOf(family, id)).toEqual([409, 'visit-over'])
    expect((await prison.ask(cutOff, cut)).body.code).toBe('visit-over')
    expect(await bookingById(id)).toMatchObject({ state: 'cut-off' })
    expect((await bookingById(id))?.history.at(-1)).toMatchObject({ reason: 'recording' })
  })
})
