import { flagsOf } from '#shared/jobs/flags'
import { monthlyPay } from '#shared/jobs/pay.rules'
import type { PostingContent } from '#shared/jobs/postings.contract'
import { parameters } from '#shared/law/parameters'
import type { Vault } from '../platform/vault'
import type { StoredEmployer } from './employers.model'
import { type StoredPosting, sealContact } from './postings.model'

/** What must be asked about a posting, and what it brings in a month. */
export function judged(content: Omit<PostingContent, 'employerId' | 'contact'>) {
  const monthly = monthlyPay(content)
  return {
    flags: flagsOf(content, parameters.minimumWage.value),
    monthlyFrom: monthly?.from ?? null,
    monthlyTo: monthly?.to ?? null,
  }
}

/** A posting as it is entered or imported: nobody but officers sees it. */
export function newPosting(
  id: string,
  { employerId: _, contact, ...said }: PostingContent,
  {
    employer,
    staffId,
    now,
    importId = null,
  }: { employer: StoredEmployer; staffId: string; now: Date; importId?: string | null },
  { vault }: { vault: Vault },
): StoredPosting {
  const { flags, monthlyFrom, monthlyTo } = judged(said)
  return {
    id,
    ...ofEmployer(employer),
    ...said,
    monthlyFrom,
    monthlyTo,
    state: 'draft',
    shownUntil: null,
    flags,
    undecided: flags.length > 0,
    decision: null,
    reason: '',
    version: 1,
    steps: 1,
    addedAt: now,
    openedAt: null,
    changedAt: now,
    changedBy: staffId,
    importId,
    usedAt: null,
    sealed: sealContact(id, contact, vault),
  }
}

/** What a posting repeats of its employer. */
export const ofEmployer = ({ id, countyId, within, name, state, isBase }: StoredEmployer) => ({
  countyId,
  within,
  employerId: id,
  employerName: name,
  employerState: state,
  isBase,
})
