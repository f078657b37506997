import mongoose from 'mongoose'
import { answerOutcome, cutOff, settleOutcome } from '#shared/visits/rooms/rooms.endpoints'
import { effectsWith } from '../../../../server/effects'
import { createSealer } from '../../../../server/evidence/sealer'
import { verifyEvidence } from '../../../../server/evidence/verify'
import { HEAD_KEY, HEAD_KEYS } from '../../../helpers/keys'
import { booked } from '../../../helpers/visits'
import { KEYS, type World, startWorld } from '../../../helpers/world'
import { bothTalk } from './talking'

const LATER = new Date('2026-11-24T18:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string
}
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

/** What may change, or is not told by any record. */
const FREE: Record<string, readonly string[]> = {
  visit_events: [],
  // Whose visit it is, the booking says.
  visit_outcomes: ['relativeId', 'prisonId', 'countyId'],
}

let world: World
beforeAll(async () => {
  world = await startWorld('2026-11-24T01:59:00Z')
  const [family, prison] = [await world.relative(1), await world.staff('prison')]
  const { id } = await booked({ startsAt: new Date('2026-11-24T02:00:00Z') })
  await bothTalk(world, { family, prison }, id)
  const endAt = world.outside.now().toISOString()
  await prison.ask(cutOff, { bookingId: id, reason: 'unwell', words: '', endAt })
  await prison.ask(settleOutcome, { bookingId: id, outcome: 'failed', words: '已另约时间' })
  expect((await family.ask(answerOutcome, { bookingId: id, agrees: true, words: '' })).status).toBe(
    200,
  )
  await createSealer(HEAD_KEY).seal(LATER)
})
afterAll(() => world.end())

const verify = () => verifyEvidence({ now: LATER, keys: HEAD_KEYS, ...effectsWith(KEYS.vault) })

it('what was told of a visit and what it came to is as it was recorded', async () => {
  expect((await verify()).fault).toBeNull()
})

/** Another value of the same kind. */
function altered(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (Array.isArray(value)) return value.slice(1)
  return value === null ? 'x' : { loss: 99 }
}

it.each(['visit_events', 'visit_outcomes'])('%s: whatever is altered is found', async name => {
  // One that an end told, one of the prison’s, and what came of it: the others are proved alike.
  const told = { kind: { $in: ['media', 'cut-off'] }, end: { $ne: 'family' } }
  const rows = await collection(name)
    .find(name === 'visit_events' ? told : {})
    .toArray()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    for (const [field, value] of Object.entries(row)) {
      if (field === '_id' || FREE[name]!.includes(field)) continue
      await collection(name).updateOne({ _id: row._id }, { $set: { [field]: altered(value) } })
      const { fault } = await verify()
      expect([row._id, field, fault]).not.toEqual([row._id, field, null])
      await collection(name).replaceOne({ _id: row._id }, row)
    }
  }
  expect((await verify()).fault).toBeNull()
})

it('a word that nobody recorded is found', async () => {
  const [row] = await collection('visit_outcomes').find().toArray()
  const word = { agrees: true, words: '', to: 1, at: LATER }
  await collection('visit_outcomes').updateOne({ _id: row!._id }, {
    $push: { family: word },
  } as never)
  expect((await verify()).fault).not.toBeNull()
  await collection('visit_outcomes').replaceOne({ _id: row!._id }, row!)
})
