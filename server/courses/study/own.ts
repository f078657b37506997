import type { Day } from '#shared/time/days'
import { versionsById, versionId } from '../versions.model'
import { secondsOf } from './counting'
import { learnerById } from './learners.model'
import { shownProgress, studiedByOne, studyDaysOf, timeOfDays } from './progress'

/** How a person's study stands in all. @param today - in China. */
export async function ownStudy(personId: string, today: Day) {
  const month = `${today.slice(0, 7)}-01`
  const [learner, studied, days] = await Promise.all([
    learnerById(personId),
    studiedByOne(personId),
    studyDaysOf(personId, month),
  ])
  const all = [...studied.values()]
  const open = all
    .filter(({ done }) => done === null)
    .toSorted((one, other) => other.lastAt.getTime() - one.lastAt.getTime())
  const [last] = open
  const [version] = last ? await versionsById([versionId(last.lessonId, last.version)]) : []
  return {
    todaySeconds: secondsOf(timeOfDays(days.filter(({ day }) => day === today))),
    monthSeconds: secondsOf(timeOfDays(days)),
    allSeconds: secondsOf(all.reduce((sum, { time }) => sum + time, 0)),
    done: all.length - open.length,
    way: learner?.way ?? ('tap' as const),
    goOn:
      last && version
        ? {
            lessonId: last.lessonId,
            title: version.title,
            progress: shownProgress(last, version.creditableSeconds),
          }
        : null,
  }
}
