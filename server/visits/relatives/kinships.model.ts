import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'
import type { Vault } from '../../platform/vault'
import {
  type KinshipDocument,
  type KinshipMatch,
  Kinships,
  type Named,
  type StoredKinship,
  prisonerMarks,
  sealNamed,
  toKinship,
} from './kinship-rows.model'

export { type KinshipMatch, type Named, type StoredKinship, namedIn } from './kinship-rows.model'

/** One claim of an account that is open, or null. */
export async function kinshipById(
  id: string,
  session?: ClientSession,
): Promise<StoredKinship | null> {
  const row = await Kinships.findOne({ _id: id, live: true })
    .session(session ?? null)
    .lean<KinshipDocument>()
  return row && toKinship(row)
}

/** The part of a question that asks for some claims of accounts that are open. */
export const kinshipsAsked = (ids: readonly string[]): Part<StoredKinship> => ({
  model: Kinships,
  match: { _id: { $in: [...new Set(ids)] }, live: true },
  read: toKinship,
})

/** Claims by id, those of closed accounts included. */
export async function kinshipsByIds(ids: readonly string[]): Promise<StoredKinship[]> {
  if (ids.length === 0) return []
  const rows = await Kinships.find({ _id: { $in: [...new Set(ids)] } }).lean<KinshipDocument[]>()
  return rows.map(toKinship)
}

/** The claim of an attempt, or null. */
export async function kinshipOfAttempt(
  relativeId: string,
  attemptId: string,
): Promise<StoredKinship | null> {
  const row = await Kinships.findOne({ relativeId, attemptId }).lean<KinshipDocument>()
  return row && toKinship(row)
}

/** A relative's claims, newest first. */
export async function kinshipsOf(relativeId: string): Promise<StoredKinship[]> {
  const rows = await Kinships.find({ relativeId })
    .sort({ submittedAt: -1, _id: -1 })
    .lean<KinshipDocument[]>()
  return rows.map(toKinship)
}

/** Accepted claims that were found to be of a prisoner. */
export async function acceptedOf(prisonerIds: readonly string[]): Promise<StoredKinship[]> {
  const rows = await Kinships.find({
    prisonerId: { $in: prisonerIds },
    live: true,
    state: 'accepted',
  }).lean<KinshipDocument[]>()
  return rows.map(toKinship)
}

/** Stores a claim. @throws a duplicate when the attempt is known, or one of this name is open. */
export async function addKinship(
  { id, sealed: _, ...kinship }: StoredKinship,
  named: Named,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const marks = prisonerMarks(named.prisonerName, vault)
  const sealed = sealNamed(id, named, vault)
  const row = { _id: id, ...kinship, sealed, prisonerMark: marks, openMark: marks, live: true }
  await Kinships.create([row], { session })
}

/** What a step changes of a claim. */
export type KinshipChanges = Pick<StoredKinship, 'state' | 'reason' | 'expiresDay'> &
  Partial<Pick<StoredKinship, 'kin' | 'proofs'>> & { named?: Named }

/**
 * Takes one step. @returns it as it is then, or null when somebody else has taken one meanwhile.
 *
 * @throws a duplicate when another claim of this name is open.
 */
export async function takeKinshipStep(
  { id, steps }: Pick<StoredKinship, 'id' | 'steps'>,
  { named, ...changes }: KinshipChanges,
  { now, vault }: { now: Date; vault: Vault },
  session: ClientSession,
): Promise<StoredKinship | null> {
  const marks = named && prisonerMarks(named.prisonerName, vault)
  const row = await Kinships.findOneAndUpdate(
    { _id: id, steps, live: true },
    {
      $set: {
        ...changes,
        stateAt: now,
        steps: steps + 1,
        ...(named && { sealed: sealNamed(id, named, vault) }),
        ...(marks && { prisonerMark: marks, openMark: marks }),
        ...(changes.state === 'refused' && { openMark: [] }),
      },
    },
    { session, returnDocument: 'after' },
  ).lean<KinshipDocument>()
  return row && toKinship(row)
}

/** Who it is on the prison's list. @returns false when the claim is not accepted any more, or he was found. */
export async function addMatch(
  { id, matches }: Pick<StoredKinship, 'id' | 'matches'>,
  match: KinshipMatch,
  session: ClientSession,
): Promise<boolean> {
  const { matchedCount } = await Kinships.updateOne(
    { _id: id, state: 'accepted', live: true, [`matches.${matches.length}`]: { $exists: false } },
    { $set: { prisonerId: match.prisonerId }, $push: { matches: match } },
    { session },
  )
  return matchedCount === 1
}

/** Accepted claims at a prison that were found on none of its lists, by id. @param after - only later ones. */
export async function unmatchedAt(
  prisonId: string,
  after: string | null,
  limit: number,
): Promise<StoredKinship[]> {
  const rows = await Kinships.find({
    ...{ prisonId, state: 'accepted', prisonerId: null, live: true },
    ...(after !== null && { _id: { $gt: after } }),
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<KinshipDocument[]>()
  return rows.map(toKinship)
}

/** Somebody who comes along is to be looked at, or was. */
export async function countCompanions(id: string, more: 1 | -1, session: ClientSession) {
  await Kinships.updateOne({ _id: id }, { $inc: { companionsWaiting: more } }, { session })
}

/** How many claims of a relative are not refused, and how many there ever were. */
export async function countKinships(relativeId: string, session: ClientSession) {
  const rows = await Kinships.find({ relativeId }, { state: 1 })
    .session(session)
    .lean<Pick<KinshipDocument, 'state'>[]>()
  return { open: rows.filter(({ state }) => state !== 'refused').length, all: rows.length }
}

/** How many claims other accounts made of a name at a prison since a moment. */
export const claimsOf = (
  { prisonId, prisonerName, since }: { prisonId: string; prisonerName: string; since: Date },
  relativeId: string,
  vault: Vault,
): Promise<number> =>
  Kinships.countDocuments({
    prisonId,
    prisonerMark: { $in: prisonerMarks(prisonerName, vault) },
    submittedAt: { $gte: since },
    relativeId: { $ne: relativeId },
  })

/** The claims of an account that is closed are nobody's any more. */
export async function endKinshipsOf(relativeId: string, session: ClientSession) {
  await Kinships.updateMany({ relativeId }, { $set: { live: false } }, { session })
}

/** Lets go of whom the claims of some relatives named. */
export async function dropNamedOf(relativeIds: readonly string[], session: ClientSession) {
  await Kinships.updateMany(
    { relativeId: { $in: relativeIds } },
    { $set: { sealed: null, prisonerMark: [], openMark: [], prisonerId: null } },
    { session },
  )
}
