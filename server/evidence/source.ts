import {
  type Leaf,
  type SignedHead,
  headsAfter,
  latestHead,
  leavesFrom,
  logSize,
  sealedOf,
} from './log.model'
import { type KeptRecord, type RecordMark, marksSince, recordsById } from './records.model'

/** A leaf, and what is recorded under its name; undefined when nothing is. */
export interface Sealed {
  leaf: Leaf
  record: KeptRecord | undefined
}

/**
 * Where the verifier reads a log: the database, or a folder that was made of it. A database goes on
 * sealing meanwhile; what is read is the log as it was when it was asked for.
 */
export interface EvidenceSource {
  /** In the order of the log; asked for before `sealed`, so that no head is beyond the leaves. */
  heads(): Promise<AsyncIterable<SignedHead>>
  /** In the order of the log, in batches. */
  sealed(): AsyncIterable<readonly Sealed[]>
  /** What is recorded and has no leaf; asked after `sealed` was read to its end. */
  unsealed(): AsyncIterable<RecordMark>
}

const BATCH = 1000

/** The log as it lies in the database. */
export const databaseSource: EvidenceSource = {
  async heads() {
    const last = await latestHead()
    return headsAfter(0, last?.size ?? 0)
  },
  async *sealed() {
    const end = await logSize()
    for (let size = 0; size < end; size += BATCH) {
      const leaves = await leavesFrom(size, Math.min(end, size + BATCH))
      if (leaves.length === 0) return
      const records = await recordsById(leaves.map(({ record }) => record))
      yield leaves.map(leaf => ({ leaf, record: records.get(leaf.record) }))
    }
  },
  async *unsealed() {
    for await (const marks of inBatches(marksSince(null))) {
      const sealed = await sealedOf(marks.map(({ id }) => id))
      yield* marks.filter(({ id }) => !sealed.has(id))
    }
  },
}

/** Puts what comes one by one into batches. */
export async function* inBatches<T>(all: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const one of all) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
