import type { Category } from '#shared/checkins/categories.contract'
import type { Assignment, assignLessons } from '#shared/courses/assignments.contract'
import * as endpoints from '#shared/courses/assignments.endpoints'
import { parameters } from '#shared/law/parameters'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { staffNamed } from '../account/staff.model'
import { type PlanSubject, ofCategory, ofPerson } from '../checkins/plans.model'
import { addEvidence } from '../evidence/records.model'
import type { Organisation } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import { type Person, namesOf } from '../people/people.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import {
  type StoredAssignment,
  addAssignment,
  assignmentById,
  closeAssignment,
  officesOf,
} from './assignments.model'
import { gramsOf } from './lesson-search'
import { assignmentEndedEvidence, assignmentEvidence } from './lessons.evidence'
import { mayStudy } from './study/study.policy'
import { tellEnded, tellOf, untell } from './telling'
import { newestVersions, versionsToBegin } from './versions.model'

/** Whom something is assigned to, read from the files. */
export type Target =
  | { kind: 'person'; person: Person }
  | { kind: 'category'; county: Organisation; category: Category }

interface By {
  staffId: string
  now: Date
}

/** Whose assignments hold for a person: his own, and those of his category. */
export const subjectsOf = ({ id, category, homeCountyId }: Person): PlanSubject[] => [
  ofPerson(id),
  ...(category ? [ofCategory(homeCountyId, category)] : []),
]

/** Assigns lessons. The same act sent again gets the first one. */
export async function assign(
  asked: z.output<(typeof assignLessons)['input']>,
  target: Target,
  by: By,
): Promise<StoredAssignment> {
  const before = await assignmentById(asked.attemptId)
  if (before) return sameAs(before, asked, target)
  if (asked.lastDay < dayInChina(by.now)) {
    throw new Refusal(400, 'bad-input', [{ path: 'lastDay', code: 'has-passed' }])
  }
  await refuseUnknown(asked.lessonIds, target, by.now)
  const assignment = assignmentOf(asked, target, by)
  try {
    await store(assignment, by)
    return assignment
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return sameAs((await assignmentById(asked.attemptId))!, asked, target)
  }
}

const subjectOf = (target: Target): PlanSubject =>
  target.kind === 'person'
    ? ofPerson(target.person.id)
    : ofCategory(target.county.id, target.category)

/** @throws {Refusal} 409 another act has that name. */
function sameAs(
  known: StoredAssignment,
  { title, lessonIds }: { title: string; lessonIds: readonly string[] },
  target: Target,
): StoredAssignment {
  const isSame =
    known.subject === subjectOf(target) &&
    known.title === title &&
    known.lessonIds.join() === lessonIds.join()
  if (!isSame) throw new Refusal(409, 'changed-meanwhile')
  return known
}

/** Only what can be begun, of the county, and by him. */
async function refuseUnknown(lessonIds: readonly string[], target: Target, now: Date) {
  const versions = await versionsToBegin(lessonIds, now)
  const countyId = target.kind === 'person' ? target.person.homeCountyId : target.county.id
  const amiss = lessonIds.flatMap((id, index) => {
    const version = versions.get(id)
    const path = `lessonIds.${index}`
    if (version?.countyId !== countyId) return [{ path, code: 'not-published' }]
    const isForHim = target.kind === 'category' || mayStudy(target.person, version)
    return isForHim ? [] : [{ path, code: 'for-others' }]
  })
  if (amiss.length > 0) throw new Refusal(400, 'bad-input', amiss)
}

function assignmentOf(
  asked: z.output<(typeof assignLessons)['input']>,
  target: Target,
  { staffId, now }: By,
): StoredAssignment {
  const { attemptId, title, lessonIds, target: reach, firstDay, lastDay, reason } = asked
  const isForOne = target.kind === 'person'
  const within = isForOne ? target.person.within : target.county.within
  return {
    ...{ id: attemptId, subject: subjectOf(target) },
    personId: isForOne ? target.person.id : null,
    category: isForOne ? null : target.category,
    countyId: isForOne ? target.person.homeCountyId : target.county.id,
    ...{ within, listedFor: isForOne ? within : [...within, officesOf(target.county.id)] },
    ...{ title, grams: gramsOf(title), lessonIds, target: reach, firstDay, lastDay, reason },
    ...{ assignedBy: staffId, assignedAt: now, ended: null },
  }
}

async function store(assignment: StoredAssignment, { staffId, now }: By): Promise<void> {
  const { id, subject, personId, title, lessonIds, firstDay, lastDay, reason } = assignment
  const details = { assignment: id, title, lessonIds, firstDay, lastDay, reason }
  await inTransaction(async session => {
    await addAssignment(assignment, session)
    await addEvidence([assignmentEvidence(assignment)], session)
    await tellOf({ kind: 'lessons', id }, firstDay, now, session)
    await recordAct(
      {
        ...{ staffId, act: endpoints.assignLessons.id, at: now, details },
        subjectId: personId ?? subject,
      },
      session,
    )
  })
}

const MINUTE = 60_000

/** Whether what was assigned can still be taken back as if it had never been. */
const canTakeBack = ({ assignedAt, ended }: StoredAssignment, now: Date): boolean =>
  ended === null &&
  now.getTime() - assignedAt.getTime() <= parameters.assignmentTakeBackMinutes.value * MINUTE

/** Ends an assignment: what was studied stays, nothing more of it is due. */
export async function endNow(
  assignment: StoredAssignment,
  { reason, takeBack }: { reason: string; takeBack: boolean },
  { staffId, now }: By,
): Promise<StoredAssignment> {
  if (takeBack && !canTakeBack(assignment, now)) throw new Refusal(409, 'too-late-to-take-back')
  const { id, subject, personId } = assignment
  return inTransaction(async session => {
    const end = { at: now, staffId, reason, takenBack: takeBack }
    const ended = await closeAssignment(id, end, session)
    if (!ended) throw new Refusal(409, 'assignment-over')
    await addEvidence(assignmentEndedEvidence(ended), session)
    const about = { kind: 'lessons', id } as const
    if (takeBack) await untell(about, session)
    else await tellEnded(about, ended.lastDay, now, session)
    const details = { assignment: id, reason, takenBack: takeBack }
    await recordAct(
      {
        ...{ staffId, act: endpoints.endAssignment.id, at: now, details },
        subjectId: personId ?? subject,
      },
      session,
    )
    return ended
  })
}

/** Makes assignments ready to be shown. */
export async function presentAssignments(
  rows: readonly StoredAssignment[],
  now: Date,
): Promise<Assignment[]> {
  const [staff, people, lessons] = await Promise.all([
    staffNamed(rows.map(({ assignedBy }) => assignedBy)),
    namesOf(rows.flatMap(({ personId }) => personId ?? [])),
    newestVersions(rows.flatMap(({ lessonIds }) => lessonIds)),
  ])
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    for:
      row.personId === null
        ? { kind: 'category', category: row.category! }
        : { kind: 'person', personId: row.personId },
    lessonIds: row.lessonIds,
    lessonTitles: row.lessonIds.map(id => lessons.get(id)?.title ?? ''),
    target: row.target,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    reason: row.reason,
    forName: row.personId === null ? '' : (people.get(row.personId) ?? ''),
    byName: staff.get(row.assignedBy)?.name ?? '',
    assignedAt: row.assignedAt.toISOString(),
    endedAt: row.ended?.at.toISOString() ?? null,
    endReason: row.ended?.reason ?? '',
    canTakeBack: canTakeBack(row, now),
  }))
}
