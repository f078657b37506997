import { type KeyObject, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { reviewCheckIn, submitCheckIn } from '#shared/checkins/checkins.endpoints'
import type { CheckInDraft } from '#shared/checkins/checkins.contract'
import { openPerson } from '#shared/people/people.endpoints'
import { createSealer } from '../../../server/evidence/sealer'
import { fileById } from '../../../server/people/people.model'
import { makeBackup } from '../../../server/scripts/backup/make'
import type { Manifest } from '../../../server/scripts/backup/manifest'
import { restore } from '../../../server/scripts/backup/restore'
import { PEOPLE } from '../../../server/scripts/demo/people'
import { type Caller, KEYS, type World, draft, startWorld } from '../../helpers/world'

const pair = generateKeyPairSync('ed25519')
const sealer = createSealer({ id: 'test', private: pair.privateKey })
const keys = new Map<string, KeyObject>([['test', pair.publicKey]])
const secret = randomBytes(32)

/** The verifier compares with the clock of the database, so this world has the time of the machine. */
const now = new Date()
const folder = mkdtempSync(path.join(tmpdir(), 'guitu-backup-'))
const whole = path.join(folder, 'whole')

/** What a document is in the database, byte by byte. */
async function bytesOf(name: string): Promise<Map<string, string>> {
  const rows = mongoose.connection.db!.collection(name).find({}, { raw: true })
  const all = new Map<string, string>()
  for await (const row of rows) {
    const bytes = Buffer.from(row as unknown as Uint8Array)
    all.set(String(mongoose.mongo.BSON.deserialize(bytes)._id), bytes.toString('hex'))
  }
  return all
}

let world: World
let phone: Caller
let manifest: Manifest
let sent: CheckInDraft[] = []
let before: Map<string, Map<string, string>>

/** A row of every kind of value that could be taken for another. */
async function addKinds() {
  const { BSON, Binary, BSONRegExp, Long, Timestamp } = mongoose.mongo
  await mongoose.connection.db!.collection('kinds').insertOne({
    ...{ double: new BSON.Double(1), int: 1, long: Long.fromNumber(1), text: '1', none: null },
    ...{ bytes: new Binary(Buffer.of(1), 0), regex: new BSONRegExp('a', 'i') },
    ...{ stamp: new Timestamp({ t: 1, i: 1 }), decimal: BSON.Decimal128.fromString('1.0') },
    nested: [{ double: new BSON.Double(2), at: now }],
  })
}

const attempt = (changes: Partial<CheckInDraft> = {}) =>
  draft({ takenAt: now.toISOString(), ...changes })

beforeAll(async () => {
  world = await startWorld(now.toISOString())
  phone = await world.person(1)
  const office = await world.staff('office')
  for (const { id } of [await world.checkIn(1, attempt()), await world.checkIn(2, attempt())]) {
    await office.ask(reviewCheckIn, { id, outcome: 'follow-up', note: '再核实', marks: [] })
  }
  await office.ask(openPerson, { personId: PEOPLE[0]!.id, purpose: 'daily-supervision' })
  await sealer.seal(now)
  await addKinds()

  let backedUp = false
  const backup = makeBackup(whole, secret).finally(() => (backedUp = true))
  while (!backedUp) {
    const one = attempt()
    const { status, body } = await phone.ask(submitCheckIn, one)
    expect([status, body.code]).toEqual([200, undefined])
    sent.push(one)
    await addKinds()
    await office.ask(reviewCheckIn, {
      id: body.id,
      outcome: 'follow-up',
      note: '再核实',
      marks: [],
    })
    await sealer.seal(now)
  }
  manifest = await backup
  const names = (await mongoose.connection.db!.listCollections().toArray()).map(({ name }) => name)
  before = new Map(await Promise.all(names.map(async name => [name, await bytesOf(name)] as const)))
  await mongoose.connection.dropDatabase()
})

afterAll(async () => {
  await world.end()
  rmSync(folder, { recursive: true })
})
afterEach(() => mongoose.connection.dropDatabase())

const takeBack = (from = whole, given: Buffer | null = secret) =>
  restore(from, { secret: given, keys, vault: KEYS.vault, now })

describe('a backup that was made while people checked in', () => {
  it('comes back as the database was at one moment, and the evidence stands', async () => {
    const { leaves, swept } = await takeBack()
    expect(leaves).toBeGreaterThan(6)
    expect(leaves).toBeGreaterThanOrEqual(manifest.head!.size)
    expect(swept).toEqual({})
    // Some came after its moment; what it holds of the others is an unbroken beginning.
    const kept = new Set((await world.rows('checkins')).map(({ attemptId }) => attemptId))
    const present = sent.map(({ attemptId }) => kept.has(attemptId))
    expect(sent.length).toBeGreaterThan(3)
    expect(present.lastIndexOf(true)).toBe(present.filter(Boolean).length - 1)
  })

  it('changes no byte of a row that nobody touched, and keeps every kind of value', async () => {
    await takeBack()
    for (const name of [
      'people',
      'staff',
      'organisations',
      'boundaries',
      'evidence',
      'looks',
      'kinds',
    ]) {
      const [was, is] = [before.get(name)!, await bytesOf(name)]
      expect(is.size).toBe(manifest.collections[name])
      expect([...is].filter(([id, bytes]) => was.get(id) !== bytes)).toEqual([])
    }
  })

  it('opens what is sealed, and knows a check-in that is sent once more', async () => {
    await takeBack()
    const file = await fileById(PEOPLE[0]!.id, KEYS.vault)
    expect(file?.idNumber).toMatch(/^\d{17}[\dX]$/)
    const rows = await world.rows('checkins')
    const again = await (await world.person(1)).ask(submitCheckIn, sent[0])
    expect(again.body.id).toBe(String(rows.find(row => row.attemptId === sent[0]!.attemptId)?._id))
    expect(await world.rows('checkins')).toHaveLength(rows.length)
  })

  it('names nobody and no place to those who find the folder', () => {
    const all = readdirSync(whole).map(file => readFileSync(path.join(whole, file), 'latin1'))
    for (const text of all) {
      expect(text).not.toContain(PEOPLE[0]!.name)
      expect(text).not.toContain(PEOPLE[0]!.id)
    }
  })

  it('does not undo a deletion: what is past its time goes again, and it is said', async () => {
    const later = new Date(now.getTime() + 3 * 366 * 24 * 3600_000)
    const { swept } = await restore(whole, { secret, keys, vault: KEYS.vault, now: later })
    expect(swept).toMatchObject({ looks: manifest.collections.looks, messages: expect.any(Number) })
    expect(await world.rows('looks')).toEqual([])
    expect(await world.rows('deletions')).not.toEqual([])
  })
})

describe('a backup that is not as it was made', () => {
  /** A copy of the backup to which something is done. */
  function copyWith(change: (at: (file: string) => string) => void): string {
    const copy = path.join(folder, randomUUID())
    cpSync(whole, copy, { recursive: true })
    change(file => path.join(copy, file))
    return copy
  }
  const flip = (file: string, index: number) => {
    const bytes = readFileSync(file)
    bytes[index] = bytes[index]! ^ 1
    writeFileSync(file, bytes)
  }

  it.each([
    [
      'a byte altered',
      (at: (file: string) => string) => flip(at('people.bson.gz.sealed'), 60),
      'altered',
    ],
    [
      'the end cut off',
      (at: (file: string) => string) => truncateSync(at('looks.bson.gz.sealed'), 50),
      'cut off',
    ],
    [
      'a file missing',
      (at: (file: string) => string) => rmSync(at('staff.bson.gz.sealed')),
      'missing',
    ],
    [
      'a file in place of another',
      (at: (file: string) => string) =>
        copyFileSync(at('looks.bson.gz.sealed'), at('acts.bson.gz.sealed')),
      'acts.bson.gz.sealed was',
    ],
    [
      'a count altered in the list',
      (at: (file: string) => string) => {
        const text = readFileSync(at('manifest.json'), 'utf8')
        writeFileSync(at('manifest.json'), text.replace(/"people": \d+/, '"people": 1'))
      },
      'was altered',
    ],
    [
      'no list',
      (at: (file: string) => string) => rmSync(at('manifest.json')),
      'not a whole backup',
    ],
    [
      'half a list',
      (at: (file: string) => string) => truncateSync(at('manifest.json'), 100),
      'cut off',
    ],
  ])('%s: is refused, and nothing is written', async (_, change, words) => {
    await expect(takeBack(copyWith(change))).rejects.toThrow(words)
    expect(await mongoose.connection.db!.listCollections().toArray()).toEqual([])
  })

  it.each([
    ['another secret', randomBytes(32), 'BACKUP_SECRET is not the one'],
    ['no secret', null, 'BACKUP_SECRET is missing'],
  ])('%s: is refused, and nothing is written', async (_, given, words) => {
    await expect(takeBack(whole, given)).rejects.toThrow(words)
    expect(await mongoose.connection.db!.listCollections().toArray()).toEqual([])
  })

  it('is refused by a database that holds something, which stays as it is', async () => {
    await mongoose.connection.db!.collection('people').insertOne({ name: '某人' })
    await expect(takeBack()).rejects.toThrow('not empty')
    expect(await world.rows('people')).toHaveLength(1)
  })
})

describe('making a backup', () => {
  it('never writes over another, and leaves no half one behind when it fails', async () => {
    const people = mongoose.connection.db!.collection<{ _id: string }>('people')
    await people.insertOne({ _id: 'p1' })
    await expect(makeBackup(whole, secret)).rejects.toThrow('exists already')
    await mongoose.connection.db!.createCollection('seen', { viewOn: 'people' })
    const at = path.join(folder, 'failed')
    await expect(makeBackup(at, secret)).rejects.toThrow('seen is a view')
    expect(existsSync(at)).toBe(false)
    expect(readdirSync(folder).filter(name => name.includes('draft'))).toEqual([])
  })

  it('holds what was deleted, replaced and put in while it went by as it was at its moment', async () => {
    const db = mongoose.connection.db!
    const rows = db.collection<{ _id: number; value: number }>('sums')
    await rows.insertMany(Array.from({ length: 20_000 }, (_, _id) => ({ _id, value: 0 })))
    let done = false
    const at = path.join(folder, 'churned')
    const backup = makeBackup(at, secret).finally(() => (done = true))
    for (let round = 1; !done; round++) {
      // One transaction: at every moment the values of all rows add up to nothing.
      await mongoose.connection.transaction(async session => {
        const [one, other] = [(round * 7919) % 20_000, 19_999 - ((round * 104_729) % 20_000)]
        await rows.updateOne({ _id: one }, { $inc: { value: round } }, { session, upsert: true })
        await rows.updateOne({ _id: other }, { $inc: { value: -round } }, { session, upsert: true })
        const gone = await rows.findOneAndDelete({ value: 0, _id: { $gt: round } }, { session })
        expect(gone).not.toBeNull()
      })
    }
    await backup
    await db.dropDatabase()
    await restore(at, { secret, keys, vault: KEYS.vault, now })
    const [sum] = await rows
      .aggregate([{ $group: { _id: null, sum: { $sum: '$value' } } }])
      .toArray()
    expect(sum!.sum).toBe(0)
  })
})
