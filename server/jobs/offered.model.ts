import type { PipelineStage, QueryFilter } from 'mongoose'
import { METRES_PER_DEGREE, metresPerLongitude } from '#shared/geometry/plain-walk'
import type { Point } from '#shared/geometry/polygon'
import type { OfferFilter } from '#shared/jobs/browsing.contract'
import type { Skill } from '#shared/jobs/postings.contract'
import { SKILLS } from '#shared/jobs/postings.words'
import type { Day } from '#shared/time/days'
import { type PostingDocument, type StoredPosting, openOn } from './postings.model'
import { containing } from '../platform/containing'

/** What a person may be shown, and what of it is looked for. */
export interface Search {
  countyId: string
  today: Day
  filter: OfferFilter
  /** Not to be shown to this person. */
  without: readonly string[]
  /** From where distance is counted; null is from nowhere. */
  from: Point | null
  /** Middles of townships, for work without a point of its own. */
  middles: ReadonlyMap<string, Point>
}

/** Later than all that is known. */
const NOWHERE_METRES = 1e9

/** Open, of this county, with nothing that an officer has still to decide; as a filter. */
export const offered = (countyId: string, today: Day) => ({
  ...openOn(countyId, today),
  undecided: false,
})

/** Whether a posting is shown to the persons of a county on a day. */
export const isOffered = (
  { countyId, state, shownUntil, undecided }: StoredPosting,
  where: { countyId: string; today: Day },
): boolean =>
  countyId === where.countyId &&
  state === 'open' &&
  !undecided &&
  shownUntil !== null &&
  shownUntil >= where.today

/** What of it is looked for, as a filter. */
export function matchOf({
  countyId,
  today,
  filter,
  without,
}: Search): QueryFilter<PostingDocument> {
  const { search, payAtLeast, kind, shift, skill, insurance, lodging } = filter
  return {
    ...offered(countyId, today),
    ...(without.length > 0 && { _id: { $nin: without } }),
    ...(kind && { kind }),
    ...(shift && { shift }),
    ...(skill && { skills: skill }),
    ...(insurance && { insurance }),
    ...(lodging && { lodging: { $in: ['bed', 'bed-and-meals'] } }),
    ...(payAtLeast !== undefined && { monthlyTo: { $gte: payAtLeast } }),
    ...(search && { $or: worded(search) }),
  }
}

/** Part of a title, of an employer's name, or of how something that one can do is called. */
function worded(search: string): QueryFilter<PostingDocument>[] {
  const skills = (Object.keys(SKILLS) as Skill[]).filter(one => SKILLS[one].includes(search))
  const named = skills.length > 0 ? [{ skills: { $in: skills } }] : []
  const part = containing(search)
  return [{ title: part }, { employerName: part }, ...named]
}

/** Works out how far each is from where distance is counted. */
export function distances({ from, middles }: Search): PipelineStage[] {
  if (!from) return []
  const middle = {
    $switch: {
      branches: [...middles].map(([id, point]) => ({
        // As literals: a name must never be read as an expression.
        case: { $eq: ['$place.townshipId', { $literal: id }] },
        then: { $literal: point },
      })),
      default: null,
    },
  }
  const point = middles.size > 0 ? { $ifNull: ['$place.point', middle] } : '$place.point'
  const along = (field: string, start: number, metres: number) => ({
    $pow: [{ $multiply: [{ $subtract: [field, start] }, metres] }, 2],
  })
  const squares = [
    along('$at.longitude', from.longitude, metresPerLongitude(from.latitude)),
    along('$at.latitude', from.latitude, METRES_PER_DEGREE),
  ]
  return [
    { $set: { at: point } },
    { $set: { metres: { $ifNull: [{ $sqrt: { $add: squares } }, NOWHERE_METRES] } } },
  ]
}
