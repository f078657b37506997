import { type Organisation, countyOf, organisationById } from '../organisation/organisation.model'
import { Refusal } from '../platform/errors'
import type { RefusalCode } from '#shared/refusals.words'
import { type OfCounty, type Reader, areaOf, mayReadWork } from './employers.policy'

/** How far somebody's eyes reach where work is offered: an organisation's id. */
export async function areaFor(actor: Reader): Promise<string> {
  const organisation = await organisationById(actor.organisationId)
  return areaOf(actor, organisation?.within ?? [])
}

/** The county for which an officer enters employers and postings. @throws {Refusal} 403 for those above. */
export async function countyFor(actor: Reader): Promise<Organisation> {
  const county = await countyOf(actor.organisationId)
  if (!county) throw new Refusal(403, 'wrong-role')
  return county
}

/**
 * Lets an act on what a county offers pass. What the actor cannot read sounds like "not there".
 *
 * @throws {Refusal} 404 it is not there, 403 it is not for the actor to do.
 */
export async function permit<T extends OfCounty>(
  actor: Reader,
  subject: T | null,
  { may, unknown }: { may: typeof mayReadWork; unknown: RefusalCode },
): Promise<T> {
  const area = await areaFor(actor)
  if (!subject || !mayReadWork(actor, subject, area)) throw new Refusal(404, unknown)
  if (!may(actor, subject, area)) throw new Refusal(403, 'wrong-role')
  return subject
}
