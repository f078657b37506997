import { listQueue, openCheckIn } from '#shared/checkins/checkins.endpoints'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { MORNING, type World, startWorld } from '../../helpers/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

describe('who looked at me', () => {
  it('is told by role, office, purpose and hour, never by name', async () => {
    const { id } = await world.checkIn(1)
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
