import type { Actor } from '#shared/endpoint'
import { type Organisation, countyOf } from '../organisation/organisation.model'
import { Refusal } from '../platform/errors'
import { type Asking, mayWriteLesson } from './lessons.policy'

export type Official = Extract<Actor, { role: 'officer' | 'procurator' }>
export type Officer = Extract<Actor, { role: 'officer' }>

/** Who asks, and in which county. */
export async function askingOf(actor: Official): Promise<Asking & { county: Organisation | null }> {
  const county = await countyOf(actor.organisationId)
  return { actor, county, countyId: county?.id ?? null }
}

/** The county that an officer writes for. @throws {Refusal} 403 he only reads. */
export async function writingCounty(actor: Officer): Promise<Organisation> {
  const { county, ...asking } = await askingOf(actor)
  if (!county || !mayWriteLesson(asking, { countyId: county.id, within: county.within })) {
    throw new Refusal(403, 'wrong-role')
  }
  return county
}
