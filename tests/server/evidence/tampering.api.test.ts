import { type KeyObject, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import mongoose from 'mongoose'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import { checkInsAsRecorded } from '../../../server/checkins/checkins.evidence'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { type World, startWorld } from '../../helpers/world'

const pair = generateKeyPairSync('ed25519')
const keys = new Map<string, KeyObject>([['test', pair.publicKey]])
const LATER = new Date('2026-11-24T02:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string | number
}
type Tables = Record<string, Document[]>

/** What somebody with the run of the database could write to. */
const NAMES = ['evidence', 'evidence_leaves', 'evidence_heads', 'checkins'] as const
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

let world: World
let sealed: Tables
beforeAll(async () => {
  world = await startWorld()
  const sealer = createSealer({ id: 'test', private: pair.privateKey })
  for (let number = 1; number <= 6; number++) {
    const { id } = await world.checkIn(1 + (number % 4))
    await (
      await world.staff('county')
    ).ask(reviewCheckIn, { id, outcome: 'explained', note: '已核实' })
    await sealer.seal(new Date('2026-11-24T01:00:00Z'))
  }
  sealed = Object.fromEntries(
    await Promise.all(NAMES.map(async name => [name, await collection(name).find().toArray()])),
  ) as Tables
})
afterAll(() => world.end())

const verify = () => verifyEvidence({ now: LATER, keys, effectStands: checkInsAsRecorded })

/** Another value of the same kind, so that only the content tells. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (Array.isArray(value)) return [...value, { code: 'late', article: '' }]
  if (value === null) return 'x'
  const [name, inner] = Object.entries(value as object)[0]!
  return { ...(value as object), [name]: other(inner) }
}

/** A name is not a content; what a document is called is altered by removing it. */
const NOT_CONTENT = ['_id']

const contentOf = ({ _id: _, ...content }: Document) => JSON.stringify(content)

/** Does one thing to a collection. @returns what was done, in words for a failure. */
async function tamper(name: string, how: string, one: number, two: number): Promise<string> {
  const rows = sealed[name]!
  const row = rows[one % rows.length]!
  const next = rows[(one + 1 + (two % (rows.length - 1))) % rows.length]!
  switch (how) {
    case 'remove':
      await collection(name).deleteOne({ _id: row._id })
      return `${name} ${String(row._id)} removed`
    case 'swap':
      // Two sign-ins of the same moment and person say the same: nothing was changed.
      fc.pre(contentOf(row) !== contentOf(next))
      await collection(name).replaceOne({ _id: row._id }, { ...next, _id: row._id })
      await collection(name).replaceOne({ _id: next._id }, { ...row, _id: next._id })
      return `${name} ${String(row._id)} and ${String(next._id)} swapped`
    default: {
      const fields = Object.keys(row).filter(field => !NOT_CONTENT.includes(field))
      const field = fields[two % fields.length]!
      await collection(name).updateOne({ _id: row._id }, { $set: { [field]: other(row[field]) } })
      return `${name} ${String(row._id)} ${field} altered`
    }
  }
}

/** Puts a collection back as it was sealed. */
async function restore(name: string) {
  await collection(name).deleteMany({})
  await collection(name).insertMany(sealed[name]!)
}

it('finds every one of a thousand tamperings: altered, removed, swapped', async () => {
  expect((await verify()).fault).toBeNull()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMES),
      fc.constantFrom('alter', 'remove', 'swap'),
      fc.nat(),
      fc.nat(),
      async (name, how, one, two) => {
        // Two rows of the same attempt cannot stand beside each other for a moment.
        fc.pre(!(how === 'swap' && name !== 'evidence'))
        const done = await tamper(name, how, one, two)
        const { fault } = await verify()
        await restore(name)
        expect([done, fault === null ? 'not found' : 'found']).toEqual([done, 'found'])
      },
    ),
    { numRuns: 1000, seed: 20_261_124 },
  )
  expect((await verify()).fault).toBeNull()
}, 300_000)
