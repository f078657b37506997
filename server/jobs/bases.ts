import type { Contact } from '#shared/jobs/employers.contract'
import { dayInChina } from '#shared/time/days'
import type { Person } from '../people/people.model'
import { Refusal } from '../platform/errors'
import type { Vault } from '../platform/vault'
import { type StoredEmployer, employerById, employerSecrets } from './employers.model'
import { type StoredPosting, postingById } from './postings.model'
import { forbiddenPostings } from './restrictions'

/** Where an application goes. */
export interface Target {
  employer: StoredEmployer
  contact: Contact
  posting: StoredPosting | null
}

/** Only to these anything is ever sent: the county has agreed with them, and an officer has verified them. */
export const isBaseOf = (countyId: string, employer: StoredEmployer): boolean =>
  employer.countyId === countyId && employer.isBase && employer.state === 'verified'

/**
 * The base, and what it offers, that somebody can apply to.
 *
 * @throws {Refusal} 404 no such base; 409 the employer is none, so that one contacts it oneself.
 */
export async function targetFor(
  person: Person,
  wanted: { employerId?: string | undefined; postingId?: string | undefined },
  { now, vault }: { now: Date; vault: Vault },
): Promise<Target> {
  const { homeCountyId: countyId } = person
  const posting = wanted.postingId === undefined ? null : await postingById(wanted.postingId)
  if (wanted.postingId !== undefined) {
    const offered = isOffered(posting, countyId, dayInChina(now))
    // Where an order keeps him away it is as if there were none: nothing says why.
    const without = offered ? await forbiddenPostings(person, now, vault) : []
    if (!offered || without.includes(wanted.postingId)) throw new Refusal(404, 'no-such-base')
  }
  const employer = await employerById(posting?.employerId ?? wanted.employerId ?? '')
  if (employer?.countyId !== countyId) throw new Refusal(404, 'no-such-base')
  if (!isBaseOf(countyId, employer)) throw new Refusal(409, 'not-a-base')
  return { employer, posting, contact: employerSecrets(employer, vault).contact }
}

const isOffered = (posting: StoredPosting | null, countyId: string, today: string): boolean =>
  posting !== null &&
  posting.countyId === countyId &&
  posting.state === 'open' &&
  posting.shownUntil !== null &&
  posting.shownUntil >= today
