import * as contract from '#shared/courses/assignments.contract'
import * as endpoints from '#shared/courses/assignments.endpoints'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { type Officer, askingOf, writingCounty } from './lesson-asking'
import { lessonAbilitiesOf, lessonScopeOf, mayWriteLesson } from './lessons.policy'
import { removePlan, shownPlan, writePlan } from './plans.actions'
import { studyPlanById, studyPlansWithin } from './plans.model'

/** Lessons that belong together. */
export const studyPlanRoutes = [
  implement(
    endpoints.listStudyPlans,
    contract.listStudyPlans,
  )(async ({ actor }) => {
    const plans = await studyPlansWithin(lessonScopeOf(await askingOf(actor)))
    return { plans: plans.map(shownPlan), abilities: { change: lessonAbilitiesOf(actor).write } }
  }),

  implement(
    endpoints.saveStudyPlan,
    contract.saveStudyPlan,
  )(async ({ input, actor, outside }) => {
    const county = await writingCounty(actor)
    if (input.id !== null) await planToChange(input.id, actor)
    const by = { staffId: actor.staffId, now: outside.now() }
    return shownPlan(await writePlan(input, county, by))
  }),

  implement(
    endpoints.removeStudyPlan,
    contract.removeStudyPlan,
  )(async ({ input: { id }, actor, outside }) => {
    const plan = await planToChange(id, actor)
    return { removed: await removePlan(plan, { staffId: actor.staffId, now: outside.now() }) }
  }),
]

async function planToChange(id: string, actor: Officer) {
  const plan = await studyPlanById(id)
  if (!plan || !mayWriteLesson(await askingOf(actor), plan)) {
    throw new Refusal(404, 'no-such-plan')
  }
  return plan
}
