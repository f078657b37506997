import type { Point } from '#shared/geometry/polygon'
import { metresBetween } from '#shared/geometry/shape'
import type { Offer, OfferMark } from '#shared/jobs/browsing.contract'
import type { Township } from '../places/townships'
import type { View } from './browsing-view'
import { savedAmong } from './kept-offers.model'
import type { StoredPosting } from './postings.model'

/** Makes postings ready for a person's list. */
export async function presentOffers(
  postings: readonly StoredPosting[],
  view: View,
): Promise<Offer[]> {
  const saved = await savedAmong(
    view.person.id,
    postings.map(({ id }) => id),
  )
  return postings.map(posting => offerOf(posting, view, saved.has(posting.id)))
}

function offerOf(posting: StoredPosting, view: View, saved: boolean): Offer {
  return {
    ...said(posting, view.townships),
    id: posting.id,
    isBase: posting.isBase,
    townshipId: posting.place.townshipId,
    kilometres: kilometresTo(posting, view),
    saved,
  }
}

/** What is said to everybody to whom it is shown. */
export const said = (posting: StoredPosting, townships: readonly Township[]) => ({
  employerName: posting.employerName,
  title: posting.title,
  kind: posting.kind,
  pay: posting.pay,
  shift: posting.shift,
  hours: posting.hours,
  skills: posting.skills,
  insurance: posting.insurance,
  lodging: posting.lodging,
  deadline: posting.deadline,
  places: posting.places,
  monthly: monthlyOf(posting),
  townshipName: townships.find(({ id }) => id === posting.place.townshipId)?.name ?? '',
  placeText: posting.place.text,
  openedAt: (posting.openedAt ?? posting.changedAt).toISOString(),
})

const monthlyOf = ({ monthlyFrom, monthlyTo }: StoredPosting) =>
  monthlyFrom === null || monthlyTo === null
    ? null
    : { from: Math.round(monthlyFrom), to: Math.round(monthlyTo) }

/** Where the work is, as far as it is known. */
const pointOf = ({ place }: StoredPosting, townships: readonly Township[]): Point | null =>
  place.point ?? townships.find(({ id }) => id === place.townshipId)?.middle ?? null

/** To the tenth of a kilometre: more would be more than anybody knows. */
function kilometresTo(posting: StoredPosting, { from, townships }: View): number | null {
  const point = pointOf(posting, townships)
  return from && point ? Math.round(metresBetween(from, point) / 100) / 10 : null
}

/** Makes postings ready for the map; those that are nowhere are left out. */
export const marksOf = (postings: readonly StoredPosting[], view: View): OfferMark[] =>
  postings.flatMap(posting => {
    const point = pointOf(posting, view.townships)
    if (!point) return []
    const { id, title, employerName, pay } = posting
    const kilometres = kilometresTo(posting, view)
    return [
      { id, title, employerName, pay, kilometres, point, exact: posting.place.point !== null },
    ]
  })
