import type { Day } from '#shared/time/days'
import { type PostingDocument, Postings, openOn } from './postings.model'

/** So many of one base are named; more are found in the list of work. */
const MOST_NAMED = 20

/** What some employers of a county look for on a day, by employer. */
export async function openPostingsOf(
  countyId: string,
  employerIds: readonly string[],
  today: Day,
): Promise<Map<string, { id: string; title: string; places: number }[]>> {
  const rows = await Postings.find(
    { ...openOn(countyId, today), employerId: { $in: employerIds }, undecided: false },
    { employerId: 1, title: 1, places: 1 },
  )
    .sort({ employerId: 1, title: 1 })
    .limit(MOST_NAMED * Math.max(employerIds.length, 1))
    .lean<Pick<PostingDocument, '_id' | 'employerId' | 'title' | 'places'>[]>()
  const found = new Map<string, { id: string; title: string; places: number }[]>()
  for (const { _id, employerId, title, places } of rows) {
    const listed = found.get(employerId) ?? []
    if (listed.length < MOST_NAMED) listed.push({ id: _id, title, places })
    found.set(employerId, listed)
  }
  return found
}
