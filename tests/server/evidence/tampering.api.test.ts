import { type KeyObject, generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import mongoose from 'mongoose'
import { reviewCheckIn } from '#shared/checkins/checkins.endpoints'
import { answerFault, reportFault } from '#shared/checkins/faults.endpoints'
import { addExemption, endExemption } from '#shared/checkins/plans.endpoints'
import { settleTask } from '#shared/checkins/tasks.endpoints'
import { addOwnPlace, changeOwnPlace, endOwnPlace } from '#shared/places/own-places.endpoints'
import { makeToday, moveTasks } from '../../../server/checkins/tasks.chores'
import { effectsWith } from '../../../server/effects'
import { dumpEvidence, folderSource } from '../../../server/evidence/dump'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { KEYS, MORNING, type World, startWorld } from '../../helpers/world'
import { harmless, placeContent } from '../places/place-content'

const pair = generateKeyPairSync('ed25519')
const keys = new Map<string, KeyObject>([['test', pair.publicKey]])
const LATER = new Date('2026-11-24T18:00:00Z')

interface Document {
  [field: string]: unknown
  _id: string | number
}
type Tables = Record<string, Document[]>

/** What somebody with the run of the database could write to. */
const NAMES = [
  'evidence',
  'evidence_leaves',
  'evidence_heads',
  'checkins',
  'acts',
  'looks',
  'tasks',
  'faults',
  'plans',
  'exemptions',
  'own-places',
] as const
const collection = (name: string) => mongoose.connection.db!.collection<Document>(name)

let world: World
let sealed: Tables
beforeAll(async () => {
  world = await startWorld()
  const sealer = createSealer({ id: 'test', private: pair.privateKey })
  for (let number = 1; number <= 6; number++) {
    const { id } = await world.checkIn(1 + (number % 4))
    const review = { id, outcome: 'explained', note: '已核实', marks: [] }
    expect((await (await world.staff('county')).ask(reviewCheckIn, review)).status).toBe(200)
    await sealer.seal(new Date('2026-11-24T01:00:00Z'))
  }
  await misfortunes()
  await exemptions()
  await places()
  await sealer.seal(new Date('2026-11-24T17:00:00Z'))
  sealed = Object.fromEntries(
    await Promise.all(NAMES.map(async name => [name, await collection(name).find().toArray()])),
  ) as Tables
})
afterAll(() => world.end())

/** Two persons whose phones fail, one answered; two who miss their task, one settled. */
async function misfortunes() {
  for (const number of [5, 6]) {
    const report = { attemptId: randomUUID(), kind: 'no-signal', words: '', takenAt: MORNING }
    const { body } = await (await world.person(number)).ask(reportFault, report)
    const answer = { id: body.id, outcome: 'noted', note: '知道了' }
    if (number === 5) await (await world.staff('county')).ask(answerFault, answer)
  }
  await makeToday(world.outside.now())
  world.setTime('2026-11-24T16:00:00.000Z')
  await moveTasks(world.outside.now())
  const id = 'demo-person-7:2026-11-24:0'
  const word = { id, outcome: 'explained', note: '电话核实过' }
  expect((await (await world.staff('otherCounty')).ask(settleTask, word)).status).toBe(200)
}

/** One that stands, one that was ended, one that was withdrawn before it began. */
async function exemptions() {
  const county = await world.staff('county')
  const ids: string[] = []
  for (const firstDay of ['2026-11-25', '2026-11-25', '2026-12-01']) {
    const asked = { personId: 'demo-person-4', firstDay, lastDay: '2026-12-05', reason: '住院' }
    ids.push((await county.ask(addExemption, asked)).body.id)
  }
  world.setTime('2026-11-24T16:30:00.000Z')
  for (const id of ids.slice(1)) {
    const answer = await (await world.staff('county')).ask(endExemption, { id, reason: '已出院' })
    expect(answer.status).toBe(200)
  }
}

/** A home that was moved and ended, and a place that is forbidden at night. */
async function places() {
  const county = await world.staff('county')
  const owner = { kind: 'person', id: 'demo-person-1' }
  const add = async (content: object) => (await county.ask(addOwnPlace, { owner, content })).body
  const { placeId } = await add(harmless('home'))
  const content = harmless('home', { name: '新家' })
  await county.ask(changeOwnPlace, { placeId, version: 1, content })
  await county.ask(endOwnPlace, { placeId, version: 2, reason: '搬走' })
  await add(placeContent({ hours: { from: '18:00', to: '06:00' } }))
}

const verify = () => verifyEvidence({ now: LATER, keys, ...effectsWith(KEYS.vault) })

/** Another value of the same kind, so that only the content tells. */
function otherThan(value: unknown): unknown {
  // Far off, so that no other row has that value.
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'boolean') return !value
  if (value instanceof mongoose.mongo.Timestamp) {
    return new mongoose.mongo.Timestamp({ t: value.getHighBits() + 1, i: 1 })
  }
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (Array.isArray(value)) return [...value, { code: 'late', article: '' }]
  if (value === null) return 'x'
  const [name, inner] = Object.entries(value as object)[0]!
  return { ...(value as object), [name]: otherThan(inner) }
}

