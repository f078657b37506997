import type { z } from '#shared/z'
import type { WeekPlan, setWeekPlan } from '#shared/visits/prisons/week-plans.contract'
import { beginnings } from '#shared/visits/prisons/week-plan'
import type { Day } from '#shared/time/days'
import { words } from './slots.words'

/** What is filled in of a line of the week. */
export interface PlanDraft {
  weekday: number
  from: string
  to: string
  minutes: string
  gapMinutes: string
  capacity: string
  firstDay: Day
  lastDay: Day
}

export const planDraft = (plan: WeekPlan | null, today: Day): PlanDraft =>
  plan
    ? {
        weekday: plan.weekday,
        from: plan.from,
        to: plan.to,
        minutes: String(plan.minutes),
        gapMinutes: String(plan.gapMinutes),
        capacity: plan.capacity === null ? '' : String(plan.capacity),
        firstDay: plan.firstDay,
        lastDay: plan.lastDay ?? '',
      }
    : {
        ...{ weekday: 1, from: '09:00', to: '11:30', minutes: '30', gapMinutes: '10' },
        ...{ capacity: '', firstDay: today, lastDay: '' },
      }

const isWhole = (text: string, least: number, most: number) =>
  /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most

/** What the server is asked of a line. */
const saidOf = (draft: PlanDraft) => ({
  weekday: draft.weekday,
  from: draft.from,
  to: draft.to,
  minutes: Number(draft.minutes),
  gapMinutes: Number(draft.gapMinutes),
  capacity: draft.capacity === '' ? null : Number(draft.capacity),
  firstDay: draft.firstDay,
  lastDay: draft.lastDay === '' ? null : draft.lastDay,
})

/** What is wrong with what was filled in, by field. */
export function planFaults(draft: PlanDraft): Record<string, string> {
  const { minutes, gapMinutes, capacity, firstDay, lastDay, from, to } = draft
  const faults = {
    ...(!isWhole(minutes, 5, 240) && { minutes: words.faults.minutes }),
    ...(!isWhole(gapMinutes, 0, 120) && { gapMinutes: words.faults.gap }),
    ...(capacity !== '' && !isWhole(capacity, 1, 50) && { capacity: words.faults.capacity }),
    ...(firstDay === '' && { firstDay: words.faults.firstDay }),
    ...(lastDay !== '' && lastDay < firstDay && { lastDay: words.faults.days }),
  }
  const hasTimes = from !== '' && to !== '' && from < to
  const fits = faults.minutes !== undefined || (hasTimes && beginnings(saidOf(draft)).length > 0)
  return { ...faults, ...(!fits && { to: words.faults.times }) }
}

type Asked = z.input<(typeof setWeekPlan)['input']>

/** What the server is asked, when nothing is wrong. */
export const askedOf = (draft: PlanDraft, prisonId: string, plan: WeekPlan | null): Asked => ({
  prisonId,
  id: plan?.id ?? null,
  version: plan?.version ?? 0,
  ...saidOf(draft),
})
