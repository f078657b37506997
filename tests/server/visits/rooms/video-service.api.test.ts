import { createHmac } from 'node:crypto'
import mongoose from 'mongoose'
import { prepareBooking } from '#shared/visits/bookings/bookings.endpoints'
import { trtcCalls } from '../../../../server/outside/calls-trtc'
import { callEventsCounted } from '../../../../server/platform/metrics'
import { eventsOf } from '../../../../server/visits/rooms/events.model'
import { noteSilence } from '../../../../server/visits/rooms/rooms.chores'
import { roomById } from '../../../../server/visits/rooms/rooms.model'
import type { Entry } from '#shared/visits/rooms/rooms.contract'
import {
  cutOff,
  enterRoom,
  letIn,
  monitorRoom,
  readOwnRoom,
  sayInRoom,
} from '#shared/visits/rooms/rooms.endpoints'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import { takePass, tellOfCall } from '#shared/visits/rooms/video-service.endpoints'
import { booked } from '../../../helpers/visits'
import { type Caller, KEYS, type World, startWorld } from '../../../helpers/world'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { familyOf } from '../bookings/families'

const NOW = '2026-11-24T01:50:00.000Z'
const STARTS = new Date('2026-11-24T02:00:00Z')
const KEY = 'Callback0123456789'

let world: World
let family: Caller
let prison: Caller
beforeAll(async () => {
  world = await startWorld(NOW)
  family = await world.relative(1)
  prison = await world.staff('prison')
})
beforeEach(() => {
  world.setTime(NOW)
  calls({})
})
afterAll(() => world.end())

/** Calls go over the video service from now on. */
function calls({ onPhone = true, callbackKey = KEY as string | null }) {
  const api = { base: 'https://trtc.invalid', region: 'r', secretId: 'i', secretKey: 's' }
  Object.assign(world.outside, {
    calls: trtcCalls({
      ...{
        sdkAppId: 1_400_000_000,
        secretKey: 'k',
        onPhone,
        callbackKey: callbackKey ?? undefined,
      },
      api: { ...api, timeoutMs: 1 },
    }),
  })
}

const clock = () => world.outside.now().toISOString()
const later = (seconds: number) =>
  world.setTime(new Date(Date.parse(NOW) + seconds * 1000).toISOString())

async function entered(caller: Caller, bookingId: string): Promise<Entry> {
  const { status, body } = await caller.ask(enterRoom, { bookingId })
  expect(status).toBe(200)
  return body as Entry
}

const passFor = async (caller: Caller, { sittingId, room }: Entry) => {
  const { status, body } = await caller.ask(takePass, { bookingId: room.bookingId, sittingId })
  return { status, body }
}

/** A page without a socket says something of itself. */
const says = (caller: Caller, { sittingId, room }: Entry, kind: string) =>
  caller.ask(sayInRoom, {
    ...{ bookingId: room.bookingId, sittingId, kind, endAt: clock(), figures: {} },
  })

/** Both ends have come, over pages without sockets. */
async function bothCome() {
  const { id } = await booked({ startsAt: STARTS })
  const [home, terminal] = [await entered(family, id), await entered(prison, id)]
  await says(family, home, 'join')
  await says(prison, terminal, 'join')
  return { id, home, terminal }
}

const admits = ({ sittingId, room }: Entry) =>
  prison.ask(letIn, { bookingId: room.bookingId, sittingId, endAt: clock() })

describe('where WeChat has not granted calls', () => {
  it('the family is told so and kept out; the prison and the bureau are not', async () => {
    calls({ onPhone: false })
    const { id } = await booked({ startsAt: STARTS })
    expect((await family.ask(readOwnRoom, { bookingId: id })).body.bar).toBe('no-calls-here')
    expect((await family.ask(enterRoom, { bookingId: id })).body.code).toBe('visit-no-calls-here')
    await entered(prison, id)
    const there = await booked({ startsAt: STARTS, place: 'bureau', state: 'checked-in' })
    await entered(await world.staff('clerk'), there.id)
  })
})

