import mongoose from 'mongoose'
import {
  listKinships,
  listRelatives,
  openKinship,
} from '#shared/visits/relatives/kinship-desk.endpoints'
import { decideCompanion, removeCompanion } from '#shared/visits/relatives/companions.endpoints'
import {
  answerRelativeNotice,
  closeRelative,
  listLooksAtRelative,
} from '#shared/visits/relatives/relatives.endpoints'
import { readProof } from '#shared/visits/relatives/proofs.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { sweep } from '../../../../server/retention/retention.actions'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { VISITED } from '../../../../server/scripts/demo/relatives'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { accepted, claimed, idNumberOf, named, proofSent, seen } from '../../../helpers/relatives'
import { KEYS, MORNING, type World, startWorld } from '../../../helpers/world'
import { type Newcomer, newcomer } from './newcomer'

const LATER = new Date('2026-11-24T18:00:00Z')
const DAY = 24 * 3600_000
const after = (days: number) => new Date(new Date(MORNING).getTime() + days * DAY)

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

/** What may change, or tells nothing that is not proved elsewhere. */
const FREE: Record<string, readonly string[]> = {
  visit_relatives: [
    ...['openid', 'openidMark', 'deviceHash', 'countyId', 'nameMark', 'idNumberMark'],
    ...['emptied', 'sessions', 'leans'],
  ],
  visit_kinships: [...['prisonerMark', 'openMark', 'live', 'companionsWaiting', 'stateAt']],
  visit_kinship_steps: ['relativeId'],
  // What the relative said of the document holds only until the desk has seen it.
  visit_companions: ['proofs', 'idNumberMark', 'documentExpiresDay'],
  visit_looks: [],
}

let world: World
let who: Newcomer
beforeAll(async () => {
  world = await startWorld()
  await seedPrisons(world.outside.now(), KEYS.vault)
  await world.recordPlans()
  who = await newcomer(world)
  const clerk = await world.staff('clerk')
  const { body: claim } = await claimed(who.caller, { ...VISITED })
  await clerk.ask(openKinship, { id: claim.id, purpose: 'kinship-check' })
  await clerk.ask(readProof, { id: claim.proofs[0].id, purpose: 'kinship-check' })
  await seen(world, who.id)
  await accepted(world, claim.id)
  const { body: child } = await named(who.caller, claim.id)
  await clerk.ask(decideCompanion, {
    ...{ id: child.id, rev: 0, outcome: 'refused', reason: 'other', words: '证件看不清' },
    documentExpiresDay: null,
  })
  const other = await named(who.caller, claim.id, { idNumber: idNumberOf('19900101') })
  await who.caller.ask(removeCompanion, { id: other.body.id })
  await who.caller.ask(answerRelativeNotice, { version: 1, idData: true, identityCheck: false })
  await who.caller.ask(listLooksAtRelative)
  for (const list of ['waiting', 'companions', 'returned', 'accepted', 'refused']) {
    await clerk.ask(listKinships, { list, search: who.name })
    await clerk.ask(listKinships, { list, prisonId: '53-prison-1', kin: 'parent' })
  }
  for (const identity of ['all', 'none', 'verified']) {
    await clerk.ask(listRelatives, { identity, search: who.idNumber })
    await clerk.ask(listRelatives, { identity })
  }
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

const verify = () => verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })

