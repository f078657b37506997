import mongoose from 'mongoose'
import { unpacked } from '../../server/positioning/packed'
import type { Fleet, Prepared } from './load/fleet'
import { openLane } from './load/lane'
import { createLedger } from './load/ledger'
import { closedLoop } from './load/load'
import type { Installation } from './installation'
import { type Usage, microsecondsEach, watching } from './machine'
import { type Effort, inTurns } from './measure'
import { DURABLE, type Row, batchesOf, collection, emptied, transactions } from './rows'

/** What is written at once, and how many of it are under way. */
export interface Shape {
  pointsEach: number
  inFlight: number
}

/** One turn of each side over the very same batches; batches a second. */
export interface Turn {
  api: number
  raw: number
  plain: number
  /** CPU time of the API and of mongod for one request of ours, in microseconds. */
  apiMicroseconds: number
  mongodMicroseconds: number
  /** How many requests one transaction stored. */
  together: number
  usage: Usage
}

/** As many groups at a time as our own writer. */
const ABREAST = 2

/** The same indexes as the collection of the product. */
export async function prepareAnchors() {
  for (const name of ['bench_raw', 'bench_plain'])
    await collection(name)
      .drop()
      .catch(() => {})
  const indexes = await collection('position_batches').indexes()
  const keys = indexes.map(({ key }) => ({ key })).filter(({ key }) => !('_id' in key))
  await collection('bench_raw').createIndexes(keys)
  await collection('bench_plain').createIndex({ personId: 1, at: 1 })
}

/**
 * Lets the whole path over HTTP, the bare insertion of the documents that it made, and the insertion
 * of one plain document for each point take turns.
 */
export async function ingest(
  installation: Installation,
  fleet: Fleet,
  { pointsEach, inFlight }: Shape,
  { rounds, turnSeconds }: Effort,
) {
  await emptied('position_batches', 'evidence')
  await prepareAnchors()
  const api = await installation.start()
  const lanes = await Promise.all(Array.from({ length: inFlight }, () => openLane(api.address)))
  const ledger = createLedger()
  const pids = { api: api.pid, mongod: installation.mongodPid, generator: process.pid }
  let count = 1000

  const turns = await inTurns(rounds, async (): Promise<Turn> => {
    const requests = fleet.prepare(count, pointsEach)
    const before = await transactions()
    const { result, usage } = await watching(pids, () => closedLoop(lanes, requests))
    const together = requests.length / ((await transactions()) - before)
    ledger.note(result.asked)
    const documents = await batchesOf(requests.map(({ id }) => id))
    const raw = await insertion('bench_raw', documents, inFlight / ABREAST)
    const points = requests.flatMap(plainPoints)
    const plain = await insertion('bench_plain', points, (inFlight / ABREAST) * pointsEach)
    const rate = count / result.seconds
    count = Math.round(rate * turnSeconds)
    return {
      ...{ api: rate, raw: requests.length / raw, plain: requests.length / plain, usage },
      together,
      apiMicroseconds: microsecondsEach(usage, 'api', requests.length),
      mongodMicroseconds: microsecondsEach(usage, 'mongod', requests.length),
    }
  })

  const wrongs = await ledger.differences()
  for (const lane of lanes) lane.close()
  await api.stop()
  return { turns, wrongs, acknowledged: ledger.size() }
}

const plainPoints = ({ points, personId }: Prepared): Row[] =>
  unpacked(points).map(({ at, latitude, longitude, accuracyMetres }) => ({
    _id: new mongoose.Types.ObjectId(),
    personId,
    at: new Date(at),
    place: { type: 'Point', coordinates: [longitude, latitude] },
    accuracyMetres,
  }))

/** Inserts documents in groups. @returns how long it took, in seconds. */
async function insertion(name: string, rows: readonly Row[], groupSize: number): Promise<number> {
  const groups: Row[][] = []
  for (let at = 0; at < rows.length; at += groupSize) groups.push(rows.slice(at, at + groupSize))
  const began = performance.now()
  await Promise.all(
    Array.from({ length: ABREAST }, async () => {
      for (let group = groups.pop(); group; group = groups.pop()) {
        await collection(name).insertMany(group, {
          ordered: false,
          writeConcern: DURABLE,
        })
      }
    }),
  )
  return (performance.now() - began) / 1000
}
