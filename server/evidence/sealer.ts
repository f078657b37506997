import { isDuplicate } from '../platform/database'
import { type HeadKey, headName, signHead } from './heads'
import { noteKey } from './keys.model'
import {
  type Leaf,
  type Node,
  addHead,
  addLeaves,
  lastLeaf,
  latestHead,
  logSize,
  sealedOf,
} from './log.model'
import { EMPTY_FRONTIER, type Frontier, grown, headOf } from './merkle'
import { leafOf, marksSince, recordsById } from './records.model'
import { keepMissingNodes, storedFrontier } from './tree'

/**
 * Ids and clocks are not the order of commits: a transaction that commits late was recorded earlier.
 * So each sealing looks back this far for records without a leaf, instead of keeping a cursor.
 */
const LOOK_BACK_MILLISECONDS = 10 * 60_000

/** More in one transaction would keep it open for long. */
const BATCH = 1000

/** Seals what was recorded; two of them do no harm, since each place in the log is given once. */
export interface Sealer {
  /** @returns how many records were sealed. */
  seal(now: Date): Promise<number>
}

export function createSealer(key: HeadKey): Sealer {
  let frontier: Frontier = EMPTY_FRONTIER
  /** Whether the key and the subtrees were looked after; once in a process. */
  let prepared = false
  /** When the last of the log was recorded: what is much older has been looked at. Null is not known. */
  let newest: Date | null = null
  /** What lies in the window and is known to be sealed. */
  let known = new Set<string>()

  async function prepare(now: Date) {
    if (prepared) return
    await noteKey(key, now)
    await keepMissingNodes()
    prepared = true
  }

  /** Reads what another sealer, or an earlier run, has written. */
  async function catchUp() {
    if ((await logSize()) === frontier.size) return
    frontier = await storedFrontier()
    newest = await lastRecordedAt()
  }

  async function append(ids: readonly string[]): Promise<number> {
    const before = frontier.size
    frontier = await appended(frontier, ids)
    return frontier.size - before
  }

  /** Seals what was recorded since a moment. @returns how many records. */
  async function sealSince(from: Date | null): Promise<number> {
    const seen = new Set<string>()
    let [count, fresh]: [number, string[]] = [0, []]
    for await (const { id, recordedAt } of marksSince(from)) {
      newest = recordedAt ?? newest
      seen.add(id)
      if (!known.has(id)) fresh.push(id)
      if (fresh.length === BATCH) {
        count += await append(fresh)
        fresh = []
      }
    }
    if (fresh.length > 0) count += await append(fresh)
    known = seen
    return count
  }

  async function sealNow(now: Date): Promise<number> {
    await prepare(now)
    await catchUp()
    try {
      const from = newest && new Date(newest.getTime() - LOOK_BACK_MILLISECONDS)
      const count = await sealSince(from)
      await sealHead(frontier, key, now)
      return count
    } catch (error) {
      // Whatever went wrong, the next round believes nothing but what is stored.
      frontier = EMPTY_FRONTIER
      known = new Set()
      // Another sealer was quicker: what it did not take, the next round will.
      if (isDuplicate(error)) return 0
      throw error
    }
  }

  return { seal: inTurn(sealNow) }
}

/** One at a time: two walks along the log at once would count its leaves twice. */
function inTurn(seal: Sealer['seal']): Sealer['seal'] {
  let turn: Promise<unknown> = Promise.resolve()
  return now => {
    const sealed = turn.then(() => seal(now))
    turn = sealed.catch(() => {})
    return sealed
  }
}

/** Puts records in the log, in this order, those that lie there already left out. */
async function appended(frontier: Frontier, ids: readonly string[]): Promise<Frontier> {
  const [sealed, records] = await Promise.all([sealedOf(ids), recordsById(ids)])
  let grownTo = frontier
  const leaves: Leaf[] = []
  const nodes: Node[] = []
  for (const id of ids.filter(one => !sealed.has(one) && records.has(one))) {
    const hash = leafOf(records.get(id)!)
    leaves.push({ index: grownTo.size, record: id, hash })
    grownTo = grown(grownTo, hash, (place, root) => nodes.push({ ...place, hash: root }))
  }
  if (leaves.length > 0) await addLeaves(leaves, nodes)
  return grownTo
}

async function sealHead(frontier: Frontier, key: HeadKey, now: Date) {
  const before = await latestHead()
  if ((before?.size ?? 0) >= frontier.size) return
  const previous = before && headName(before)
  await addHead(signHead({ size: frontier.size, root: headOf(frontier), previous, at: now }, key))
}

async function lastRecordedAt(): Promise<Date | null> {
  const leaf = await lastLeaf()
  const records = await recordsById(leaf ? [leaf.record] : [])
  return [...records.values()][0]?.recordedAt ?? null
}
