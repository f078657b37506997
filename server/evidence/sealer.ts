import { isDuplicate } from '../platform/database'
import { type HeadKey, headName, signHead } from './heads'
import { type Leaf, addHead, addLeaves, latestHead, leavesFrom, sealedOf } from './log.model'
import { EMPTY_FRONTIER, type Frontier, grown, headOf } from './merkle'
import { type EvidenceRecord, leafOf, recordsSince } from './records.model'

/**
 * Ids and clocks are not the order of commits: a transaction that commits late has an older time.
 * So each sealing looks back this far for records without a leaf, instead of keeping a cursor.
 */
const LOOK_BACK_MILLISECONDS = 10 * 60_000

/** Seals what was recorded; two of them do no harm, since each place in the log is given once. */
export interface Sealer {
  /** @returns how many records were sealed. */
  seal(now: Date): Promise<number>
}

export function createSealer(key: HeadKey): Sealer {
  let frontier: Frontier = EMPTY_FRONTIER
  let sealedUpTo: Date | null = null

  /** Reads what another sealer, or an earlier run, has written. */
  async function catchUp() {
    for (const { hash } of await leavesFrom(frontier.size)) frontier = grown(frontier, hash)
  }

  async function unsealed(now: Date): Promise<EvidenceRecord[]> {
    // After a start everything is looked at once; from then on a window is enough.
    const from = sealedUpTo ? new Date(sealedUpTo.getTime() - LOOK_BACK_MILLISECONDS) : new Date(0)
    const records = await recordsSince(from)
    const sealed = await sealedOf(records.map(({ id }) => id))
    sealedUpTo = now
    return records.filter(({ id }) => !sealed.has(id))
  }

  async function sealHead(now: Date) {
    const before = await latestHead()
    if ((before?.size ?? 0) >= frontier.size) return
    const previous = before && headName(before)
    await addHead(signHead({ size: frontier.size, root: headOf(frontier), previous, at: now }, key))
  }

  async function sealNow(now: Date): Promise<number> {
    await catchUp()
    const fresh = await unsealed(now)
    const leaves = fresh.map((record, offset): Leaf => ({
      index: frontier.size + offset,
      record: record.id,
      hash: leafOf(record),
    }))
    try {
      if (leaves.length > 0) await addLeaves(leaves)
      await catchUp()
      await sealHead(now)
    } catch (error) {
      // Another sealer was quicker: what it did not take, the next round will.
      if (!isDuplicate(error)) throw error
      sealedUpTo = null
      return 0
    }
    return leaves.length
  }

  /** One at a time: two walks along the log at once would count its leaves twice. */
  let turn: Promise<unknown> = Promise.resolve()
  return {
    seal(now) {
      const sealed = turn.then(() => sealNow(now))
      turn = sealed.catch(() => {})
      return sealed
    },
  }
}
