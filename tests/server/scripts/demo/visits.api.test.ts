import { dayInChina } from '#shared/time/days'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { seedVisits } from '../../../../server/scripts/demo/visits'
import { makeSlots } from '../../../../server/visits/prisons/making-slots'
import { prisonById } from '../../../../server/visits/prisons/prisons.model'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { KEYS, type World, startWorld } from '../../../helpers/world'

let world: World
afterEach(() => world.end())

/** The town of the demo as it is started at a moment. @returns its visits by state. */
async function begunAt(time: string) {
  world = await startWorld(time)
  const now = world.outside.now()
  await seedPrisons(now, KEYS.vault)
  await seedVisits(now, KEYS.vault)
  await seedVisits(now, KEYS.vault)
  return new Map((await world.rows('visit_bookings')).map(row => [row.state, row]))
}
const minutesUntil = (startsAt: unknown) =>
  ((startsAt as Date).getTime() - world.outside.now().getTime()) / 60_000

describe('the visits of the demo', () => {
  it('are one at the prison, one that took place, and one within the hour, all on record', async () => {
    // A Tuesday, three in the afternoon in China: the prison has visits only in the morning.
    const visits = await begunAt('2026-11-24T07:00:00.000Z')
    expect([...visits.keys()].sort()).toEqual(['approved', 'completed', 'forwarded'])
    const { startsAt, roomId } = visits.get('approved')!
    expect(minutesUntil(startsAt)).toBeGreaterThanOrEqual(20)
    expect(minutesUntil(startsAt)).toBeLessThanOrEqual(60)
    expect(roomId).not.toBeNull()
    // The chore that makes times finds nothing amiss with it.
    await makeSlots((await prisonById('53-prison-1'))!, world.outside.now())
    expect(await world.rows('visit_facts')).toEqual([])
    expect(await world.rows('visit_outcomes')).toMatchObject([
      { proposal: 'completed', fault: 'nobody' },
    ])
    await createSealer(HEAD_KEY).seal(world.outside.now())
    const found = await verifyEvidence({
      ...{ now: world.outside.now(), keys: HEAD_KEYS },
      ...effectsWith(KEYS.vault),
    })
    expect(found.fault).toBeNull()
  })

  it('take a time that the prison has anyway where there is one within the hour', async () => {
    const visits = await begunAt('2026-11-24T01:00:00.000Z')
    expect(visits.get('approved')!.startsAt).toEqual(new Date('2026-11-24T01:40:00.000Z'))
  })

  it('are on the next day with visits when the bureau is closed', async () => {
    const visits = await begunAt('2026-11-24T14:00:00.000Z')
    expect(dayInChina(visits.get('approved')!.startsAt as Date)).toBe('2026-11-25')
  })

  it('are none where nobody knows the holidays of the time', async () => {
    expect([...(await begunAt('2027-06-15T01:00:00.000Z')).keys()]).toEqual([])
  })
})
