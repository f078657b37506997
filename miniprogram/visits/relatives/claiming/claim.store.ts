import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Kin } from '#shared/visits/relatives/kin'
import type { OwnKinship } from '#shared/visits/relatives/kinships.contract'
import { completeKinship, submitKinship } from '#shared/visits/relatives/kinships.endpoints'
import { newAttemptId } from '../../../device/attempt'
import { onThisPhone } from '../../../device/storage'
import { callAsRelative, whenNoRelativeIsKnown } from '../../session'
import { type PagePicture, dropPage } from './pictures'

/** One question a screen, in this order. */
export const CLAIM_STEPS = ['prison', 'name', 'number', 'kin', 'proofs', 'check'] as const
export type ClaimStep = (typeof CLAIM_STEPS)[number]

/** What was answered so far of a claim. */
export interface Claim {
  /** Whose it is. */
  relativeId: string
  /** The claim that came back and is being completed; null for a new one. */
  completes: { id: string; rev: number } | null
  step: ClaimStep
  prisonId: string
  prisonName: string
  prisonerName: string
  prisonerNumber: string
  kin: Kin | null
  pictures: readonly PagePicture[]
  attemptId: string
}

const NOTHING: Claim = {
  ...{ relativeId: '', completes: null, step: 'prison' },
  ...{ prisonId: '', prisonName: '', prisonerName: '', prisonerNumber: '' },
  ...{ kin: null, pictures: [], attemptId: '' },
}

/** A claim that is being made, kept on the phone until the server has it. */
export const useClaim = create<Claim>()(
  persist((): Claim => NOTHING, { name: 'kinship-claim', version: 1, storage: onThisPhone }),
)

whenNoRelativeIsKnown(() => letGo())

/** Begins anew, unless this relative has begun a new one already. */
export function takeUpClaim(relativeId: string): void {
  const { relativeId: owner, completes } = useClaim.getState()
  if (owner === relativeId && completes === null) return
  letGo()
  useClaim.setState({ ...NOTHING, relativeId })
}

/** Takes up one that came back, with what it said; its pictures stay unless they are gone. */
export function takeUpReturned(relativeId: string, kinship: OwnKinship): void {
  const { completes, relativeId: owner } = useClaim.getState()
  if (owner === relativeId && completes?.id === kinship.id && completes.rev === kinship.rev) return
  letGo()
  useClaim.setState({
    ...NOTHING,
    relativeId,
    completes: { id: kinship.id, rev: kinship.rev },
    step: kinship.reason === 'prisoner-unclear' ? 'name' : 'proofs',
    prisonId: kinship.prisonId,
    prisonName: kinship.prisonName,
    prisonerName: kinship.prisonerName,
    prisonerNumber: kinship.prisonerNumber ?? '',
    kin: kinship.kin,
    pictures: kinship.proofs
      .filter(({ kept }) => kept)
      .map(({ id, type }) => ({ id, type, file: '', bytes: 0, sent: true })),
  })
}

export function answerClaim(change: Partial<Claim>): void {
  useClaim.setState(change)
}

/** Lets go of what was begun. */
export function letGo(): void {
  for (const picture of useClaim.getState().pictures) void dropPage(picture)
  useClaim.setState(NOTHING)
}

/** Sends the claim; what is sent twice is one. @throws as `callAsRelative` */
export async function sendClaim(): Promise<OwnKinship> {
  if (useClaim.getState().attemptId === '') {
    useClaim.setState({ attemptId: await newAttemptId() })
  }
  const { attemptId, completes, prisonId, prisonerName, prisonerNumber, kin, pictures } =
    useClaim.getState()
  const claimed = {
    prisonerName: prisonerName.trim(),
    prisonerNumber: prisonerNumber.trim() === '' ? null : prisonerNumber.trim(),
    kin: kin ?? 'other-relative',
    proofs: pictures.map(({ id }) => id),
  }
  const kinship = completes
    ? await callAsRelative(completeKinship, { ...completes, ...claimed })
    : await callAsRelative(submitKinship, { attemptId, prisonId, ...claimed })
  letGo()
  return kinship
}
