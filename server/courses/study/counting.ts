import { parameters } from '#shared/law/parameters'
import { dayInChina } from '#shared/time/days'
import { shareOf, timeOn } from '#shared/courses/study.rules'
import type { PresenceCheck, StudyCount } from '#shared/courses/study.contract'
import { type Check, LIMITS, type Learner, type Live } from './live'

const { doneShare } = parameters.study.value

/** Whole seconds; what is not whole does not show yet. */
export const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

/** How much counts now, as the person is told. @param live - of the learner. */
export function countOf(learner: Learner, live: Live, now: Date): StudyCount {
  const today = dayInChina(now)
  return {
    covered: live.counted.covered.map(secondsOf),
    share: Math.round(shareOf(live.counted.covered, live.parts) * 1000) / 1000,
    neededShare: doneShare,
    todaySeconds: secondsOf(timeOn(learner.days, today) + timeOn(live.counted.days, today)),
    daySeconds: secondsOf(LIMITS.aDay),
    quizPassed: live.quizPassed,
    doneAt: live.doneAt?.toISOString() ?? null,
    check: live.check && shownCheck(live.check),
  }
}

const shownCheck = ({ state, way, digits, requestId, until }: Check): PresenceCheck => ({
  ...{ state, way, digits, requestId },
  until: until.toISOString(),
})
