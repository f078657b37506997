import { type KeyObject, createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import type { HandOut } from '../../../server/evidence/handed'
import { readHandedHeads, readKeys } from '../../../server/evidence/handed'
import { handOutHeads } from '../../../server/evidence/hand-out.chores'
import { allHeads } from '../../../server/evidence/log.model'
import { createSealer } from '../../../server/evidence/sealer'
import { verifyEvidence } from '../../../server/evidence/verify'
import { type World, startWorld } from '../../helpers/world'

const KEY = { id: 'test', private: generateKeyPairSync('ed25519').privateKey }
const keys = new Map<string, KeyObject>([['test', createPublicKey(KEY.private)]])

/** The last minute of a day in China, and the first of the next. */
const EVENING = new Date('2026-11-24T15:59:00Z')
const MIDNIGHT = new Date('2026-11-24T16:00:00Z')

let world: World
let folder: string
beforeEach(async () => {
  world = await startWorld()
  folder = mkdtempSync(path.join(tmpdir(), 'guitu-heads-'))
})
afterEach(async () => {
  await world.end()
  rmSync(folder, { recursive: true })
})

async function checkInAndSeal(times: number) {
  for (let time = 0; time < times; time++) {
    await world.checkIn(1 + (time % 4))
    await createSealer(KEY).seal(EVENING)
  }
}
const fileOf = (day: string): HandOut =>
  JSON.parse(readFileSync(path.join(folder, `heads-${day}.json`), 'utf8')) as HandOut
const recorded = async () =>
  (await world.rows('evidence')).filter(({ _id }) => String(_id).startsWith('heads:'))

describe('heads for the procurator', () => {
  it('are nothing while nothing is sealed', async () => {
    expect(await handOutHeads(folder, EVENING)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })

  it('are one file a day in China: all since the file before, and the keys', async () => {
    await checkInAndSeal(3)
    expect(await handOutHeads(folder, EVENING)).toBe(true)
    expect(await handOutHeads(folder, EVENING)).toBe(false)
    await checkInAndSeal(2)
    expect(await handOutHeads(folder, EVENING)).toBe(false)
    expect(await handOutHeads(folder, MIDNIGHT)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['heads-2026-11-24.json', 'heads-2026-11-25.json'])

    const [first, second] = [fileOf('2026-11-24'), fileOf('2026-11-25')]
    const sizes = (await allHeads()).map(({ size }) => size)
    expect([...first.heads, ...second.heads].map(({ size }) => size)).toEqual(sizes)
    expect(first.heads).toHaveLength(3)
    expect(readKeys(path.join(folder, 'heads-2026-11-24.json')).get('test')).toEqual(
      keys.get('test'),
    )
  })

  it('are recorded with the hash of the file', async () => {
    await checkInAndSeal(1)
    await handOutHeads(folder, EVENING)
    const bytes = readFileSync(path.join(folder, 'heads-2026-11-24.json'))
    expect(await recorded()).toMatchObject([
      {
        _id: 'heads:2026-11-24',
        body: {
          kind: 'heads-handed-out',
          count: 1,
          size: fileOf('2026-11-24').heads[0]!.size,
          file: createHash('sha256').update(bytes).digest('base64url'),
        },
      },
    ])
  })

  it('are one file also when two workers come at once', async () => {
    await checkInAndSeal(2)
    await Promise.all([1, 2, 3].map(() => handOutHeads(folder, EVENING)))
    expect(readdirSync(folder)).toEqual(['heads-2026-11-24.json'])
    expect(await recorded()).toHaveLength(1)
  })

  it('are recorded later when the process died after writing the file', async () => {
    await checkInAndSeal(2)
    await handOutHeads(folder, EVENING)
    const before = readFileSync(path.join(folder, 'heads-2026-11-24.json'), 'utf8')
    const [record] = await recorded()
    await mongoose.connection.db!.collection('evidence').deleteOne({ _id: record!._id as never })
    await checkInAndSeal(1)
    await handOutHeads(folder, EVENING)
    expect(readFileSync(path.join(folder, 'heads-2026-11-24.json'), 'utf8')).toBe(before)
    expect((await recorded())[0]!.body).toEqual(record!.body)
  })

  it('leave no half file when writing fails', async () => {
    await checkInAndSeal(1)
    const blocked = path.join(folder, 'file')
    writeFileSync(blocked, '')
    await expect(handOutHeads(blocked, EVENING)).rejects.toThrow()
    expect(await recorded()).toEqual([])
  })

  it('are what the verifier compares with, a file or the folder', async () => {
    await checkInAndSeal(2)
    await handOutHeads(folder, EVENING)
    await checkInAndSeal(1)
    await handOutHeads(folder, MIDNIGHT)
    await createSealer(KEY).seal(MIDNIGHT)
    const exported = readHandedHeads(folder)
    expect(exported).toEqual((await allHeads()).slice(0, exported.length))
    const verify = async () => (await verifyEvidence({ now: MIDNIGHT, keys, exported })).fault
    expect(await verify()).toBeNull()

    const db = mongoose.connection.db!
    await db.collection('evidence').deleteOne({ 'body.kind': 'check-in' })
    await db.collection('evidence_leaves').deleteMany({})
    await db.collection('evidence_heads').deleteMany({})
    await createSealer(KEY).seal(MIDNIGHT)
    expect((await verify())?.what).toBe('log-rewritten')
  })
})
