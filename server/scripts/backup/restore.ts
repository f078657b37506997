import type { KeyObject } from 'node:crypto'
import { effectsWith } from '../../effects'
import { latestHead } from '../../evidence/log.model'
import { verifyEvidence } from '../../evidence/verify'
import { Plain } from '../../platform/complain'
import type { Vault } from '../../platform/vault'
import { type Swept, sweep } from '../../retention/retention.actions'
import type { Secret } from './files'
import type { Manifest } from './manifest'
import { takeBack } from './take-back'

/** What came of a restore. */
export interface Restored {
  manifest: Manifest
  /** Sealed records that were gone through. */
  leaves: number
  /** What had been let go after the backup was made, and went again. */
  swept: Swept
}

/** How a restore is done. */
interface RestoreOptions {
  secret: Secret
  /** With which the heads of the evidence log were signed, by id. */
  keys: ReadonlyMap<string, KeyObject>
  /** Opens the fields that lie sealed in the database itself. */
  vault: Vault
  now: Date
}

/**
 * Puts a backup into a new database, proves that it is what it was, and lets go again of what is
 * past its time by now: a restore does not undo a deletion.
 *
 * @throws {Plain} at the first thing that differs.
 */
export async function restore(folder: string, options: RestoreOptions): Promise<Restored> {
  const { secret, keys, vault, now } = options
  const manifest = await takeBack(folder, secret)
  await compareHead(manifest)
  // What was not sealed yet is as old as the backup, not as old as today.
  const { leaves, fault } = await verifyEvidence({
    now: new Date(manifest.at),
    keys,
    ...effectsWith(vault),
  })
  if (fault) {
    const where = fault.record === null ? '' : `, ${fault.record}`
    throw new Plain(`The evidence in this backup is not as it was sealed: ${fault.what}${where}.`)
  }
  return { manifest, leaves, swept: await sweepAll(now) }
}

async function compareHead({ head }: Manifest) {
  const found = await latestHead()
  const root = found?.root.toString('base64url') ?? null
  if (root !== (head?.root ?? null) || (found?.size ?? 0) !== (head?.size ?? 0)) {
    throw new Plain('The newest head of the evidence log is not the one that the backup names.')
  }
}

/** A round has an end even where there is more to do. */
async function sweepAll(now: Date): Promise<Swept> {
  const all: Swept = {}
  for (;;) {
    const round = Object.entries(await sweep(now)) as [keyof Swept, number][]
    if (round.length === 0) return all
    for (const [kind, count] of round) all[kind] = (all[kind] ?? 0) + count
  }
}