/** A name is not a content; what a document is called is altered by removing it. */
const NOT_CONTENT = ['_id']

/** Of a task what was missed and what was said of it is proved; the rest goes on changing. */
const PROVED_OF_TASKS = ['personId', 'officeId', 'planId', 'opensAt', 'closesAt', 'needs']
const fieldsOf = (name: string, row: Document): string[] =>
  name === 'tasks'
    ? [...PROVED_OF_TASKS, 'missedAt', 'outageMinutes', 'settled']
    : Object.entries(row).flatMap(([field, value]) => {
        if (NOT_CONTENT.includes(field)) return []
        return name === 'own-places' && field === 'content' ? inner(field, value) : [field]
      })

/** Each field of a field. */
const inner = (field: string, value: unknown) =>
  Object.keys(value as object).map(one => `${field}.${one}`)

/** What stands in a field, or in a field of a field. */
const valueAt = (row: Document, field: string) =>
  field.split('.').reduce<unknown>((value, name) => (value as Document)[name], row)

/** A timestamp counts up within a second, which no record tells. */
const contentOf = ({ _id: _, recordedAt, ...content }: Document) =>
  JSON.stringify([
    content,
    recordedAt instanceof mongoose.mongo.Timestamp && recordedAt.getHighBits(),
  ])

/** Does one thing to a collection. @returns what was done, in words for a failure. */
async function tamper(name: string, how: string, one: number, two: number): Promise<string> {
  const rows = sealed[name]!.filter(row => name !== 'tasks' || row.missedAt)
  const row = rows[one % rows.length]!
  const next = rows[(one + 1 + (two % (rows.length - 1))) % rows.length]!
  switch (how) {
    case 'insert':
      await collection(name).insertOne(forgedOf(name, row))
      return `${name} ${String(row._id)} put in once more`
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
      const fields = fieldsOf(name, row)
      const field = fields[two % fields.length]!
      await collection(name).updateOne(
        { _id: row._id },
        { $set: { [field]: otherThan(valueAt(row, field)) } },
      )
      return `${name} ${String(row._id)} ${field} altered`
    }
  }
}

/** The same once more, under a name that is not taken. */
function forgedOf(name: string, row: Document): Document {
  const ids: Record<string, unknown> = {
    evidence_leaves: sealed.evidence_leaves!.length + 7,
    evidence_heads: 1000,
    checkins: new mongoose.Types.ObjectId(),
    acts: new mongoose.Types.ObjectId(),
    faults: new mongoose.Types.ObjectId(),
  }
  return {
    ...row,
    _id: (ids[name] ?? `${String(row._id)}-again`) as string,
    ...(name === 'evidence_leaves' && { record: 'forged' }),
    ...(name === 'evidence_heads' && { previous: 'forged' }),
    ...(['checkins', 'faults'].includes(name) && { attemptId: 'forged' }),
    ...(name === 'own-places' && { placeId: 'forged' }),
  }
}

/** Puts a collection back as it was sealed. */
async function restore(name: string) {
  await collection(name).deleteMany({})
  await collection(name).insertMany(sealed[name]!)
}

it('finds every one of a thousand tamperings: altered, removed, put in, swapped', async () => {
  expect((await verify()).fault).toBeNull()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...NAMES),
      fc.constantFrom('alter', 'remove', 'insert', 'swap'),
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
    { numRuns: 1200, seed: 20_261_124 },
  )
  expect((await verify()).fault).toBeNull()
}, 900_000)

