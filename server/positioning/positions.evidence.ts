import { createHash } from 'node:crypto'
import { firstDiffering, subjectsOf } from '../evidence/as-recorded'
import { letGoUpTo } from '../evidence/effects.model'
import type { EvidenceRecord } from '../evidence/records.model'
import { pathOf, spanOf } from './batching'
import { unpacked } from './packed'
import { type PositionBatch, batchesById } from './positions.model'

/**
 * What is proved of a batch. Its points are kept by their salted hash only: they are deleted in
 * time, and an evidence log must not be a list of where people went.
 */
export const positionsEvidence = (batch: PositionBatch): EvidenceRecord => ({
  id: `positions:${batch.id}`,
  at: batch.receivedAt,
  body: {
    kind: 'positions',
    personId: batch.personId,
    deviceId: batch.deviceId,
    orderId: batch.orderId,
    from: batch.from.getTime(),
    to: batch.to.getTime(),
    count: batch.count,
    keptOut: batch.keptOut,
    points: createHash('sha256').update(batch.salt).update(batch.points).digest('base64url'),
  },
})

/**
 * Looks whether batches are still as they were recorded, or are gone because their time was over
 * and the log says so.
 *
 * @returns the first record that is not.
 */
export async function positionsAsRecorded(
  records: readonly EvidenceRecord[],
): Promise<EvidenceRecord | null> {
  const batches = await batchesById(subjectsOf(records, ['positions']))
  const kept = new Set(batches.map(({ id }) => `positions:${id}`))
  const missing = records.filter(({ id, body }) => body.kind === 'positions' && !kept.has(id))
  const upTo = missing.length > 0 ? ((await letGoUpTo()).get('positions') ?? -Infinity) : 0
  const lost = missing.find(({ at }) => at.getTime() >= upTo)
  const there = records.filter(record => !missing.includes(record))
  const tell = batches.map(batch => () => [positionsEvidence(consistent(batch))])
  return lost ?? firstDiffering(there, ['positions'], tell)
}

/** @throws when what a batch says of its points is not what they say. */
function consistent(batch: PositionBatch): PositionBatch {
  const taken = unpacked(batch.points)
  const said = [batch.count, batch.from, batch.to, batch.path]
  const { from, to } = spanOf(taken)
  if (JSON.stringify(said) !== JSON.stringify([taken.length, from, to, pathOf(taken)])) {
    throw new Error(`batch ${batch.id} does not fit its points`)
  }
  return batch
}
