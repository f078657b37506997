import type { ProgressList, ProgressRow } from '#shared/courses/records.contract'
import { standingWith } from '#shared/courses/records.rules'
import { dayInChina } from '#shared/time/days'
import { ofCategory, ofPerson } from '../../checkins/plans.model'
import { organisationNames } from '../../organisation/organisation.model'
import type { Person } from '../../people/people.model'
import { type PeopleByName, peopleByName } from '../../people/names.model'
import { grouped } from '../../platform/grouped'
import { writeTextCursor } from '../../platform/cursor'
import { assignmentsHolding } from '../assignments.model'
import { progressOfPeople } from '../study/progress.model'
import { unlookedBy } from './findings.actions'
import { examsPassedBy } from './gathering'

/** Makes lines of the list of progress. */
export async function progressRows(people: readonly Person[], now: Date): Promise<ProgressRow[]> {
  const ids = people.map(({ id }) => id)
  const today = dayInChina(now)
  const subjectsOf = ({ id, homeCountyId, category }: Person) => [
    ofPerson(id),
    ...(category ? [ofCategory(homeCountyId, category)] : []),
  ]
  const [offices, assignments, progress, exams, findings] = await Promise.all([
    organisationNames(people.map(({ officeId }) => officeId)),
    assignmentsHolding([...new Set(people.flatMap(subjectsOf))], today),
    progressOfPeople(ids),
    examsPassedBy(ids),
    unlookedBy(ids),
  ])
  const assigned = grouped(assignments, ({ subject }) => subject)
  const studied = grouped(progress, ({ personId }) => personId)
  return people.map(person => {
    const own = studied.get(person.id) ?? []
    const lessons = subjectsOf(person)
      .flatMap(subject => assigned.get(subject) ?? [])
      .flatMap(({ lessonIds, lastDay }) =>
        lessonIds.map(lessonId => ({ lessonId, dueDay: lastDay })),
      )
    const done = new Set(own.flatMap(one => (one.done ? one.lessonId : [])))
    const last = Math.max(...own.map(({ lastAt }) => lastAt.getTime()))
    return {
      id: person.id,
      name: person.name,
      officeName: offices.get(person.officeId) ?? '',
      ...standingWith(lessons, done, today),
      seconds: Math.floor(own.reduce((sum, { time }) => sum + time, 0) / 1000),
      examsPassed: exams.get(person.id) ?? 0,
      findings: findings.get(person.id) ?? 0,
      lastStudiedAt: own.length === 0 ? null : new Date(last).toISOString(),
    }
  })
}

/** Whether a line stands in a list. */
export const isListed = (list: ProgressList, { standing, findings }: ProgressRow): boolean =>
  list === 'all' || (list === 'findings' ? findings > 0 : standing === list)

/** So many persons are looked through at a time, and for one page at most. */
const STEP = 50
const MOST = 1000

/**
 * One page of the list, by name. How somebody stands follows from what he studied and is stored
 * nowhere: the list is looked through until the page is full, and goes on where that ended.
 */
export async function progressPage(
  asked: Omit<PeopleByName, 'limit'>,
  list: ProgressList,
  { now, limit }: { now: Date; limit: number },
): Promise<{ people: ProgressRow[]; next: string | null }> {
  const found: ProgressRow[] = []
  let after = asked.after
  for (let seen = 0; seen < MOST; seen += STEP) {
    const { people, next } = await peopleByName({ ...asked, after, limit: STEP })
    const rows = (await progressRows(people, now)).filter(row => isListed(list, row))
    const room = limit - found.length
    found.push(...rows.slice(0, room))
    const last = found.at(-1)
    if (rows.length > room && last) {
      return { people: found, next: writeTextCursor({ text: last.name, id: last.id }) }
    }
    if (next === null || found.length === limit) return { people: found, next }
    after = next
  }
  return { people: found, next: after ?? null }
}
