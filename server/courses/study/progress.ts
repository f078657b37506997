import type { StudyProgress } from '#shared/courses/lessons.contract'
import type { DayTime, Milliseconds } from '#shared/courses/study.rules'
import { addedDays } from '#shared/courses/study.rules'
import { askTogether } from '../../platform/together'
import { progressFrom } from './closing'
import { secondsOf } from './counting'
import { coveredOf } from './finishing'
import { learnerAsked, learnersById } from './learners.model'
import type { Learner } from './live'
import { type StoredProgress, progressAsked, progressOfPeople } from './progress.model'
import { studiedDays } from './sessions.model'

/** What somebody studied of a lesson, what he is studying at this moment included. */
export type Studied = StoredProgress

/**
 * How far some people are, by person and lesson; lessons that they never began are left out.
 *
 * @param lessonIds - only these; by default all.
 */
export async function studiedBy(
  personIds: readonly string[],
  lessonIds?: readonly string[],
): Promise<Map<string, Map<string, Studied>>> {
  const ids = [...new Set(personIds)]
  const [rows, learners] = await Promise.all([progressOfPeople(ids), learnersById(ids)])
  const wanted = lessonIds && new Set(lessonIds)
  const byPerson = new Map<string, Map<string, Studied>>(ids.map(id => [id, new Map()]))
  const note = (one: Studied) => {
    if (!wanted || wanted.has(one.lessonId)) byPerson.get(one.personId)!.set(one.lessonId, one)
  }
  rows.forEach(note)
  for (const learner of learners.values()) {
    if (learner.live) note(liveOf(learner, byPerson.get(learner.id)!))
  }
  return byPerson
}

function liveOf(learner: Learner, own: ReadonlyMap<string, Studied>): Studied {
  const live = learner.live!
  return progressFrom(learner, live, own.get(live.lessonId) ?? null)
}

/** The parts of a question that ask for what one person studies; `studiedOf` reads the answers. */
export const studyAsked = (personId: string) => ({
  began: progressAsked(personId),
  learners: learnerAsked(personId),
})

/** How far one person is, by lesson. */
export function studiedOf(own: {
  began: readonly StoredProgress[]
  learners: readonly Learner[]
}): Map<string, Studied> {
  const byLesson = new Map(own.began.map(one => [one.lessonId, one]))
  for (const learner of own.learners) {
    if (learner.live) byLesson.set(learner.live.lessonId, liveOf(learner, byLesson))
  }
  return byLesson
}

/** The same, asked by itself. */
export const studiedByOne = async (personId: string): Promise<Map<string, Studied>> =>
  studiedOf(await askTogether(studyAsked(personId)))

/** How far somebody is with a lesson, as lists show it. @param creditableSeconds - of what he would begin. */
export function shownProgress(
  studied: Studied | undefined,
  creditableSeconds: number,
): StudyProgress {
  if (!studied) {
    const nothing = { version: null, creditedSeconds: 0, quizPassed: false, doneAt: null }
    return { state: 'new', ...nothing, creditableSeconds }
  }
  const whole = studied.lengths.reduce((sum, length) => sum + length, 0)
  return {
    state: studied.done ? 'done' : 'begun',
    version: studied.version,
    creditedSeconds: secondsOf(Math.min(whole, coveredOf(studied))),
    creditableSeconds: Math.round(whole / 1000),
    quizPassed: studied.quiz.passedAt !== null,
    doneAt: studied.done?.at.toISOString() ?? null,
  }
}

/** On which days of China somebody studied how long since one of them, by the server's clock; oldest first. */
export async function studyDaysOf(personId: string, since: string): Promise<DayTime[]> {
  const [past, learners] = await Promise.all([
    studiedDays(personId, since),
    learnersById([personId]),
  ])
  const now = learners.get(personId)?.live?.counted.days ?? []
  return addedDays(past, now).filter(({ day }) => day >= since)
}

/** The sum of some days. */
export const timeOfDays = (days: readonly DayTime[]): Milliseconds =>
  days.reduce((sum, { time }) => sum + time, 0)
