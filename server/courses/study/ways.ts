import type { PresenceWay } from '#shared/courses/study.contract'
import type { Person } from '../../people/people.model'
import { inTransaction } from '../../platform/database'
import type { Outside } from '../../platform/outside'
import { learnerById, saveLearner, saveWay } from './learners.model'
import { newLearner } from './opening'

/** Keeps how somebody wants to show that he is there; from the next time on. */
export async function chooseWay(
  person: Person,
  way: PresenceWay,
  outside: Pick<Outside, 'now' | 'random'>,
): Promise<PresenceWay> {
  if (await saveWay(person.id, way)) return way
  await inTransaction(async session => {
    const known = await learnerById(person.id, session)
    const learner = known ?? newLearner({ person, now: outside.now(), draw: outside.random })
    await saveLearner({ ...learner, way }, session)
  })
  return way
}
