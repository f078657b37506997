import type { KeyObject } from 'node:crypto'
import { standsUp } from './canonical'
import { headIsSigned, headName } from './heads'
import { type Leaf, type SignedHead, allHeads, leavesFrom } from './log.model'
import { EMPTY_FRONTIER, type Frontier, grown, headOf } from './merkle'
import { type EvidenceRecord, allRecordIds, leafOf, recordsById } from './records.model'

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
  now: Date
  /** Public keys by id. */
  keys: ReadonlyMap<string, KeyObject>
  /** Heads that were handed to somebody else earlier. */
  exported?: readonly SignedHead[]
  /** Whether what a record tells is still so where it happened; for the kinds that can be asked. */
  effectStands?(records: readonly EvidenceRecord[]): Promise<EvidenceRecord | null>
}

/** A record is sealed within a minute of its commit; one that is older and is not was put in later. */
const LONGEST_UNSEALED_MILLISECONDS = 60_000

const BATCH = 1000

/** Goes through the whole log and everything recorded. Reads only. */
export async function verifyEvidence(options: VerifyOptions): Promise<Verdict> {
  const heads = await allHeads()
  const walk = createWalk(heads, options)
  for (;;) {
    const leaves = await leavesFrom(walk.size(), walk.size() + BATCH)
    if (leaves.length === 0) break
    const records = await recordsById(leaves.map(({ record }) => record))
    for (const leaf of leaves) {
      const fault = walk.step(leaf, records.get(leaf.record))
      if (fault) return { leaves: walk.size(), heads: heads.length, fault }
    }
    const differs = await options.effectStands?.([...records.values()])
    if (differs) {
      const index = leaves.find(({ record }) => record === differs.id)?.index ?? null
      const fault: Fault = { index, what: 'effect-differs', record: differs.id }
      return { leaves: walk.size(), heads: heads.length, fault }
    }
  }
  const fault = walk.end() ?? (await neverSealed(walk.sealed, options.now))
  return { leaves: walk.size(), heads: heads.length, fault }
}

/** Walks along the log and says where it first differs from what was sealed. */
function createWalk(heads: readonly SignedHead[], options: VerifyOptions) {
  const { keys, now, exported = [] } = options
  const headAt = new Map(heads.map(head => [head.size, head]))
  const exportedAt = new Map(exported.map(head => [head.size, head]))
  const sealed = new Set<string>()
  let frontier: Frontier = EMPTY_FRONTIER
  let before: SignedHead | null = null
  /** The record that waits longest for a head. */
  let waiting: EvidenceRecord | null = null

  const at = (what: Fault['what'], index: number | null, record: string | null = null): Fault => ({
    what,
    index,
    record,
  })

  function step(leaf: Leaf, record: EvidenceRecord | undefined): Fault | null {
    const index = frontier.size
    if (leaf.index !== index) return at('leaf-missing', index)
    if (!record) return at('record-missing', index, leaf.record)
    if (!standsUp(() => leafOf(record).equals(leaf.hash)))
      return at('record-altered', index, leaf.record)
    frontier = grown(frontier, leaf.hash)
    sealed.add(leaf.record)
    waiting ??= record
    return checkHead()
  }

  /** Where a head was sealed, the log must come to it; the doubt begins after the head before. */
  function checkHead(): Fault | null {
    const from = before?.size ?? 0
    const handed = exportedAt.get(frontier.size)
    const head = headAt.get(frontier.size)
    if (handed && !handed.root.equals(headOf(frontier))) return at('log-rewritten', from)
    if (!head) return handed ? at('head-missing', from) : null
    if (!head.root.equals(headOf(frontier))) return at('head-does-not-fit', from)
    if (head.previous !== (before && headName(before))) return at('head-missing', from)
    if (!standsUp(() => headIsSigned(head, keys))) return at('head-not-signed', from)
    before = head
    waiting = null
    return null
  }

  function end(): Fault | null {
    const longest = Math.max(0, ...headAt.keys(), ...exportedAt.keys())
    if (longest > frontier.size) return at('log-cut-short', frontier.size)
    return waiting && isOverdue(waiting, now) ? at('head-missing', before?.size ?? 0) : null
  }

  return { step, end, sealed, size: () => frontier.size }
}

async function neverSealed(sealed: ReadonlySet<string>, now: Date): Promise<Fault | null> {
  for await (const { id, at } of allRecordIds()) {
    if (isOverdue({ at }, now) && !sealed.has(id))
      return { index: null, what: 'record-never-sealed', record: id }
  }
  return null
}

const isOverdue = ({ at }: { at: Date }, now: Date) =>
  now.getTime() - at.getTime() > LONGEST_UNSEALED_MILLISECONDS