describe('whoever asks for a visit', () => {
  it.each([
    ['reads that nobody calls from here, and gets the bureau’s room', false, true],
    ['reads nothing of it where the phone can', true, false],
  ])('%s', async (_, onPhone, saysSo) => {
    calls({ onPhone })
    await seedPrisons(world.outside.now(), KEYS.vault)
    const prisons = mongoose.connection.db!.collection('visit_prisons')
    await prisons.updateMany({}, { $set: { place: 'phone' } })
    const asking = await familyOf(world, onPhone ? 71 : 72)
    const { body } = await asking.ask(prepareBooking, {
      ...{ kinshipId: asking.kinshipId, companions: [], slotId: null },
      answers: { rather: 'remote', hard: [], phone: 'yes' },
    })
    // The first visit is at the bureau wherever one calls from.
    expect(body).toMatchObject({ type: 'remote-bureau', isFirst: true })
    expect(body.because.includes('no-calls-here')).toBe(saysSo)
  })
})

describe('a pass into a room of the video service', () => {
  it('is the family’s only once it was let in, and is for its own sitting', async () => {
    const { id, home, terminal } = await bothCome()
    expect(home.call).toEqual({ kind: 'trtc', ticket: expect.any(String) })
    expect((await passFor(family, home)).body.code).toBe('visit-not-let-in')
    expect((await passFor(prison, terminal)).status).toBe(200)
    await admits(terminal)
    expect((await passFor(family, home)).body).toEqual({
      ...{ sdkAppId: 1_400_000_000, strRoomId: id, userId: serviceNameOf(home.sittingId) },
      ...{ userSig: expect.any(String), privateMapKey: expect.any(String) },
    })
  })

  it('is the monitor’s, and nobody’s who does not sit there', async () => {
    const { id, home, terminal } = await bothCome()
    const { body: monitor } = await prison.ask(monitorRoom, { bookingId: id })
    expect((await passFor(prison, monitor as Entry)).status).toBe(200)
    await admits(terminal)
    for (const stranger of [await world.relative(2), await world.staff('otherPrison'), prison]) {
      expect((await passFor(stranger, home)).status).toBe(404)
    }
    await entered(family, id)
    expect((await passFor(family, home)).body.code).toBe('visit-replaced')
  })

  it('is given no more when the visit is over', async () => {
    const { id, home, terminal } = await bothCome()
    await admits(terminal)
    await prison.ask(cutOff, { bookingId: id, reason: 'unwell', words: '', endAt: clock() })
    expect((await passFor(family, home)).body.code).toBe('visit-over')
  })
})

describe('a page without a socket', () => {
  it('is there as long as it says so, and is missed half a minute after it last did', async () => {
    const { id, home } = await bothCome()
    later(20)
    expect((await says(family, home, 'here')).body.here).toContain('family')
    later(49)
    await noteSilence(world.outside.now())
    expect((await roomById(id))!.facts.here).toEqual(['family'])
    later(50)
    await noteSilence(world.outside.now())
    expect((await roomById(id))!.facts.here).toEqual([])
    // It is not the bridge that failed: the page fell silent by itself.
    expect((await eventsOf(id)).filter(({ kind }) => kind === 'lost')).toEqual([])
    expect((await says(family, home, 'join')).body.here).toEqual(['family'])
  })
})

