import type { Attendance, OwnClass } from '#shared/courses/attendance.contract'
import type { ClassRow, ClassShown } from '#shared/courses/class-desk.contract'
import type { Signature } from '#shared/courses/classes.contract'
import { maySign, opensAt } from '#shared/courses/classes.rules'
import { staffNamed } from '../../account/staff.model'
import { organisationById, organisationNames } from '../../organisation/organisation.model'
import { newestVersions } from '../versions.model'
import type { StoredAttendance, StoredSignature } from './attendance.model'
import { countsOf } from './attendance-lists.model'
import { type StoredClass, timesOf } from './classes.model'

const NOBODY = { invited: 0, came: 0, absent: 0 }

/** Makes classes ready for a list of officials. */
export async function presentClasses(classes: readonly StoredClass[]): Promise<ClassRow[]> {
  const [counts, offices, staff] = await Promise.all([
    countsOf(classes.map(({ id }) => id)),
    organisationNames(classes.map(({ organisationId }) => organisationId)),
    staffNamed(classes.map(({ madeBy }) => madeBy)),
  ])
  return classes.map(one => ({
    id: one.id,
    ...one.said,
    officeName: offices.get(one.organisationId) ?? '',
    cancelledAt: one.cancelledAt?.toISOString() ?? null,
    cancelReason: one.changes.find(({ kind }) => kind === 'cancelled')?.reason ?? '',
    ...(counts.get(one.id) ?? NOBODY),
    byName: staff.get(one.madeBy)?.name ?? '',
  }))
}

/** Makes one class ready to be shown. @param keep - whether the caller may change it. */
export async function presentClass(one: StoredClass, keep: boolean): Promise<ClassShown> {
  const [[row], staff, titles] = await Promise.all([
    presentClasses([one]),
    staffNamed(one.changes.map(({ staffId }) => staffId)),
    newestVersions(one.said.lessonIds),
  ])
  return {
    ...row!,
    revision: one.changes.length,
    lessonTitles: one.said.lessonIds.map(id => titles.get(id)?.title ?? ''),
    changes: one.changes.map(({ at, kind, reason, staffId }) => ({
      ...{ at: at.toISOString(), kind, reason },
      byName: staff.get(staffId)?.name ?? '',
    })),
    abilities: { keep },
  }
}

const shownSignature = ({ at, way, verdict, distanceMetres }: StoredSignature): Signature => ({
  ...{ at: at.toISOString(), way, verdict, distanceMetres },
})

/** Makes lines of a class ready for officials. */
export async function presentAttendance(rows: readonly StoredAttendance[]): Promise<Attendance[]> {
  const [offices, staff] = await Promise.all([
    organisationNames(rows.map(({ officeId }) => officeId)),
    staffNamed(
      rows.flatMap(({ signedIn, signedOut, settled }) =>
        [signedIn, signedOut, settled].flatMap(one => one?.staffId ?? []),
      ),
    ),
  ])
  const nameOf = (staffId: string | null) =>
    staffId === null ? '' : (staff.get(staffId)?.name ?? '')
  const signed = (one: StoredSignature | null) =>
    one && { ...shownSignature(one), byName: nameOf(one.staffId), reason: one.reason }
  return rows.map(row => ({
    ...{ classId: row.classId, personId: row.personId, personName: row.name },
    officeId: row.officeId,
    officeName: offices.get(row.officeId) ?? '',
    state: row.state,
    signedIn: signed(row.signedIn),
    signedOut: signed(row.signedOut),
    explanation: row.explanation,
    settled: row.settled && {
      ...{ outcome: row.settled.outcome, note: row.settled.note },
      byName: nameOf(row.settled.staffId),
      at: row.settled.at.toISOString(),
    },
  }))
}

/** Makes classes ready for somebody who is invited; of the others not a word. */
export async function presentOwnClasses(
  pairs: readonly { one: StoredClass; row: StoredAttendance }[],
  officeId: string,
  now: Date,
): Promise<OwnClass[]> {
  const [office, offices, titles] = await Promise.all([
    organisationById(officeId),
    organisationNames(pairs.map(({ one }) => one.organisationId)),
    newestVersions(pairs.flatMap(({ one }) => one.said.lessonIds)),
  ])
  return pairs.map(({ one, row }) =>
    ownClass(one, row, now, {
      lessons: one.said.lessonIds.flatMap(id => {
        const title = titles.get(id)?.title
        return title === undefined ? [] : [{ id, title }]
      }),
      officeName: offices.get(one.organisationId) ?? '',
      officePhone: office?.phone ?? '',
    }),
  )
}

function ownClass(
  one: StoredClass,
  row: StoredAttendance,
  now: Date,
  beside: Pick<OwnClass, 'lessons' | 'officeName' | 'officePhone'>,
): OwnClass {
  const { title, text, place, from, until, materials } = one.said
  const cancelled = one.changes.find(({ kind }) => kind === 'cancelled')
  return {
    ...{ id: one.id, title, text, place, from, until, materials, ...beside },
    cancelledBecause: cancelled?.reason ?? null,
    state: row.state,
    signedIn: row.signedIn && shownSignature(row.signedIn),
    signedOut: row.signedOut && shownSignature(row.signedOut),
    explanation: row.explanation,
    settled: row.settled && { outcome: row.settled.outcome, note: row.settled.note },
    maySign: one.cancelledAt ? null : maySign(timesOf(one), row.state, now),
    opensAt: opensAt(timesOf(one)).toISOString(),
    closesAt: one.closesAt.toISOString(),
  }
}
