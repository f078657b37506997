import { firstDiffering, subjectsOf } from '../../evidence/as-recorded'
import { type EvidenceRecord, recordsById } from '../../evidence/records.model'
import { grouped } from '../../platform/grouped'
import type { Vault } from '../../platform/vault'
import {
  companionDecisionEvidence,
  companionEvidence,
  companionRemovedEvidence,
  digestOfCompanion,
  digestOfNote,
} from './companions.evidence'
import { type StoredCompanion, companionSecrets, companionsByIds } from './companions.model'
import {
  type StoredKinshipStep,
  kinshipStepId,
  saidIn,
  stepsOfKinships,
} from './kinship-steps.model'
import {
  digestOfStep,
  kinshipEvidence,
  kinshipMatchEvidence,
  kinshipStepEvidence,
  matchRecordId,
} from './kinships.evidence'
import { type StoredKinship, kinshipsByIds, namedIn } from './kinships.model'
import { type Row, secretsIn, toRelative } from './relative-rows.model'
import {
  answerEvidence,
  closedEvidence,
  digestOfRelative,
  identityEvidence,
  relativeEvidence,
} from './relatives.evidence'
import { relativeRows } from './relatives.model'

const OF_RELATIVES = ['relative', 'relative-answer', 'relative-identity', 'relative-closed']
const OF_KINSHIPS = ['kinship', 'kinship-step', 'kinship-match']
const OF_COMPANIONS = ['companion', 'companion-decision', 'companion-removed']

/** What must be recorded of an account as it stands. */
function recordsOfRelative(row: Row, vault: Vault): EvidenceRecord[] {
  const one = toRelative(row)
  const secrets = secretsIn(row, vault)
  if (secrets && digestOfRelative(secrets) !== one.said) throw new Error('said otherwise')
  const seen = one.identities.findLast(({ by }) => by === 'desk')
  if (
    one.verified !== one.identities.length > 0 ||
    one.documentExpiresDay !== (seen?.documentExpiresDay ?? null) ||
    row.open !== (one.closedAt === null)
  ) {
    throw new Error('stands otherwise than was recorded')
  }
  return [
    relativeEvidence(one),
    ...one.answers.map((answer, number) => answerEvidence(one.id, number, answer)),
    ...one.identities.map((identity, number) => identityEvidence(one.id, number, identity)),
    ...(one.closedAt ? [closedEvidence(one.id, one.closedAt)] : []),
  ]
}

/** What must be recorded of a claim as it stands, every step included. */
function recordsOfKinship(
  one: StoredKinship,
  { steps, known }: { steps: readonly StoredKinshipStep[]; known: ReadonlyMap<string, unknown> },
  vault: Vault,
): EvidenceRecord[] {
  const last = steps.at(-1)
  const isWhole = steps.every(({ id }, index) => id === kinshipStepId(one.id, index + 1))
  if (!last || !isWhole || steps.length !== one.steps || !standsAs(one, last, vault)) {
    throw new Error('stands otherwise than its steps')
  }
  if (!matchIdsOf(one).every(id => known.has(id))) throw new Error('found without a record')
  return [
    kinshipEvidence(one),
    ...steps.map(step => recordOfStep(step, vault)),
    ...one.matches.map((match, number) => kinshipMatchEvidence(one.id, number, match)),
  ]
}

function standsAs(one: StoredKinship, last: StoredKinshipStep, vault: Vault): boolean {
  const named = namedIn(one, vault)
  const said = saidIn(last, vault)
  return (
    one.state === last.state &&
    one.kin === last.kin &&
    one.reason === last.reason &&
    one.expiresDay === last.expiresDay &&
    one.proofs.join() === last.proofs.map(({ id }) => id).join() &&
    isOfMatch(one) &&
    named?.prisonerName === said?.prisonerName &&
    named?.prisonerNumber === said?.prisonerNumber
  )
}

/** A match has an effect by itself: each must be on record. */
const matchIdsOf = ({ id, matches }: StoredKinship): string[] =>
  matches.map((_, number) => matchRecordId(id, number))

/** Who it is was found last; that goes with whom the claim names. */
const isOfMatch = ({ prisonerId, matches, sealed }: StoredKinship): boolean =>
  prisonerId === (matches.at(-1)?.prisonerId ?? null) || (prisonerId === null && sealed === null)

function recordOfStep(step: StoredKinshipStep, vault: Vault): EvidenceRecord {
  const said = saidIn(step, vault)
  if (said && digestOfStep(said) !== step.said) throw new Error('said otherwise')
  return kinshipStepEvidence(step)
}

/** What must be recorded of somebody who comes along. */
function recordsOfCompanion(one: StoredCompanion, vault: Vault): EvidenceRecord[] {
  const secrets = companionSecrets(one, vault)
  const last = one.decisions.at(-1)
  if (secrets && digestOfCompanion(secrets) !== one.said) throw new Error('said otherwise')
  if (secrets && last && digestOfNote(secrets) !== last.said) throw new Error('said otherwise')
  if (one.state !== (last?.outcome ?? 'named')) throw new Error('stands otherwise')
  return [
    companionEvidence(one),
    ...one.decisions.map((decision, number) => companionDecisionEvidence(one.id, number, decision)),
    ...(one.removedAt ? [companionRemovedEvidence(one.id, one.removedAt)] : []),
  ]
}

/**
 * Looks whether relatives, their claims, and those who come along are still as they were recorded.
 *
 * @param vault - opens what was said; what it does not open was altered.
 * @returns the first record that is not.
 */
export async function relativesAsRecorded(
  records: readonly EvidenceRecord[],
  vault: Vault,
): Promise<EvidenceRecord | null> {
  const idsOf = (kinds: readonly string[]) => [
    ...new Set(subjectsOf(records, kinds).map(id => id.split(/[.:]/)[0]!)),
  ]
  const kinshipIds = idsOf(OF_KINSHIPS)
  const [relatives, kinships, steps, companions] = await Promise.all([
    relativeRows(idsOf(OF_RELATIVES)),
    kinshipsByIds(kinshipIds),
    stepsOfKinships(kinshipIds),
    companionsByIds(idsOf(OF_COMPANIONS)),
  ])
  const ofKinship = grouped(steps, ({ kinshipId }) => kinshipId)
  const known = await recordsById(kinships.flatMap(matchIdsOf))
  return firstDiffering(
    records,
    [...OF_RELATIVES, ...OF_KINSHIPS, ...OF_COMPANIONS],
    [
      ...relatives.map(row => () => recordsOfRelative(row, vault)),
      ...kinships.map(one => () => {
        const found = { steps: ofKinship.get(one.id) ?? [], known }
        return recordsOfKinship(one, found, vault)
      }),
      ...companions.map(one => () => recordsOfCompanion(one, vault)),
    ],
  )
}
