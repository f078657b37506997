import { listCheckIns, listOwnCheckIns, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { listFaults } from '#shared/checkins/faults.endpoints'
import { addExemption } from '#shared/checkins/plans.endpoints'
import { countExport } from '#shared/exports/exports.endpoints'
import { listPeople } from '#shared/people/people.endpoints'
import { MORNING, type World, draft, startWorld } from '../helpers/world'

/** Questions at which the server once failed, each found by the fuzz, so that none comes back. */
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

it('a search with a null byte finds nobody', async () => {
  const { status, body } = await (await world.staff('office')).ask(listPeople, { search: 'a\0b' })
  expect([status, body.people]).toEqual([200, []])
})

it.each(['x', '\0', '0'.repeat(23), '{"$ne":null}'])(
  'a cursor with an id that is none begins at the beginning: %j',
  async id => {
    const after = `${MORNING}|${id}`
    expect((await (await world.person(1)).ask(listOwnCheckIns, { after })).status).toBe(200)
    const waiting = { list: 'waiting', after }
    expect((await (await world.staff('office')).ask(listFaults, waiting)).status).toBe(200)
  },
)

it.each([
  ['9999-12-31', 'lastDay'],
  ['2200-01-01', 'lastDay'],
  ['1899-12-31', 'firstDay'],
])('days are not counted to the end of time: %s', async (day, field) => {
  const officer = await world.staff('office')
  const days = { firstDay: '2026-11-25', lastDay: '2026-11-26', [field]: day }
  const exemption = { personId: 'demo-person-3', ...days, reason: '住院' }
  for (const answer of [
    await officer.ask(addExemption, exemption),
    await officer.ask(countExport, { officeId: '53252701', ...days }),
  ]) {
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toContainEqual({ path: field, code: 'too-far-away' })
  }
})

it('a check-in that says it waited for six thousand years is kept, and spoils no list', async () => {
  const person = await world.person(2)
  const sent = await person.ask(submitCheckIn, draft({ sentAt: '8067-12-31T13:06:38.511Z' }))
  expect(sent.body).toMatchObject({ madeAt: MORNING, receivedAt: MORNING })
  expect((await person.ask(listOwnCheckIns)).body.checkIns[0].madeAt).toBe(MORNING)
  const list = await (await world.staff('office')).ask(listCheckIns, { purpose: 'inspection' })
  expect(list.body.checkIns[0].madeAt).toBe(MORNING)
})

it('a check-in that waited for a year is told by its own time', async () => {
  const sent = { takenAt: '2025-11-24T01:00:00.000Z', sentAt: MORNING }
  const { body } = await (await world.person(4)).ask(submitCheckIn, draft(sent))
  expect(body.madeAt).toBe(sent.takenAt)
})
