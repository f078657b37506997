import { readOwnRoom, readRecord, settleOutcome } from '#shared/visits/rooms/rooms.endpoints'
import { NO_RULES, prisonById } from '../../../../server/visits/prisons/prisons.model'
import { bookingById } from '../../../../server/visits/bookings/bookings.model'
import { endVisits } from '../../../../server/visits/rooms/rooms.chores'
import { sit } from '../../../helpers/room-reader'
import { until } from '../../../helpers/until'
import { booked } from '../../../helpers/visits'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { admits, says } from './talking'

/** Ten in the morning in China; the demo's prison lets in nobody who is more than 15 minutes late. */
const STARTS = new Date('2026-11-24T02:00:00Z')
const BEFORE = '2026-11-24T01:59:00Z'
const IN_TIME = '2026-11-24T02:15:00Z'
const LATE = '2026-11-24T02:15:01Z'
const OVER = '2026-11-24T02:30:00Z'

let world: World
beforeAll(async () => {
  world = await startWorld(BEFORE)
  await seedPrisons(world.outside.now(), KEYS.vault)
})
beforeEach(() => world.setTime(BEFORE))
afterAll(() => world.end())

/** The prison waits from the beginning, the family comes at a time. */
async function comesAt(time: string) {
  const { id } = await booked({ startsAt: STARTS, minutes: 30 })
  const terminal = await sit(world, await world.staff('prison'), id)
  world.setTime(time)
  const family = await world.relative(1)
  const home = await sit(world, family, id)
  await until(() => terminal.frames.some(one => one.type === 'room' && one.room.here.length === 2))
  return { id, home, family }
}
async function over(id: string) {
  world.setTime(OVER)
  await endVisits(world.outside.now(), KEYS.vault)
  return (await (await world.relative(1)).ask(readRecord, { bookingId: id })).body
}

describe('a family that comes late', () => {
  it('reads the rule beforehand, and none where the prison has none', async () => {
    const { id } = await booked({ startsAt: STARTS, minutes: 30 })
    const { body } = await (await world.relative(1)).ask(readOwnRoom, { bookingId: id })
    expect(body.lateMinutes).toBe(15)
    expect((await prisonById('53-prison-2'))?.rules.lateMinutes).toBe(NO_RULES.lateMinutes)
  })

  it('by more than the rule, and is not let in: that is proposed, and nothing follows before the prison has said so', async () => {
    const { id } = await comesAt(LATE)
    expect(await over(id)).toMatchObject({
      bookingState: 'approved',
      outcome: { proposal: 'no-show', fault: 'family', reasons: ['family-late'] },
    })
    expect(await bookingById(id)).toMatchObject({ state: 'approved' })
    const prison = await world.staff('prison')
    const word = { bookingId: id, outcome: 'no-show', words: '迟到超过十五分钟' }
    expect((await prison.ask(settleOutcome, word)).status).toBe(200)
    expect(await bookingById(id)).toMatchObject({ state: 'no-show' })
  })

  it('by the very minute of the rule is in time: that nobody let it in is the prison’s', async () => {
    const { id } = await comesAt(IN_TIME)
    expect(await over(id)).toMatchObject({
      bookingState: 'failed',
      outcome: { proposal: 'failed', fault: 'prison', reasons: ['never-let-in'] },
    })
  })

  it('and is let in all the same has its visit', async () => {
    const { id, home, family } = await comesAt(LATE)
    // Nobody touched the desk for a quarter of an hour: its session is another one now.
    const prison = await world.staff('prison')
    world.setTime('2026-11-24T02:16:00Z')
    const terminal = await sit(world, prison, id)
    world.setTime('2026-11-24T02:17:00Z')
    expect((await admits(world, prison, terminal)).status).toBe(200)
    await says(world, family, home, 'media')
    await says(world, prison, terminal, 'media')
    await until(() => home.state() === 'connected')
    const record = await over(id)
    expect(record.outcome.reasons).toContain('family-late')
    expect(record).toMatchObject({ outcome: { talkedSeconds: 13 * 60 } })
  })
})
