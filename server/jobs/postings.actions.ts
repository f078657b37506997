import { randomUUID } from 'node:crypto'
import { staysDecided } from '#shared/jobs/flags'
import type { PostingContent } from '#shared/jobs/postings.contract'
import * as endpoints from '#shared/jobs/postings.endpoints'
import { parameters } from '#shared/law/parameters'
import { type Day, dayInChina, daysAfter } from '#shared/time/days'
import { organisationById } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { permit } from './area'
import type { By } from './employers.actions'
import { type StoredEmployer, employerById } from './employers.model'
import { mayKeepWork } from './employers.policy'
import { judged, newPosting, ofEmployer } from './new-postings'
import { keepSteps, moveOn, stepOf } from './posting-steps'
import { type StoredPosting, addPostings, postingById, sealContact } from './postings.model'

/** Enters a posting as a draft. */
export async function enterPosting(content: PostingContent, by: By): Promise<StoredPosting> {
  const { actor, now, vault } = by
  const employer = await employerFor(content.employerId, by)
  await checkTownship(content, employer)
  const posting = newPosting(randomUUID(), content, { employer, staffId: actor.staffId, now }, by)
  await inTransaction(async session => {
    await addPostings([posting], session)
    const told = {
      what: 'added',
      staffId: actor.staffId,
      at: now,
      contact: content.contact,
    } as const
    await keepSteps([stepOf(posting, told, vault)], vault, session)
    await recordPostingAct(endpoints.addPosting.id, posting, '', by, session)
  })
  return posting
}

/**
 * Corrects a posting. What was refused, ended or ran out becomes a draft again; an open one stays
 * open only if nothing new has to be asked about it.
 */
export async function correctPosting(
  { id, version, content }: { id: string; version: number; content: PostingContent },
  by: By,
): Promise<StoredPosting> {
  const { actor, now, vault } = by
  const before = await knownPosting(id, version, by)
  const employer = await employerFor(content.employerId, by)
  await checkTownship(content, employer)
  const { employerId: _, contact, ...said } = content
  const { flags, monthlyFrom, monthlyTo } = judged(said)
  const isPassed = staysDecided(before, said, flags)
  const staysOpen = before.state === 'open' && isPassed && employer.state === 'verified'
  const after: StoredPosting = {
    ...before,
    ...ofEmployer(employer),
    ...said,
    ...{ flags, monthlyFrom, monthlyTo },
    undecided: !isPassed,
    decision: isPassed && flags.length > 0 ? before.decision : null,
    state: staysOpen ? 'open' : 'draft',
    shownUntil: staysOpen ? shownUntil(said.deadline, now) : before.shownUntil,
    reason: '',
    version: before.version + 1,
    steps: before.steps + 1,
    changedAt: now,
    changedBy: actor.staffId,
    sealed: sealContact(id, contact, vault),
  }
  if (staysOpen && after.shownUntil! < dayInChina(now)) throw new Refusal(422, 'deadline-over')
  await inTransaction(async session => {
    const told = { what: 'changed', staffId: actor.staffId, at: now, contact } as const
    await moveOn(before, after, told, vault, session)
    await recordPostingAct(endpoints.changePosting.id, after, '', by, session)
  })
  return after
}

/** The last day on which a posting is shown. */
export const shownUntil = (deadline: Day | null, now: Date): Day =>
  deadline ?? daysAfter(dayInChina(now), parameters.postingShownDays.value)

/** A posting that the actor keeps, as the actor last saw it. @throws {Refusal} */
export async function knownPosting(
  id: string,
  version: number,
  { actor }: By,
  session?: ClientSession,
): Promise<StoredPosting> {
  const known = { may: mayKeepWork, unknown: 'no-such-posting' } as const
  const posting = await permit(actor, await postingById(id, session), known)
  if (posting.version !== version) throw new Refusal(409, 'changed-meanwhile')
  return posting
}

/** An employer whose postings the actor keeps. @throws {Refusal} 404 */
const employerFor = async (id: string, { actor }: By): Promise<StoredEmployer> =>
  permit(actor, await employerById(id), { may: mayKeepWork, unknown: 'no-such-employer' })

/** Work lies in a township of the county that offers it. @throws {Refusal} 404 */
async function checkTownship({ place }: PostingContent, { countyId }: StoredEmployer) {
  const office = await organisationById(place.townshipId)
  if (office?.level !== 'office' || office.within.at(-2) !== countyId) {
    throw new Refusal(404, 'no-such-office')
  }
}

/** Notes what an officer did; whom to ask for is no part of it. */
export function recordPostingAct(
  act: string,
  posting: StoredPosting,
  reason: string,
  { actor, now }: By,
  session: ClientSession,
) {
  const { id, version, state, title, employerId, flags } = posting
  return recordAct(
    {
      staffId: actor.staffId,
      act,
      subjectId: id,
      at: now,
      details: { version, state, title, employerId, flags: flags.map(({ code }) => code), reason },
    },
    session,
  )
}
