import { isMinor, maskedIdNumber } from '#shared/people/id-number.rules'
import type { Companion } from '#shared/visits/relatives/companions.contract'
import type { KinshipRow } from '#shared/visits/relatives/kinship-desk.contract'
import type { KinshipStep, OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { dayInChina } from '#shared/time/days'
import { organisationById, organisationNames } from '../../organisation/organisation.model'
import { grouped } from '../../platform/grouped'
import type { Vault } from '../../platform/vault'
import { type StoredCompanion, companionSecrets } from './companions.model'
import { type StoredKinshipStep, saidIn, stepsOfKinships } from './kinship-steps.model'
import { type StoredKinship, namedIn } from './kinships.model'
import { proofsByIds, shownProof } from './proofs.model'
import { relativeNames, relativesByIds } from './relatives.model'

/** In the place of what is gone. */
const GONE = ''

/** A step as the family and the desk read it. */
export const presentStep = (step: StoredKinshipStep, vault: Vault): KinshipStep => ({
  at: step.at.toISOString(),
  state: step.state,
  by: step.by,
  reason: step.reason,
  words: saidIn(step, vault)?.words ?? GONE,
})

/** A relative's claims as he reads them. */
export async function presentOwnKinships(
  kinships: readonly StoredKinship[],
  vault: Vault,
): Promise<OwnKinship[]> {
  const [prisons, steps, proofs] = await Promise.all([
    organisationNames(kinships.map(({ prisonId }) => prisonId)),
    stepsOfKinships(kinships.map(({ id }) => id)),
    proofsByIds(kinships.flatMap(one => one.proofs)),
  ])
  const ofKinship = grouped(steps, ({ kinshipId }) => kinshipId)
  const picture = new Map(proofs.map(proof => [proof.id, shownProof(proof)]))
  return Promise.all(
    kinships.map(async one => {
      const county = await organisationById(one.countyId)
      const history = (ofKinship.get(one.id) ?? []).map(step => presentStep(step, vault))
      return {
        ...stateOf(one),
        attemptId: one.attemptId,
        prisonName: prisons.get(one.prisonId) ?? '',
        ...(namedIn(one, vault) ?? { prisonerName: GONE, prisonerNumber: null }),
        words: history.at(-1)?.words ?? GONE,
        proofs: one.proofs.flatMap(id => picture.get(id) ?? []),
        history,
        countyName: county?.name ?? '',
        countyPhone: county?.phone ?? '',
      }
    }),
  )
}

const stateOf = (one: StoredKinship) => ({
  id: one.id,
  prisonId: one.prisonId,
  kin: one.kin,
  state: one.state,
  reason: one.reason,
  submittedAt: one.submittedAt.toISOString(),
  stateAt: one.stateAt.toISOString(),
  expiresDay: one.expiresDay,
  rev: one.steps,
})

/** Lines of the desk's list. */
export async function presentRows(
  kinships: readonly StoredKinship[],
  vault: Vault,
): Promise<KinshipRow[]> {
  const ids = kinships.map(({ relativeId }) => relativeId)
  const [prisons, names, relatives] = await Promise.all([
    organisationNames(kinships.map(({ prisonId }) => prisonId)),
    relativeNames(ids, vault),
    relativesByIds(ids),
  ])
  const verified = new Set(relatives.filter(one => one.verified).map(({ id }) => id))
  return kinships.map(one => ({
    id: one.id,
    relativeId: one.relativeId,
    relativeName: names.get(one.relativeId) ?? GONE,
    relativeVerified: verified.has(one.relativeId),
    prisonId: one.prisonId,
    prisonName: prisons.get(one.prisonId) ?? '',
    prisonerName: namedIn(one, vault)?.prisonerName ?? GONE,
    kin: one.kin,
    state: one.state,
    stateAt: one.stateAt.toISOString(),
    proofs: one.proofs.length,
    companionsWaiting: one.companionsWaiting,
  }))
}

/** People who come along, as the relative and the desk read them. */
export async function presentCompanions(
  companions: readonly StoredCompanion[],
  { now, vault }: { now: Date; vault: Vault },
): Promise<Companion[]> {
  const proofs = await proofsByIds(companions.flatMap(one => one.proofs))
  const picture = new Map(proofs.map(proof => [proof.id, shownProof(proof)]))
  const today = dayInChina(now)
  return companions.flatMap(one => {
    const secrets = companionSecrets(one, vault)
    if (!secrets) return []
    return {
      id: one.id,
      kinshipId: one.kinshipId,
      name: secrets.name,
      idNumberMasked: maskedIdNumber(secrets.idNumber),
      kin: one.kin,
      isMinor: isMinor(secrets.idNumber, today),
      guardian: one.guardian,
      documentExpiresDay: one.documentExpiresDay,
      state: one.state,
      reason: one.decisions.at(-1)?.reason ?? null,
      words: secrets.words,
      proofs: one.proofs.flatMap(id => picture.get(id) ?? []),
      namedAt: one.namedAt.toISOString(),
      rev: one.decisions.length,
    }
  })
}
