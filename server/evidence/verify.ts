import type { KeyObject } from 'node:crypto'
import { standsUp } from './canonical'
import { headIsSigned, headName } from './heads'
import type { Leaf, SignedHead } from './log.model'
import { EMPTY_FRONTIER, type Frontier, grown, headOf } from './merkle'
import { type EvidenceRecord, type KeptRecord, type RecordMark, leafOf } from './records.model'
import { type EvidenceSource, databaseSource } from './source'

/** The first thing that is not as it was sealed. */
export interface Fault {
  /** Where in the log; the first place that can be wrong, when only a head tells. Null: outside it. */
  index: number | null
  what:
    | 'leaf-missing'
    | 'record-missing'
    | 'record-altered'
    | 'head-does-not-fit'
    | 'head-not-signed'
    | 'head-missing'
    | 'log-cut-short'
    | 'log-rewritten'
    | 'record-never-sealed'
    | 'effect-differs'
    | 'effect-never-recorded'
  /** Id of the record, where it is known. */
  record: string | null
}

/** What came of verifying. */
export interface Verdict {
  leaves: number
  heads: number
  fault: Fault | null
}

export interface VerifyOptions {
  /** When the reading begins. */
  now: Date
  /** Public keys by id. */
  keys: ReadonlyMap<string, KeyObject>
  /** Heads that were handed to somebody else earlier. */
  exported?: readonly SignedHead[]
  /** Whether what a record tells is still so where it happened; for the kinds that can be asked. */
  effectStands?(records: readonly EvidenceRecord[]): Promise<EvidenceRecord | null>
  /** Looks for something that happened without a record. @returns under which id it should be recorded. */
  effectUnrecorded?(): Promise<string | null>
}

/** A record is sealed within a minute of its commit; one that is older and is not was put in later. */
const LONGEST_UNSEALED_MILLISECONDS = 60_000

/** Goes through the whole log and everything recorded. Reads only, and only a part at a time. */
export async function verifyEvidence(
  options: VerifyOptions,
  source: EvidenceSource = databaseSource,
): Promise<Verdict> {
  const since = performance.now()
  const walk = createWalk(await source.heads(), options)
  const fault =
    (await alongTheLog(walk, source, options)) ??
    (await walk.end()) ??
    (await neverSealed(
      source,
      () => new Date(options.now.getTime() + performance.now() - since),
    )) ??
    (await neverRecorded(options))
  return { leaves: walk.size(), heads: walk.heads(), fault }
}

type Walk = ReturnType<typeof createWalk>

async function alongTheLog(walk: Walk, source: EvidenceSource, options: VerifyOptions) {
  for await (const batch of source.sealed()) {
    for (const { leaf, record } of batch) {
      const fault = await walk.step(leaf, record)
      if (fault) return fault
    }
    const records = batch.flatMap(({ record }) => record ?? [])
    const differs = await options.effectStands?.(records)
    if (!differs) continue
    const index = batch.find(({ leaf }) => leaf.record === differs.id)?.leaf.index ?? null
    return { index, what: 'effect-differs', record: differs.id } satisfies Fault
  }
  return null
}

/** Walks along the log and says where it first differs from what was sealed. */
function createWalk(sealedHeads: AsyncIterable<SignedHead>, options: VerifyOptions) {
  const { keys, now, exported = [] } = options
  const heads = sealedHeads[Symbol.asyncIterator]()
  const exportedAt = new Map(exported.map(head => [head.size, head]))
  let frontier: Frontier = EMPTY_FRONTIER
  let before: SignedHead | null = null
  /** The head that comes next; undefined before the first was read. */
  let next: SignedHead | null | undefined
  let count = 0
  /** The record that waits longest for a head. */
  let waiting: KeptRecord | null = null

  const at = (what: Fault['what'], index: number | null, record: string | null = null): Fault => ({
    what,
    index,
    record,
  })

  async function readHead(): Promise<SignedHead | null> {
    const { done, value } = await heads.next()
    if (done) return null
    count += 1
    return value
  }

  async function step(leaf: Leaf, record: KeptRecord | undefined): Promise<Fault | null> {
    const index = frontier.size
    if (leaf.index !== index) return at('leaf-missing', index)
    if (!record) return at('record-missing', index, leaf.record)
    if (record.id !== leaf.record || !standsUp(() => leafOf(record).equals(leaf.hash)))
      return at('record-altered', index, leaf.record)
    frontier = grown(frontier, leaf.hash)
    waiting ??= record
    return checkHead()
  }

  /** Where a head was sealed, the log must come to it; the doubt begins after the head before. */
  async function checkHead(): Promise<Fault | null> {
    const from = before?.size ?? 0
    const handed = exportedAt.get(frontier.size)
    if (handed && !handed.root.equals(headOf(frontier))) return at('log-rewritten', from)
    next ??= next === undefined ? await readHead() : null
    if (!next || next.size > frontier.size) return handed ? at('head-missing', from) : null
    const head = next
    if (head.size < frontier.size || !head.root.equals(headOf(frontier)))
      return at('head-does-not-fit', from)
    if (head.previous !== (before && headName(before))) return at('head-missing', from)
    if (!standsUp(() => headIsSigned(head, keys))) return at('head-not-signed', from)
    before = head
    next = await readHead()
    waiting = null
    return null
  }

  async function end(): Promise<Fault | null> {
    next ??= next === undefined ? await readHead() : null
    const longest = Math.max(next?.size ?? 0, ...exportedAt.keys())
    if (longest > frontier.size) return at('log-cut-short', frontier.size)
    if (next) return at('head-does-not-fit', before?.size ?? 0)
    return waiting && isOverdue(waiting, now) ? at('head-missing', before?.size ?? 0) : null
  }

  return { step, end, size: () => frontier.size, heads: () => count }
}

/** @param now - goes on while one reads: what is recorded meanwhile is not overdue. */
async function neverSealed(source: EvidenceSource, now: () => Date): Promise<Fault | null> {
  for await (const mark of source.unsealed()) {
    if (isOverdue(mark, now())) return { index: null, what: 'record-never-sealed', record: mark.id }
  }
  return null
}

async function neverRecorded({ effectUnrecorded }: VerifyOptions): Promise<Fault | null> {
  const record = (await effectUnrecorded?.()) ?? null
  return record === null ? null : { index: null, what: 'effect-never-recorded', record }
}

/** A record from the future, or from no moment at all, was not put there by the server either. */
const isOverdue = ({ recordedAt }: Pick<RecordMark, 'recordedAt'>, now: Date) =>
  recordedAt === null ||
  !(Math.abs(now.getTime() - recordedAt.getTime()) <= LONGEST_UNSEALED_MILLISECONDS)
