import type { PrisonerState } from '#shared/visits/prisons/prisoners.contract'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import {
  type PrisonerSaid,
  Prisoners,
  type StoredPrisoner,
  nameMarks,
  placeOf,
} from './prisoners.model'

/** Adds a prisoner, or writes what a list says of one. */
export function prisonerWrite(
  { id, name: sealed, ...row }: StoredPrisoner,
  said: Pick<PrisonerSaid, 'name'> | null,
  vault: Vault,
) {
  const named =
    said === null
      ? { name: sealed }
      : {
          name: vault.seal(said.name, placeOf(id)),
          nameMark: nameMarks(said.name, vault),
        }
  return {
    updateOne: {
      // Whoever changed him meanwhile has counted up: the unique number refuses the upsert then.
      filter: { _id: id, version: row.version - 1 },
      update: { $set: { ...row, ...named } },
      upsert: row.version === 1,
    },
  }
}

/** Does what was written above. @returns how many were added or changed. */
export async function writePrisoners(
  writes: readonly ReturnType<typeof prisonerWrite>[],
  session: ClientSession,
): Promise<number> {
  if (writes.length === 0) return 0
  const done = await Prisoners.bulkWrite(writes as never, { session })
  return done.upsertedCount + done.modifiedCount
}

/** Says how it stands with a prisoner. @returns false when somebody else did so meanwhile. */
export async function setPrisonerState(
  { id, version }: Pick<StoredPrisoner, 'id' | 'version'>,
  state: PrisonerState,
  at: Date,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Prisoners.updateOne(
    { _id: id, version },
    { $set: { state, changedAt: at, version: version + 1 } },
    { session },
  )
  return modifiedCount === 1
}

/** Takes prisoners out again who are as a list left them. @returns how many. */
export async function removePrisoners(
  ids: readonly string[],
  version: number,
  session: ClientSession,
): Promise<number> {
  return (await Prisoners.deleteMany({ _id: { $in: ids }, version }, { session })).deletedCount
}
