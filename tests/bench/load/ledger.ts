import { createHash } from 'node:crypto'
import mongoose from 'mongoose'
import type { Prepared } from './fleet'
import type { Asked } from './load'

interface Row {
  _id: string
  [field: string]: unknown
}

/** What was acknowledged, its points by their hash: there may be millions. */
type Acknowledged = Omit<Prepared, 'bytes' | 'points'> &
  Pick<Asked<Prepared>, 'sentAt' | 'answeredAt'> & { points: string }

function remembered({ request, sentAt, answeredAt }: Asked<Prepared>): Acknowledged {
  const { bytes: _, points, ...rest } = request
  return { ...rest, points: digestOf(points), sentAt, answeredAt }
}

/** Clocks of one machine, read in two processes. */
const TOLERANCE_MILLISECONDS = 50

/**
 * Remembers what was acknowledged, and compares it with what is stored: everything is read back,
 * and each record must be there once, whole, and timed between its question and its answer.
 */
export function createLedger() {
  const acknowledged = new Map<string, Acknowledged>()
  const wrongs: string[] = []

  function note(asked: readonly Asked<Prepared>[]) {
    for (const one of asked) {
      if (one.answer.status === 200) acknowledged.set(one.request.id, remembered(one))
      else wrongs.push(`answered ${one.answer.status} ${one.answer.body.slice(0, 200)}`)
    }
  }

  /** @returns what is wrong, the first few of it; empty when all is well. */
  async function differences(): Promise<string[]> {
    const proofs = await hashesInTheLog()
    const seen = new Set<string>()
    for await (const row of collection('position_batches').find()) {
      const one = acknowledged.get(row._id)
      if (!one) wrongs.push(`${row._id} is stored and was never acknowledged`)
      else if (!isAsSent(row, one)) wrongs.push(`${row._id} is not what was sent, or not when`)
      else if (proofs.get(row._id) !== hashOf(row)) wrongs.push(`${row._id} is not proved`)
      if (seen.has(row._id)) wrongs.push(`${row._id} is there twice`)
      seen.add(row._id)
    }
    const lost = [...acknowledged.keys()].filter(id => !seen.has(id))
    if (lost.length > 0) wrongs.push(`${lost.length} were acknowledged and are lost`)
    if (proofs.size !== seen.size) wrongs.push(`${proofs.size} proofs of ${seen.size} batches`)
    return wrongs.slice(0, 5)
  }

  return { note, differences, size: () => acknowledged.size }
}

const collection = (name: string) => mongoose.connection.db!.collection<Row>(name)

const bytesOf = (row: Row) => (row.points as mongoose.mongo.Binary).buffer

function isAsSent(row: Row, one: Acknowledged): boolean {
  const receivedAt = (row.receivedAt as Date).getTime()
  return (
    row.personId === one.personId &&
    row.count === one.count &&
    row.keptOut === 0 &&
    (row.from as Date).getTime() === one.from &&
    (row.to as Date).getTime() === one.to &&
    one.points === digestOf(bytesOf(row)) &&
    receivedAt > one.sentAt - TOLERANCE_MILLISECONDS &&
    receivedAt < one.answeredAt + TOLERANCE_MILLISECONDS
  )
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')

const hashOf = (row: Row) =>
  createHash('sha256').update(String(row.salt)).update(bytesOf(row)).digest('base64url')

async function hashesInTheLog(): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for await (const { _id, body } of collection('evidence').find({ _id: /^positions:/ })) {
    hashes.set(_id.slice('positions:'.length), String((body as { points: string }).points))
  }
  return hashes
}
