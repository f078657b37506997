import { openBooking } from '#shared/visits/bookings/desk.endpoints'
import { listOwnBookings } from '#shared/visits/bookings/bookings.endpoints'
import { csvOf } from '#shared/csv'
import {
  confirmPrisoners,
  previewPrisoners,
  undoPrisonerImport,
} from '#shared/visits/prisons/prisoner-lists.endpoints'
import { listPrisoners, noteFact } from '#shared/visits/prisons/prisoners.endpoints'
import { decideCompanion } from '#shared/visits/relatives/companions.endpoints'
import { openKinship } from '#shared/visits/relatives/kinship-desk.endpoints'
import { listOwnKinships } from '#shared/visits/relatives/kinships.endpoints'
import { randomUUID } from 'node:crypto'
import { recordsById } from '../../../../server/evidence/records.model'
import { matchLists } from '../../../../server/visits/prisons/list-matching'
import { relativesAsRecorded } from '../../../../server/visits/relatives/as-recorded'
import { relativeFile } from '../../../../server/visits/relatives/relatives.model'
import { idNumberOf, named } from '../../../helpers/relatives'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { type Family, anew, booked, familyOf, firmVisit, forwarded, slotAt } from './families'

const FRIDAY = slotAt('2026-12-04')
const HEAD = ['编号', '姓名', '状态', '每月会见次数', '准许会见的亲属']
const HIS = { prisonerName: '吴新来', prisonerNumber: 'D2024077' }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
beforeEach(() => anew(world))
afterAll(() => world.end())

/** The prison takes in a list with this one prisoner. @returns the answer. */
async function taken(permitted = '', state = '在押') {
  const prison = await world.staff('prison')
  const lines = [HEAD, [HIS.prisonerNumber, HIS.prisonerName, state, '', permitted]]
  const file = { name: '名单.csv', bytes: Buffer.from(csvOf(lines)).toString('base64') }
  const { digest } = (await prison.ask(previewPrisoners, file)).body
  return prison.ask(confirmPrisoners, { ...file, digest, leaveOutBad: false })
}
const idNumberFor = async ({ relativeId }: Family) =>
  (await relativeFile(relativeId, KEYS.vault))!.idNumber
const peopleAt = async (name: 'clerk' | 'prison', id: string) => {
  const { body } = await (await world.staff(name)).ask(openBooking, { id })
  return body.people.map(({ permitted }: { permitted: boolean | null }) => permitted)
}
const match = () => matchLists(world.outside.now(), KEYS.vault)
const kinshipRow = async ({ kinshipId }: Family) =>
  (await world.rows('visit_kinships')).find(({ _id }) => _id === kinshipId)!

describe("what the prison's list of visitors says", () => {
  it('of each who comes is shown to the desk and the prison, decides nothing, and no family reads it', async () => {
    const [listed, other] = [await familyOf(world, 1, HIS), await familyOf(world, 2, HIS)]
    const childNumber = idNumberOf('20080601')
    await taken(`${await idNumberFor(listed)} 父母；${childNumber} 子女`)
    await match()
    const child = await named(
      { ask: listed.ask } as Parameters<typeof named>[0],
      listed.kinshipId,
      { idNumber: childNumber },
    )
    const seen = { id: child.body.id, rev: 0, outcome: 'verified', reason: null, words: '' }
    await (
      await world.staff('clerk')
    ).ask(decideCompanion, { ...seen, documentExpiresDay: '2034-01-01' })
    const one = await booked(listed, FRIDAY, { companions: [child.body.id] })
    // Another month: the prisoner has one visit in each.
    const two = await booked(other, slotAt('2026-12-01'), {})
    expect([one.status, two.body.code ?? two.status]).toEqual([200, 'booking-not-possible'])
    await forwarded(world, one.body.id)
    for (const name of ['clerk', 'prison'] as const) {
      expect(await peopleAt(name, one.body.id)).toEqual([true, true])
    }
    expect(JSON.stringify((await listed.ask(listOwnBookings)).body)).not.toContain('permitted')
  })

  it('against a relative bars nothing', async () => {
    const other = await familyOf(world, 1, HIS)
    await taken(`${idNumberOf('19700101')} 妻子`)
    await match()
    const { body, status } = await booked(other, FRIDAY)
    expect([status, body.state]).toEqual([200, 'submitted'])
    const { body: opened } = await (await world.staff('clerk')).ask(openBooking, { id: body.id })
    expect([opened.people[0].permitted, opened.obstacles]).toEqual([false, []])
  })

  it('where it names nobody, or knows not whom, is nothing', async () => {
    const [held, unknown] = [await familyOf(world, 1, HIS), await familyOf(world, 2)]
    await taken()
    await match()
    for (const family of [held, unknown]) {
      const { body } = await booked(family, FRIDAY)
      expect(await peopleAt('clerk', body.id)).toEqual([null])
    }
  })

  it('of a claim is shown to the clerk who checks it, and the family reads nothing of it', async () => {
    const clerk = await world.staff('clerk')
    const [one, two, three] = [
      await familyOf(world, 1, { ...HIS, seen: false }),
      await familyOf(world, 2, { ...HIS, seen: false }),
      await familyOf(world, 3, { seen: false }),
    ]
    await taken(`${await idNumberFor(one)} 父母`)
    const said = []
    for (const { kinshipId: id } of [one, two, three]) {
      const { body } = await clerk.ask(openKinship, { id, purpose: 'kinship-check' })
      said.push(body.kinship.permitted)
    }
    expect(said).toEqual([true, false, null])
    const own = [one, two].map(({ ask }) => ask(listOwnKinships))
    const [mine, theirs] = (await Promise.all(own)).map(({ body }) => Object.keys(body.kinships[0]))
    expect(mine).toEqual(theirs)
    expect(mine).not.toContain('permitted')
  })
})

