import { type Day, dayInChina } from '#shared/time/days'
import type { Content } from '../messages/messages.model'
import type { Person } from '../people/people.model'
import type { StoredAssignment } from './assignments.model'
import type { StoredPaper } from './exams/papers.model'
import { mayStudy } from './study/study.policy'
import { versionsToBegin } from './versions.model'

/** What people are told of lessons or of an exam. */
export interface Matter {
  kind: 'lessons' | 'exam'
  id: string
  /** Null for many. */
  personId: string | null
  countyId: string
  category: StoredAssignment['category']
  /** An officer ended it. */
  isEnded: boolean
  /** Its days are those of now. */
  isNow: boolean
  /** Before this moment nobody is told through WeChat: until then it can be taken back. */
  promptFrom: Date
  /** Null: it is not for him. */
  letterFor(person: Person): Content | null
  /** What those are told who were told of it. */
  calledOff: Content
}

/** By what those are found who were told. */
export const TOLD_AS = { lessons: 'study-assigned', exam: 'exam-set' } as const

/** How the thing is called in what is told only once. */
export const aboutOf = ({ kind, id }: Pick<Matter, 'kind' | 'id'>): string => `${kind}:${id}`

const isBetween = (firstDay: Day, lastDay: Day | null, today: Day): boolean =>
  firstDay <= today && (lastDay === null || today <= lastDay)

/** What there is to be told of an assignment. @param promptFrom - see `Matter`. */
export async function lessonsMatter(
  assignment: StoredAssignment,
  promptFrom: Date,
  now: Date,
): Promise<Matter> {
  const { id, personId, countyId, category, ended, firstDay, lastDay, title } = assignment
  const versions = [...(await versionsToBegin(assignment.lessonIds, now)).values()]
  const said = { assignmentId: id, title, lastDay }
  return {
    ...{ kind: 'lessons', id, personId, countyId, category, promptFrom },
    isEnded: ended !== null,
    isNow: isBetween(firstDay, lastDay, dayInChina(now)),
    letterFor(person) {
      const lessons = versions.filter(version => mayStudy(person, version)).length
      return lessons > 0 ? { kind: 'study-assigned', ...said, lessons, reason: '' } : null
    },
    calledOff: {
      ...{ kind: 'study-called-off', ...said },
      ...{ lessons: assignment.lessonIds.length, reason: ended?.reason ?? '' },
    },
  }
}

/** What there is to be told of an exam. */
export function examMatter(paper: StoredPaper, now: Date): Matter {
  const { id, personId, countyId, category, ended, setAt, firstDay, lastDay } = paper
  const { title, minutes } = paper
  const said = { paperId: id, title, minutes, lastDay }
  return {
    ...{ kind: 'exam', id, personId, countyId, category, promptFrom: setAt },
    isEnded: ended !== null,
    isNow: isBetween(firstDay, lastDay, dayInChina(now)),
    letterFor: () => ({ kind: 'exam-set', ...said, reason: '' }),
    calledOff: { kind: 'exam-called-off', ...said, reason: ended?.reason ?? '' },
  }
}
