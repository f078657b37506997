import type { Posting, PostingPast, PostingRow } from '#shared/jobs/postings.contract'
import { staffNamed } from '../account/staff.model'
import { organisationNames } from '../organisation/organisation.model'
import type { Vault } from '../platform/vault'
import type { PostingStep } from './posting-steps.model'
import { contentOf } from './postings.evidence'
import { type StoredPosting, contactOf } from './postings.model'

/** A township's own name, without that of the office that looks after it. */
export const townshipName = (officeName: string): string => officeName.replace(/司法所$/, '')

/** Puts postings into the words of the officers' list. */
export async function presentRows(postings: readonly StoredPosting[]): Promise<PostingRow[]> {
  const offices = await organisationNames(postings.map(({ place }) => place.townshipId))
  return postings.map(posting => ({
    id: posting.id,
    countyId: posting.countyId,
    employerId: posting.employerId,
    employerName: posting.employerName,
    employerState: posting.employerState,
    isBase: posting.isBase,
    title: posting.title,
    kind: posting.kind,
    pay: posting.pay,
    shift: posting.shift,
    townshipId: posting.place.townshipId,
    townshipName: townshipName(offices.get(posting.place.townshipId) ?? ''),
    deadline: posting.deadline,
    places: posting.places,
    state: posting.state,
    flags: posting.flags,
    flagsDecided: !posting.undecided,
    version: posting.version,
    changedAt: posting.changedAt.toISOString(),
    importId: posting.importId,
  }))
}

/** Puts one into the words of the contract, whom to ask for included. */
export async function presentPosting(posting: StoredPosting, vault: Vault): Promise<Posting> {
  const { decision, changedBy } = posting
  const [[row], staff] = await Promise.all([
    presentRows([posting]),
    staffNamed([changedBy, ...(decision ? [decision.staffId] : [])]),
  ])
  return {
    ...row!,
    ...contentOf(posting),
    contact: contactOf(posting, vault),
    decision: decision && {
      codes: decision.codes,
      reason: decision.reason,
      at: decision.at.toISOString(),
      byName: staff.get(decision.staffId)?.name ?? '',
    },
    shownUntil: posting.shownUntil,
    openedAt: posting.openedAt?.toISOString() ?? null,
    reason: posting.reason,
    changedByName: staff.get(changedBy)?.name ?? '',
  }
}

/** Puts what became of a posting into the words of the contract. */
export async function presentPast(steps: readonly PostingStep[]): Promise<PostingPast[]> {
  const staff = await staffNamed(steps.flatMap(({ staffId }) => staffId ?? []))
  return steps.flatMap(({ version, what, reason, at, staffId }) =>
    // One that was taken out again is not there to be read.
    what === 'undone'
      ? []
      : [
          {
            ...{ version, what, reason },
            at: at.toISOString(),
            byName: staff.get(staffId ?? '')?.name ?? '',
          },
        ],
  )
}
