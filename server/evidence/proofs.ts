import type { Proof, SignedHead } from '#shared/evidence/evidence.contract'
import { headText } from './heads'
import { latestHead, leafOfRecord } from './log.model'
import type { Hash } from './merkle'
import { type KeptRecord, recordText, recordsById } from './records.model'
import { consistencySpans, inclusionSpans } from './spans'
import { rootsOf } from './tree'

const texts = (hashes: readonly Hash[]) => hashes.map(hash => hash.toString('base64url'))

/**
 * Proves that a record lies in the log, up to the newest head.
 *
 * @returns null while it waits for its seal.
 */
export async function proofOf(record: KeptRecord): Promise<Proof | null> {
  const [leaf, head] = await Promise.all([leafOfRecord(record.id), latestHead()])
  if (!leaf || !head || leaf.index >= head.size) return null
  return {
    format: 'guitu-proof-1',
    record: recordText(record) as Proof['record'],
    index: leaf.index,
    path: texts(await rootsOf(inclusionSpans(leaf.index, head.size))),
    head: headText(head),
  }
}

/** A record by its id, or null. */
export async function recordById(id: string): Promise<KeptRecord | null> {
  return (await recordsById([id])).get(id) ?? null
}

/** The newest head as it travels, or null. */
export async function newestHead(): Promise<SignedHead | null> {
  const head = await latestHead()
  return head && headText(head)
}

/** The hashes that join one size of the log to a later one; null when it never was so long. */
export async function consistencyOf(from: number, to: number): Promise<string[] | null> {
  const head = await latestHead()
  if (from > to || to > (head?.size ?? 0)) return null
  return texts(await rootsOf(consistencySpans(from, to)))
}
