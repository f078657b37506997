import type { Export } from '#shared/exports/exports.contract'
import { answerUntil, isFetchable, stateOf } from '#shared/exports/exports.rules'
import { staffNamed } from '../account/staff.model'
import { organisationNames } from '../organisation/organisation.model'
import { namesOf } from '../people/people.model'
import type { By } from './exports.actions'
import type { StoredExport } from './exports.model'
import { isOwn, mayDecide, mayFetch } from './exports.policy'

/** Makes exports ready to be shown: names for ids, and where each stands now. */
export async function presentExports(
  exports: readonly StoredExport[],
  { actor, now }: By,
): Promise<Export[]> {
  const [staff, organisations, people] = await Promise.all([
    staffNamed(exports.flatMap(({ askedBy, decidedBy }) => [askedBy, decidedBy ?? []].flat())),
    organisationNames(
      exports.flatMap(({ organisationId, officeId }) => [organisationId, officeId]),
    ),
    namesOf(exports.flatMap(({ personId }) => personId ?? [])),
  ])
  const nameOf = (staffId: string) => staff.get(staffId)?.name ?? ''
  return exports.map(one => {
    const state = stateOf(one, now)
    return {
      id: one.id,
      askedByName: nameOf(one.askedBy),
      askedByOrganisationName: organisations.get(one.organisationId) ?? '',
      askedAt: one.askedAt.toISOString(),
      personName: one.personId === null ? null : (people.get(one.personId) ?? ''),
      officeName: organisations.get(one.officeId) ?? '',
      firstDay: one.firstDay,
      lastDay: one.lastDay,
      withCoordinates: one.withCoordinates,
      purpose: one.purpose,
      reason: one.reason,
      checkIns: one.checkIns,
      points: one.points,
      pointsBefore: one.pointsBefore,
      state,
      decidedByName: one.decidedBy === null ? null : nameOf(one.decidedBy),
      decidedAt: one.decidedAt?.toISOString() ?? null,
      note: one.note,
      fetches: one.fetches,
      answerUntil: answerUntil(one.askedAt).toISOString(),
      fetchUntil: one.fetchUntil?.toISOString() ?? null,
      abilities: {
        decide: state === 'waiting' && mayDecide(actor, one) && !isOwn(actor, one),
        fetch: mayFetch(actor, one) && isFetchable(one, now),
      },
    }
  })
}