it.each(['plans', 'exemptions', 'own-places'] as const)(
  'finds every single field of %s that is altered',
  async name => {
    const unnoticed: string[] = []
    for (const row of sealed[name]!.slice(0, 5)) {
      for (const field of fieldsOf(name, row)) {
        const $set = { [field]: otherThan(valueAt(row, field)) }
        await collection(name).updateOne({ _id: row._id }, { $set })
        if ((await verify()).fault === null) unnoticed.push(`${String(row._id)} ${field}`)
        await collection(name).replaceOne({ _id: row._id }, row)
      }
    }
    expect(unnoticed).toEqual([])
    expect((await verify()).fault).toBeNull()
  },
  60_000,
)

describe('an export without a database', () => {
  const FILES = ['records', 'leaves', 'heads'] as const
  const folder = mkdtempSync(path.join(tmpdir(), 'guitu-dump-'))
  const fileOf = (name: string) => path.join(folder, `${name}.jsonl`)
  afterAll(() => rmSync(folder, { recursive: true }))

  const verifyFolder = () => verifyEvidence({ now: LATER, keys }, folderSource(folder))

  /** Does one thing to the lines of a file. @returns them, and what was done. */
  function tamperedLines(lines: readonly string[], how: string, one: number, two: number) {
    const at = one % lines.length
    const other = (at + 1 + (two % (lines.length - 1))) % lines.length
    switch (how) {
      case 'remove':
        return [lines.toSpliced(at, 1), `line ${at} removed`] as const
      case 'insert':
        return [lines.toSpliced(other, 0, lines[at]!), `line ${at} put in at ${other}`] as const
      case 'swap':
        return [
          lines.with(at, lines[other]!).with(other, lines[at]!),
          `${at} and ${other}`,
        ] as const
      default: {
        const row = JSON.parse(lines[at]!) as Record<string, unknown>
        const field = Object.keys(row)[two % Object.keys(row).length]!
        const altered = JSON.stringify({ ...row, [field]: otherThan(row[field]) })
        return [lines.with(at, altered), `line ${at} ${field} altered`] as const
      }
    }
  }

  it('finds every one of a thousand tamperings too', async () => {
    await dumpEvidence(folder)
    const original = new Map(
      FILES.map(name => [name, readFileSync(fileOf(name), 'utf8').trimEnd().split('\n')]),
    )
    expect(await verifyFolder()).toMatchObject({
      leaves: original.get('leaves')!.length,
      heads: original.get('heads')!.length,
      fault: null,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.constantFrom('alter', 'remove', 'insert', 'swap'),
        fc.nat(),
        fc.nat(),
        async (name, how, one, two) => {
          // Where a record stands is told by its leaf; the order of the file says nothing.
          fc.pre(!(name === 'records' && how === 'swap'))
          const [lines, done] = tamperedLines(original.get(name)!, how, one, two)
          writeFileSync(fileOf(name), lines.join('\n'))
          const { fault } = await verifyFolder()
          writeFileSync(fileOf(name), original.get(name)!.join('\n'))
          expect([name, done, fault === null ? 'not found' : 'found']).toEqual([
            name,
            done,
            'found',
          ])
        },
      ),
      { numRuns: 1200, seed: 20_261_124 },
    )
    expect((await verifyFolder()).fault).toBeNull()
  })

  it('names the record, when one was altered or is gone', async () => {
    const records = readFileSync(fileOf('records'), 'utf8')
    const lines = records.trimEnd().split('\n')
    const { id } = JSON.parse(lines[3]!) as { id: string }
    writeFileSync(fileOf('records'), lines.toSpliced(3, 1).join('\n'))
    expect((await verifyFolder()).fault).toEqual({ what: 'record-missing', index: 3, record: id })
    writeFileSync(
      fileOf('records'),
      lines.with(3, lines[3]!.replace('"body":{', '"body":{"x":1,')).join('\n'),
    )
    expect((await verifyFolder()).fault).toEqual({ what: 'record-altered', index: 3, record: id })
    writeFileSync(fileOf('records'), [...lines].reverse().join('\n'))
    expect((await verifyFolder()).fault).toBeNull()
    writeFileSync(fileOf('records'), records)
  })

  it('says where a file cannot be read', async () => {
    const leaves = readFileSync(fileOf('leaves'), 'utf8')
    for (const broken of [leaves.slice(0, -20), leaves.replace(/^.*$/m, 'null')]) {
      writeFileSync(fileOf('leaves'), broken)
      await expect(verifyFolder()).rejects.toThrow('cannot be read')
    }
    writeFileSync(fileOf('leaves'), leaves)
  })
})