describe('a list that comes after a claim was accepted', () => {
  it('says who it is, once, with its proof; the desk sees it at what was asked for before', async () => {
    const family = await familyOf(world, 1, HIS)
    const id = await firmVisit(world, family, FRIDAY)
    expect((await kinshipRow(family)).prisonerId).toBeNull()
    const list = await taken(`${await idNumberFor(family)} 父母`)
    await match()
    await match()
    const prison = await world.staff('prison')
    const [prisoner] = (await prison.ask(listPrisoners, { search: HIS.prisonerNumber })).body
      .prisoners
    expect(await kinshipRow(family)).toMatchObject({
      prisonerId: prisoner.id,
      matches: [{ prisonerId: prisoner.id, listId: list.body.id }],
    })
    expect((await prison.ask(openBooking, { id })).body.prisonerId).toBe(prisoner.id)
    expect(await peopleAt('clerk', id)).toEqual([true])
    const proofs = [...(await recordsById([`kinship-match:${family.kinshipId}:0`])).values()]
    expect(proofs.map(({ body }) => body)).toEqual([
      { kind: 'kinship-match', prisonerId: prisoner.id, listId: list.body.id },
    ])
    expect(await relativesAsRecorded(proofs, KEYS.vault)).toBeNull()
    // A family belongs to whom the list brought: it cannot be taken out any more.
    const undone = await prison.ask(undoPrisonerImport, { id: list.body.id, reason: '传错了' })
    expect([undone.status, undone.body.code]).toEqual([409, 'list-used'])
  })

  it('brings what happens to him to the visits that were asked for before', async () => {
    const family = await familyOf(world, 1, HIS)
    const id = await firmVisit(world, family, FRIDAY)
    await taken()
    await match()
    const prison = await world.staff('prison')
    const { prisonerId } = (await prison.ask(openBooking, { id })).body
    await prison.ask(noteFact, {
      ...{ attemptId: randomUUID(), prisonerId, relativeIdNumber: null, kind: 'transfer' },
      ...{ firstDay: '2026-12-03', lastDay: null, note: '' },
    })
    const { body } = await prison.ask(openBooking, { id })
    expect(body.row.attention).toEqual([{ kind: 'transfer', at: expect.any(String) }])
  })

  it('counts the visits that were asked for before with those of all who visit him', async () => {
    const [one, two] = [await familyOf(world, 1, HIS), await familyOf(world, 2, HIS)]
    await booked(one, FRIDAY)
    await taken()
    await match()
    const second = await booked(two, slotAt('2026-12-08'))
    expect([second.status, second.body.errors]).toEqual([
      422,
      [{ path: 'booking', code: 'month-used-up' }],
    ])
  })

  it('says nothing of a claim of another name, of another prison, or that waits', async () => {
    const others = [
      await familyOf(world, 1),
      await familyOf(world, 2, { ...HIS, prisonId: '53-prison-2' }),
      await familyOf(world, 3, { ...HIS, seen: false }),
    ]
    await taken()
    await match()
    for (const family of others) {
      expect((await kinshipRow(family)).prisonerId).toBeNull()
    }
  })
})
