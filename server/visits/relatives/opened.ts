import type { KinshipOpened } from '#shared/visits/relatives/kinship-desk.contract'
import { staffNamed } from '../../account/staff.model'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { permissionsOf } from '../prisons/permitted.model'
import { prisonerMatching } from '../prisons/prisoners.model'
import { companionsOf } from './companions.model'
import { type StoredKinshipStep, stepsOfKinships } from './kinship-steps.model'
import { type Named, type StoredKinship, claimsOf, namedIn } from './kinships.model'
import { identityOf } from './own.actions'
import { presentCompanions, presentRows, presentStep } from './presenting'
import { proofsByIds, shownProof } from './proofs.model'
import { otherAccountsOf, relativeFile } from './relatives.model'

/** So long back the desk is told who else claims the same. */
const OTHERS_MILLISECONDS = 30 * 24 * 3600_000

/** A claim with all that the desk needs to check it. */
export async function opened(
  kinship: StoredKinship,
  by: { now: Date; vault: Vault },
): Promise<KinshipOpened> {
  const { relativeId, id } = kinship
  const [file, [row], steps, proofs, companions, others] = await Promise.all([
    relativeFile(relativeId, by.vault),
    presentRows([kinship], by.vault),
    stepsOfKinships([id]),
    proofsByIds(kinship.proofs),
    companionsOf(id),
    otherAccountsOf(relativeId, by.vault),
  ])
  const named = namedIn(kinship, by.vault)
  if (!file || !row || !named) throw new Refusal(404, 'no-such-kinship')
  const { companionsWaiting: _, proofs: __, ...shown } = row
  const history = await presentSteps(steps, by.vault)
  const since = new Date(by.now.getTime() - OTHERS_MILLISECONDS)
  const { prisonId } = kinship
  const asked = { prisonId, prisonerName: named.prisonerName, since }
  return {
    kinship: {
      ...shown,
      prisonerNumber: named.prisonerNumber,
      reason: kinship.reason,
      words: history.at(-1)?.words ?? '',
      history,
      expiresDay: kinship.expiresDay,
      submittedAt: kinship.submittedAt.toISOString(),
      permitted: await isPermitted(kinship, named, file.idNumber, by.vault),
      rev: kinship.steps,
    },
    relative: {
      id: file.id,
      name: file.name,
      idNumber: file.idNumber,
      phone: file.phone,
      identity: identityOf(file),
      documentExpiresDay: file.documentExpiresDay,
      registeredAt: file.registeredAt.toISOString(),
      sameIdNumber: others.length,
    },
    proofs: kinship.proofs.flatMap(one => {
      const proof = proofs.find(found => found.id === one)
      return proof ? [shownProof(proof)] : []
    }),
    companions: await presentCompanions(companions, by),
    othersClaiming: await claimsOf(asked, relativeId, by.vault),
  }
}

/** What the prison's list says of the relative; before the claim is accepted, of whom it names. */
async function isPermitted(
  { prisonId, prisonerId }: StoredKinship,
  { prisonerName: name, prisonerNumber: number }: Named,
  idNumber: string,
  vault: Vault,
): Promise<boolean | null> {
  const found =
    prisonerId ?? (await prisonerMatching(prisonId, { name, number }, vault))?.id ?? null
  return (await permissionsOf([found], vault))(found, idNumber)
}

/** What became of it; the desk sees who of them it was. */
async function presentSteps(steps: readonly StoredKinshipStep[], vault: Vault) {
  const staff = await staffNamed(steps.flatMap(({ staffId }) => staffId ?? []))
  return steps.map(step => ({
    ...presentStep(step, vault),
    byName: staff.get(step.staffId ?? '')?.name ?? '',
  }))
}
