import * as contract from '#shared/visits/prisons/week-plans.contract'
import * as endpoints from '#shared/visits/prisons/week-plans.endpoints'
import { dayInChina } from '#shared/time/days'
import { implement } from '../../platform/implement'
import { aheadDaysOf } from './making-slots'
import { prisonAtDesk, prisonToKeep } from './prisons.actions'
import { mayKeepPrison } from './prisons.policy'
import { keepPlan } from './week-plans.actions'
import { plansOf } from './week-plans.model'

/** When in a week prisons have visits. */
export const weekPlanRoutes = [
  implement(
    endpoints.listWeekPlans,
    contract.listWeekPlans,
  )(async ({ input: { prisonId }, actor, outside }) => {
    const prison = await prisonAtDesk(prisonId, actor)
    return {
      plans: await plansOf(prisonId, dayInChina(outside.now())),
      aheadDays: aheadDaysOf(prison),
      abilities: { keep: mayKeepPrison(actor, prison) },
    }
  }),

  implement(
    endpoints.setWeekPlan,
    contract.setWeekPlan,
  )(async ({ input, actor, outside }) => {
    const prison = await prisonToKeep(input.prisonId, actor)
    return keepPlan(input, prison, { ...actor, now: outside.now() })
  }),
]
