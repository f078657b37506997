import { type Day, dayInChina } from '#shared/time/days'
import { type Person, personAsked } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { askTogether } from '../platform/together'
import { subjectsOf } from './assignments.actions'
import { type StoredAssignment, assignmentsAsked } from './assignments.model'
import { type Studied, studiedOf, studyAsked } from './study/progress'
import { mayStudy } from './study/study.policy'
import { type StoredVersion, versionId, versionsById, versionsToBegin } from './versions.model'

/** Until when something is to be done, and what it was assigned under. */
interface Due {
  day: Day
  title: string
}

/** A person's own view: what is due, what he began, which of these versions he reads. */
export interface View {
  person: Person
  today: Day
  due: ReadonlyMap<string, Due>
  studied: ReadonlyMap<string, Studied>
  /** Of what is assigned or was begun, the version that he reads; none for what he may not. */
  read: ReadonlyMap<string, StoredVersion>
}

/** What a person has to study, and has begun. @throws {Refusal} 404 his case was closed meanwhile. */
export async function viewOf(believed: Person, now: Date): Promise<View> {
  const today = dayInChina(now)
  const { person, assigned, studied } = await assignedAndStudied(believed, today)
  const due = dueOf(assigned)
  const fresh = [...due.keys()].filter(id => !studied.has(id))
  const [begun, toBegin] = await Promise.all([
    versionsById([...studied.values()].map(one => versionId(one.lessonId, one.version))),
    versionsToBegin(fresh, now),
  ])
  const read = new Map(
    [...begun, ...toBegin.values()]
      .filter(version => mayStudy(person, version))
      .map(version => [version.lessonId, version]),
  )
  return { person, today, due, studied, read }
}

interface AssignedAndStudied {
  person: Person
  /** What ends first comes first. */
  assigned: StoredAssignment[]
  studied: Map<string, Studied>
}

/**
 * What holds for a person today, how far he is with his lessons, and who he is by now.
 *
 * @throws {Refusal} 404 his case was closed meanwhile.
 */
export async function assignedAndStudied(
  believed: Person,
  today: Day,
): Promise<AssignedAndStudied> {
  const { people, assigned, ...own } = await askTogether({
    people: personAsked(believed.id),
    assigned: assignmentsAsked(subjectsOf(believed), today),
    ...studyAsked(believed.id),
  })
  const [person] = people
  if (!person) throw new Refusal(404, 'no-such-person')
  if (!findsTheSame(person, believed)) return assignedAndStudied(person, today)
  return { person, assigned, studied: studiedOf(own) }
}

/** Whether the same lessons are for both: he may just have been given another category. */
export const findsTheSame = (one: Person, other: Person) =>
  one.homeCountyId === other.homeCountyId &&
  one.category === other.category &&
  one.juvenile === other.juvenile

/** What is assigned twice is due at the earlier day. @param assignments - what ends first comes first. */
export function dueOf(assignments: readonly StoredAssignment[]): Map<string, Due> {
  const due = new Map<string, Due>()
  for (const { lessonIds, lastDay, title } of assignments) {
    for (const id of lessonIds) if (!due.has(id)) due.set(id, { day: lastDay, title })
  }
  return due
}

export const isDone = ({ studied }: View, lessonId: string) => Boolean(studied.get(lessonId)?.done)
/** What is due and can be read; what is due first comes first. */
export const openOnes = (view: View) =>
  [...view.due].filter(([id]) => view.read.has(id) && !isDone(view, id))
