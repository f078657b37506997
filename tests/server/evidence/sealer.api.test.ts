import { generateKeyPairSync } from 'node:crypto'
import mongoose from 'mongoose'
import { addEvidence } from '../../../server/evidence/records.model'
import { EMPTY_FRONTIER, type Hash, grown, headOf } from '../../../server/evidence/merkle'
import { latestHead, leavesFrom } from '../../../server/evidence/log.model'
import { createSealer } from '../../../server/evidence/sealer'
import { inTransaction } from '../../../server/platform/database'
import { MORNING, type World, startWorld } from '../../helpers/world'

const KEY = { id: 'test', private: generateKeyPairSync('ed25519').privateKey }
const NOW = new Date(MORNING)
const DAY_MILLISECONDS = 24 * 3600_000

let world: World
beforeEach(async () => {
  world = await startWorld()
  // What the town was seeded with is not counted here.
  await collection('evidence').deleteMany({})
})
afterEach(() => world.end())

/** Records so many things that happened at some time. */
async function record(count: number, at = NOW, name = 'thing') {
  await inTransaction(session =>
    addEvidence(
      Array.from({ length: count }, (_, number) => ({
        id: `${name}:${number}`,
        at,
        body: { kind: name, number },
      })),
      session,
    ),
  )
}

const collection = (name: string) => mongoose.connection.db!.collection<{ _id: unknown }>(name)

/** The head as its leaves make it, whatever subtrees are kept. */
async function headOfLeaves(): Promise<Hash> {
  const leaves = await leavesFrom(0)
  return headOf(leaves.reduce((frontier, { hash }) => grown(frontier, hash), EMPTY_FRONTIER))
}

describe('what happened long before it was recorded', () => {
  it('is sealed by the next round, not only after a restart', async () => {
    const sealer = createSealer(KEY)
    await record(3)
    expect(await sealer.seal(NOW)).toBe(3)
    await record(1, new Date(NOW.getTime() - 3 * DAY_MILLISECONDS), 'import')
    expect(await sealer.seal(NOW)).toBe(1)
    expect(await sealer.seal(NOW)).toBe(0)
  })

  it('carries both moments, and the database says the second', async () => {
    await record(1, new Date(0), 'import')
    const [row] = await world.rows('evidence')
    expect(row!.at).toEqual(new Date(0))
    const { localTime } = await mongoose.connection.db!.admin().command({ hello: 1 })
    const recordedAt = (row!.recordedAt as mongoose.mongo.Timestamp).getHighBits() * 1000
    expect(Math.abs((localTime as Date).getTime() - recordedAt)).toBeLessThan(60_000)
  })

  it('is found by an index that holds all that is asked for', async () => {
    const sealer = createSealer(KEY)
    await record(5)
    await sealer.seal(NOW)
    await world.recordPlans()
    await record(5, NOW, 'more')
    await sealer.seal(NOW)
    const plans = (await world.rows('system.profile')).filter(({ ns }) =>
      String(ns).includes('.evidence'),
    )
    expect(plans.length).toBeGreaterThan(3)
    const summaries = plans.map(({ planSummary }) => String(planSummary))
    expect(summaries.filter(summary => summary.includes('COLLSCAN'))).toEqual([])
    expect(summaries).toContain('IXSCAN { recordedAt: 1, _id: 1 }')
  })
})

describe('a sealer that starts', () => {
  it('reads a few subtrees instead of the whole log', async () => {
    await record(700)
    await createSealer(KEY).seal(NOW)
    await world.recordPlans()
    await record(1, NOW, 'next')
    expect(await createSealer(KEY).seal(NOW)).toBe(1)
    const examined = (await world.rows('system.profile'))
      .filter(({ ns, op }) => /evidence_(leaves|nodes)$/.test(String(ns)) && op === 'query')
      .map(({ docsExamined }) => Number(docsExamined))
    expect(examined.length).toBeGreaterThan(0)
    expect(examined.reduce((sum, count) => sum + count, 0)).toBeLessThan(30)
    expect((await latestHead())!.root).toEqual(await headOfLeaves())
  })

  it.each([
    ['all', { _id: /./ }],
    ['some', { _id: /^3:/ }],
  ])('writes subtrees anew when %s of them are missing', async (_, which) => {
    await record(70)
    await createSealer(KEY).seal(NOW)
    const nodes = await collection('evidence_nodes').find().sort({ _id: 1 }).toArray()
    expect(nodes.length).toBeGreaterThan(60)
    await collection('evidence_nodes').deleteMany(which as object)
    await createSealer(KEY).seal(NOW)
    expect(await collection('evidence_nodes').find().sort({ _id: 1 }).toArray()).toEqual(nodes)
  })

  it('comes to the same head over many rounds and restarts', async () => {
    for (let round = 0; round < 12; round++) {
      await record(1 + ((round * 7) % 11), NOW, `round-${round}`)
      await createSealer(KEY).seal(NOW)
      expect((await latestHead())!.root).toEqual(await headOfLeaves())
    }
  })

  it('refuses to sign with another key under an old name', async () => {
    await record(1)
    await createSealer(KEY).seal(NOW)
    const other = { id: 'test', private: generateKeyPairSync('ed25519').privateKey }
    await expect(createSealer(other).seal(NOW)).rejects.toThrow('another key has signed as test')
  })
})

it('two sealers at once give each record one place', async () => {
  await record(40)
  const [one, other] = [createSealer(KEY), createSealer(KEY)]
  await Promise.all([one.seal(NOW), other.seal(NOW)])
  await record(9, NOW, 'more')
  await Promise.all([other.seal(NOW), one.seal(NOW)])
  await one.seal(NOW)
  const leaves = await leavesFrom(0)
  expect(leaves.map(({ index }) => index)).toEqual(leaves.map((_, place) => place))
  expect(new Set(leaves.map(leaf => leaf.record)).size).toBe(49)
  expect((await latestHead())!.root).toEqual(await headOfLeaves())
})
