import { listQueue, openCheckIn, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { type World, draft, startWorld } from '../../helpers/world'

/** Nine in the morning in China. */
const MORNING = '2026-11-24T01:00:00.000Z'

let world: World
beforeEach(async () => {
  world = await startWorld(MORNING)
})
afterEach(() => world.end())

const checkIn = async (number: number, changes: object = {}) =>
  (await (await world.person(number)).ask(submitCheckIn, draft(changes))).body

describe('who looked at me', () => {
  it('is told by role, office, purpose and hour, never by name', async () => {
    const { id } = await checkIn(1)
    await (await world.staff('office')).ask(openCheckIn, { id, purpose: 'verify-finding' })
    await (
      await world.staff('procurator')
    ).ask(listQueue, { purpose: 'inspection', list: 'awaiting' })
    const { body } = await (await world.person(1)).ask(listLooksAtMe)
    expect(body.looks).toHaveLength(2)
    expect(body.looks).toEqual(
      expect.arrayContaining([
        { at: MORNING, role: 'officer', organisationName: '中枢司法所', purpose: 'verify-finding' },
        { at: MORNING, role: 'procurator', organisationName: '泸西县', purpose: 'inspection' },
      ]),
    )
    expect((await (await world.person(2)).ask(listLooksAtMe)).body.looks).toEqual([])
  })
})
