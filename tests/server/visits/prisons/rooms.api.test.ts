import {
  blockRoom,
  listRooms,
  listTakings,
  setRoom,
  unblockRoom,
} from '#shared/visits/prisons/rooms.endpoints'
import { inTransaction } from '../../../../server/platform/database'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import {
  type RoomWants,
  forgetTakings,
  giveBackRoom,
  takeRoom,
} from '../../../../server/visits/prisons/room-takings.model'
import { type Caller, type World, startWorld } from '../../../helpers/world'

const countyId = ORGANISATIONS.county.id
const at = (clock: string, day = '2026-12-01') => new Date(`${day}T${clock}:00+08:00`)
const SAID = {
  ...{ id: null, version: 0, open: true, name: '第一会见室', persons: 2, equipment: ['camera'] },
  ...{ access: [] as string[], address: '司法局一楼', directions: '', point: null, phone: '' },
  ...{ from: '08:30', to: '17:30' },
}

let world: World
let clerk: Caller
beforeEach(async () => {
  world = await startWorld()
  clerk = await world.staff('clerk')
})
afterEach(() => world.end())

const add = async (changes: object = {}): Promise<string> =>
  (await clerk.ask(setRoom, { ...SAID, ...changes })).body.id
const take = (clock: string, minutes = 30, wants: RoomWants = {}) =>
  inTransaction(session => takeRoom(countyId, at(clock), minutes, session, wants))

describe('taking a room', () => {
  it('twenty at the same time get two rooms, and exactly two', async () => {
    const ids = [await add(), await add({ name: '第二会见室' })]
    const got = await Promise.all(Array.from({ length: 20 }, () => take('09:00')))
    expect(got.filter(id => id !== null).toSorted()).toEqual(ids.toSorted())
  })

  it.each([
    ['the hour after', '09:30', 30, true],
    ['the hour before', '08:30', 30, true],
    ['a minute that is taken at its end', '09:29', 30, false],
    ['a minute that is taken at its beginning', '08:31', 30, false],
    ['all around it', '08:40', 90, false],
    ['before it opens', '08:29', 1, false],
    ['up to when it closes', '17:00', 30, true],
    ['past when it closes', '17:01', 30, false],
  ])('beside 09:00–09:30: %s', async (_, clock, minutes, free) => {
    const id = await add()
    expect(await take('09:00')).toBe(id)
    expect(await take(clock, minutes)).toBe(free ? id : null)
  })

  it('takes the smallest that is as it is wanted', async () => {
    const large = await add({ name: '大会见室', persons: 6, access: ['wheelchair'] })
    const small = await add()
    expect(await take('09:00', 30, { persons: 3 })).toBe(large)
    expect(await take('10:00', 30, { wheelchair: true })).toBe(large)
    expect(await take('11:00')).toBe(small)
    expect(await take('11:00')).toBe(large)
    expect(await take('11:00')).toBeNull()
    expect(await take('13:00', 30, { roomId: large })).toBe(large)
    expect(await take('13:00', 30, { persons: 7 })).toBeNull()
  })

  it('what is given back can be taken again, and is given back once', async () => {
    const id = await add()
    await take('09:00')
    const back = () => inTransaction(session => giveBackRoom(id, at('09:00'), session))
    expect([await back(), await back()]).toEqual([true, false])
    expect(await take('09:00')).toBe(id)
  })

  it('not one that is closed', async () => {
    const id = await add()
    await clerk.ask(setRoom, { ...SAID, id, version: 1, open: false })
    expect(await take('09:00')).toBeNull()
  })
})

describe('a county’s rooms', () => {
  it('hours are blocked and opened again; not while somebody has them', async () => {
    const roomId = await add()
    const hours = { roomId, day: '2026-12-01', from: '09:00', to: '10:00', note: '开会' }
    expect((await clerk.ask(blockRoom, hours)).status).toBe(200)
    expect(await take('09:30')).toBeNull()
    expect((await clerk.ask(blockRoom, hours)).body.code).toBe('room-is-taken')
    const days = { firstDay: '2026-12-01', lastDay: '2026-12-01' }
    const { takings } = (await clerk.ask(listTakings, days)).body
    expect(takings).toEqual([expect.objectContaining({ kind: 'blocked', note: '开会' })])
    const startsAt = takings[0].startsAt
    expect((await clerk.ask(unblockRoom, { roomId, startsAt })).status).toBe(200)
    expect((await clerk.ask(unblockRoom, { roomId, startsAt })).status).toBe(404)
    await take('09:30', 30, { bookingId: 'b1' })
    expect((await clerk.ask(blockRoom, hours)).body.code).toBe('room-is-taken')
    // Opening hours does not take a visit out.
    const visit = { roomId, startsAt: at('09:30').toISOString() }
    expect((await clerk.ask(unblockRoom, visit)).status).toBe(404)
    const shown = (await clerk.ask(listTakings, days)).body.takings
    expect(shown).toEqual([expect.objectContaining({ kind: 'visit', bookingId: 'b1' })])
  })

  it('another county neither sees nor changes them', async () => {
    const id = await add()
    const other = await world.staff('otherClerk')
    expect((await other.ask(listRooms, {})).body.rooms).toEqual([])
    expect((await other.ask(setRoom, { ...SAID, id, version: 1 })).status).toBe(404)
    expect((await clerk.ask(setRoom, { ...SAID, id, version: 0 })).body.code).toBe(
      'changed-meanwhile',
    )
  })

  it('a change keeps what is taken; what is long over is forgotten', async () => {
    const id = await add()
    await take('09:00')
    await clerk.ask(setRoom, { ...SAID, id, version: 1, persons: 4 })
    expect(await take('09:00')).toBeNull()
    await forgetTakings(at('09:29'))
    expect(await take('09:00')).toBeNull()
    await forgetTakings(at('09:31'))
    expect(await take('09:00')).toBe(id)
  })

  it('reads forty-two days at once, and no more', async () => {
    const days = (lastDay: string) => clerk.ask(listTakings, { firstDay: '2026-12-01', lastDay })
    expect((await days('2027-01-11')).status).toBe(200)
    expect((await days('2027-01-12')).status).toBe(400)
    expect((await days('2026-11-30')).status).toBe(400)
  })
})