/** Another value of the same kind. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') return `x${value}`
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1)
  return Array.isArray(value) ? [] : 'x'
}

it('no question of all these read a whole collection', async () => {
  const plans = (await world.rows('system.profile')).filter(({ ns }) =>
    String(ns).includes('visit_'),
  )
  expect(plans.length).toBeGreaterThan(40)
  const whole = plans.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})

it('all stands as it was sealed', async () => {
  expect((await verify()).fault).toBeNull()
  for (const name of Object.keys(FREE)) {
    expect([name, await collection(name).countDocuments()]).not.toEqual([name, 0])
  }
})

it.each(Object.keys(FREE))('whatever is changed in %s is found', async name => {
  for (const row of await collection(name).find().toArray()) {
    const fields = Object.keys(row).filter(field => field !== '_id' && !FREE[name]!.includes(field))
    for (const field of fields) {
      if (Array.isArray(row[field]) && row[field].length === 0) continue
      await collection(name).updateOne(
        { _id: row._id },
        { $set: { [field]: otherThan(row[field]) } },
      )
      const { fault } = await verify()
      expect([name, field, fault]).not.toEqual([name, field, null])
      await collection(name).replaceOne({ _id: row._id }, row)
    }
  }
  expect((await verify()).fault).toBeNull()
})

it('whatever was put there without a record is found', async () => {
  for (const name of Object.keys(FREE)) {
    const row = await collection(name).findOne()
    const _id = `forged-${name}`
    const marks = { openidMark: [], idNumberMark: [], openMark: [] }
    const keys = { attemptId: _id, ...(row && 'openidMark' in row && marks) }
    await collection(name).insertOne({ ...row, ...keys, ...marks, _id })
    const { fault } = await verify()
    expect([name, fault]).not.toEqual([name, null])
    await collection(name).deleteOne({ _id })
  }
})

it('that a claim was found to be of somebody else, without a record, is found', async () => {
  const kinships = collection('visit_kinships')
  const row = await kinships.findOne({ 'matches.0': { $exists: true } })
  const match = { at: LATER, prisonerId: 'somebody-else', listId: null }
  await kinships.updateOne(
    { _id: row!._id },
    { $set: { prisonerId: match.prisonerId }, $push: { matches: match } as never },
  )
  expect((await verify()).fault).not.toBeNull()
  await kinships.replaceOne({ _id: row!._id }, row!)
  expect((await verify()).fault).toBeNull()
})

describe('letting go', () => {
  it('pictures that were sent and never used go after two days', async () => {
    const id = await proofSent(who.caller)
    expect((await sweep(after(1)))['visit-proofs-unused']).toBeUndefined()
    expect((await sweep(after(2.1)))['visit-proofs-unused']).toBe(1)
    expect((await world.rows('visit_proofs')).map(({ _id }) => _id)).not.toContain(id)
  })

  it('pictures go half a year after the desk was done; that they were there stays', async () => {
    const kept = async () => (await world.rows('visit_proofs')).filter(one => one.kept).length
    const before = await kept()
    expect(before).toBeGreaterThan(0)
    await sweep(after(179))
    expect(await kept()).toBe(before)
    expect((await sweep(after(181)))['visit-proofs']).toBe(before)
    expect((await world.rows('visit_proofs')).every(one => one.sealed === null)).toBe(true)
  })

  it('of a closed account nothing is left that tells who he was, and the log still holds', async () => {
    const stripped = (await sweep(after(0)))['visit-closed']
    expect(stripped).toBeUndefined()
    const again = await newcomer(world)
    const { body } = await claimed(again.caller, { prisonerName: '被探视人' })
    await named(again.caller, body.id)
    await again.caller.ask(closeRelative, { sure: true })
    expect((await sweep(after(0)))['visit-closed']).toBe(1)
    for (const name of [
      'visit_relatives',
      'visit_kinships',
      'visit_kinship_steps',
      'visit_companions',
    ]) {
      const rows = (await world.rows(name)).filter(
        ({ _id, relativeId }) => _id === again.id || relativeId === again.id,
      )
      expect([name, rows.length]).not.toEqual([name, 0])
      for (const row of rows) {
        const marks = Object.entries(row).filter(([field]) => field.endsWith('Mark'))
        expect([name, row.sealed, marks.flatMap(([, held]) => held)]).toEqual([name, null, []])
      }
    }
    await createSealer(HEAD_KEY).seal(LATER)
    expect((await verify()).fault).toBeNull()
  })
})