describe('what the video service tells', () => {
  const counted = async (outcome: string) => callEventsCounted(outcome)
  const eventOf = (
    bookingId: string,
    { sittingId }: Pick<Entry, 'sittingId'>,
    [type, seconds]: readonly [number, number],
  ) => ({
    ...{ EventGroupId: 1, EventType: type, CallbackTs: 1_687_770_731_932 },
    EventInfo: {
      ...{ RoomId: bookingId, UserId: serviceNameOf(sittingId), Role: 20, Reason: 1 },
      ...{
        EventTs: Math.floor(Date.parse(NOW) / 1000),
        EventMsTs: Date.parse(NOW) + seconds * 1000,
      },
    },
  })

  /** As the service writes it, with its line breaks: they are signed, too. */
  async function tells(event: object, sign?: string) {
    const body = JSON.stringify(event, null, '\t')
    const signed = sign ?? createHmac('sha256', KEY).update(body).digest('base64')
    const answer = await fetch(`${world.origin}/api${tellOfCall.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', sdkappid: '1400000000', sign: signed },
      body,
    })
    return { status: answer.status, body: (await answer.json()) as { code: unknown } }
  }
  const bridge = async (id: string) =>
    (await eventsOf(id))
      .filter(({ end, endAt }) => end === 'bridge' && endAt !== null)
      .map(({ about, kind, endAt }) => [about, kind, (endAt!.getTime() - Date.parse(NOW)) / 1000])

  it('is the bridge’s word on who entered and left, each thing once and in its order', async () => {
    const { id, home, terminal } = await bothCome()
    const enters = eventOf(id, home, [103, 5])
    expect(await tells(enters)).toEqual({ status: 200, body: { code: 0 } })
    await tells(enters)
    await tells(eventOf(id, terminal, [103, 4]))
    await tells(eventOf(id, home, [104, 3]))
    expect((await roomById(id))!.facts.here).toEqual(['family', 'prison'])
    await tells(eventOf(id, home, [104, 9]))
    expect((await roomById(id))!.facts.here).toEqual(['prison'])
    expect(await bridge(id)).toEqual([
      ['family', 'join', 5],
      ['prison', 'join', 4],
      ['family', 'leave', 9],
    ])
  })

  it('told twice at the same time is stored once', async () => {
    const { id, home } = await bothCome()
    const enters = eventOf(id, home, [103, 5])
    expect(await Promise.all([tells(enters), tells(enters)])).toMatchObject([
      ...[{ status: 200 }, { status: 200 }],
    ])
    expect(await bridge(id)).toHaveLength(1)
  })

  it('by anybody else is refused, and changes nothing', async () => {
    const { id, home } = await bothCome()
    const event = eventOf(id, home, [104, 5])
    const other = createHmac('sha256', 'another-key').update('{}').digest('base64')
    for (const sign of ['', 'x', other]) {
      expect(await tells(event, sign)).toMatchObject({
        status: 403,
        body: { code: 'wrong-signature' },
      })
    }
    expect(await bridge(id)).toEqual([])
    expect((await roomById(id))!.facts.here).toContain('family')
  })

  it.each([
    ['of a room that is not ours', 'unknown-room', { RoomId: 12_345 }],
    ['of somebody who does not sit there', 'unknown-seat', { UserId: 'somebody' }],
    ['of nobody', 'unknown-seat', { UserId: undefined }],
  ])('%s is answered and counted', async (_, outcome, changes) => {
    const { id, home } = await bothCome()
    const event = eventOf(id, home, [103, 5])
    const before = await counted(outcome)
    const info = { ...event.EventInfo, ...changes }
    expect((await tells({ ...event, EventInfo: info })).status).toBe(200)
    expect(await counted(outcome)).toBe(before + 1)
    expect(await bridge(id)).toEqual([])
  })

  it.each<[object, number]>([
    [{ RoomId: '\0' }, 200],
    [{ RoomId: 1e308 }, 200],
    [{ RoomId: '__proto__' }, 200],
    [{ RoomId: { $ne: null } }, 400],
    [{ UserId: '$where' }, 200],
    [{ EventMsTs: 8.64e15 }, 200],
    [{ EventMsTs: 8.64e15 + 2 }, 400],
    [{ EventMsTs: -1 }, 400],
    [{ EventTs: 1e18, EventMsTs: undefined }, 400],
    [{ SomethingNew: { of: ['the', 'service'] } }, 200],
  ])('is no fault of ours, whatever stands in it: %j', async (changes, status) => {
    const { id, home } = await bothCome()
    const event = eventOf(id, home, [103, 5])
    const info = { ...event.EventInfo, ...changes }
    expect((await tells({ ...event, EventInfo: info })).status).toBe(status)
  })

  it('that a room was made, or what is sent in it, is not used; nor anything after the end', async () => {
    const { id, home, terminal } = await bothCome()
    for (const type of [101, 102, 105, 201, 204]) {
      expect((await tells(eventOf(id, home, [type, 5]))).status).toBe(200)
    }
    await admits(terminal)
    await prison.ask(cutOff, { bookingId: id, reason: 'unwell', words: '', endAt: clock() })
    const before = await counted('over')
    await tells(eventOf(id, home, [104, 6]))
    expect(await counted('over')).toBe(before + 1)
    expect(await bridge(id)).toEqual([])
  })

  it('reaches nothing where the service is not used, or has no key', async () => {
    const { id, home } = await bothCome()
    calls({ callbackKey: null })
    expect(await tells(eventOf(id, home, [103, 5]))).toMatchObject({
      status: 404,
      body: { code: 'no-such-endpoint' },
    })
  })
})
