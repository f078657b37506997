import { randomUUID } from 'node:crypto'
import { overlap } from '#shared/visits/prisons/week-plan'
import type { WeekPlan, setWeekPlan } from '#shared/visits/prisons/week-plans.contract'
import * as endpoints from '#shared/visits/prisons/week-plans.endpoints'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { tellBookings } from './facts'
import { type Made, makeSlots } from './making-slots'
import type { By } from './prisons.actions'
import type { StoredPrison } from './prisons.model'
import { addPlan, changePlan, planById, plansOf } from './week-plans.model'

type AskedPlan = z.output<(typeof setWeekPlan)['input']>

/**
 * Adds a line to a prison's week, or changes one; times follow at once.
 *
 * @throws {Refusal} 409 somebody else changed it, or it meets another line.
 */
export async function keepPlan(
  { id, version, ...said }: AskedPlan,
  prison: StoredPrison,
  by: By,
): Promise<{ plan: WeekPlan } & Made> {
  const plan: WeekPlan = { id: id ?? randomUUID(), ...said, version: version + 1 }
  const today = dayInChina(by.now)
  await inTransaction(async session => {
    const before = id === null ? null : await planById(id, session)
    if (id !== null && before?.prisonId !== prison.id) throw new Refusal(404, 'no-such-week-plan')
    const others = (await plansOf(prison.id, today, session)).filter(one => one.id !== plan.id)
    if (others.some(one => overlap(one, plan))) throw new Refusal(409, 'plans-overlap')
    if (id === null) await addPlan(plan, session)
    else if (!(await changePlan(plan, session))) throw new Refusal(409, 'changed-meanwhile')
    const details = { ...said, version: plan.version }
    await recordAct(
      {
        staffId: by.staffId,
        act: endpoints.setWeekPlan.id,
        subjectId: plan.id,
        at: by.now,
        details,
      },
      session,
    )
  })
  const made = await makeSlots(prison, by.now)
  await tellBookings(by.now)
  return { plan, ...made }
}
