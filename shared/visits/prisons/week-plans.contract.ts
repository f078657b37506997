import { ClockTime, DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { PrisonId } from './prisons.contract'

/** When in a week there are visits. */
const PlanSaid = {
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  from: ClockTime,
  to: ClockTime,
  minutes: z.int().min(5).max(240),
  /** Between two visits, to change over. */
  gapMinutes: z.int().min(0).max(120),
  /** How many families at a time; null is as many as there are terminals in use. */
  capacity: z.int().min(1).max(50).nullable(),
  firstDay: DayText,
  /** It is included; null is until further notice. */
  lastDay: DayText.nullable(),
}

export const WeekPlan = z
  .strictObject({ id: z.string(), prisonId: PrisonId, ...PlanSaid, version: z.int() })
  .meta({ id: 'VisitWeekPlan' })
export type WeekPlan = z.infer<typeof WeekPlan>

export const listWeekPlans = {
  input: z.strictObject({ prisonId: PrisonId }),
  /** Those that are not over, by weekday and clock. */
  reply: z.strictObject({
    plans: z.array(WeekPlan),
    /** How far ahead slots are made, in days. */
    aheadDays: z.int(),
    abilities: z.strictObject({ keep: z.boolean() }),
  }),
} satisfies Contract

export const setWeekPlan = {
  input: z
    .strictObject({
      prisonId: PrisonId,
      /** Null adds one. */
      id: z.string().max(64).nullable(),
      /** As it was read; 0 for a new one. */
      version: z.int().min(0),
      ...PlanSaid,
    })
    .refine(({ from, to }) => from < to, {
      path: ['to'],
      params: { code: 'not-after-opening' },
    })
    .refine(({ firstDay, lastDay }) => lastDay === null || firstDay <= lastDay, {
      path: ['lastDay'],
      params: { code: 'not-after-first' },
    }),
  reply: z.strictObject({
    plan: WeekPlan,
    /** What became of the slots from today on: taken ones stay and are flagged. */
    made: z.int(),
    removed: z.int(),
    flagged: z.int(),
  }),
} satisfies Contract
