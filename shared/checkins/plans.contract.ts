import type { Contract } from '../endpoint'
import { z } from '../z'
import { Category } from './categories.contract'
import { Exemption } from './exemptions.contract'
import { Holiday } from './holidays.contract'
import { DayText, Reason, Slot, Terms, daysInOrder, endsBeforeItBegins } from './terms.contract'

/** Whom a plan is for: one person, or everybody of a category in the officer's county. */
export const PlanFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('category'), category: Category }),
])
export type PlanFor = z.infer<typeof PlanFor>

const categoryHasNone = { path: ['terms'], params: { code: 'for-a-person-only' } }
const isForOne = (draft: { for: PlanFor; terms: unknown }) =>
  draft.terms !== 'as-category' || draft.for.kind === 'person'

const Draft = {
  for: PlanFor,
  /**
   * Null: nothing is to be done; for one person, that the category's plan does not hold either.
   * `as-category`: this person's own plan ends, the category's holds.
   */
  terms: z.union([Terms, z.literal('as-category')]).nullable(),
  /** Absent: as soon as possible. What the person was told of a day that has begun stays. */
  firstDay: DayText.optional(),
  /** Null: until something else is set. Else what was before holds again afterwards. */
  lastDay: DayText.nullable(),
}

/** A plan as it holds. */
export const Plan = z
  .strictObject({
    id: z.string(),
    /** Whether it was set for this person or for the category. */
    kind: z.enum(['person', 'category']),
    /** `as-category`: from its first day on the category's plan holds. */
    terms: z.union([Terms, z.literal('as-category')]).nullable(),
    firstDay: DayText,
    lastDay: DayText.nullable(),
    reason: z.string(),
  })
  .meta({ id: 'Plan' })
export type Plan = z.infer<typeof Plan>

/** What is to be done on a day, or why nothing is. */
export const PlannedDay = z.strictObject({
  day: DayText,
  slots: z.array(Slot),
  /** For a rhythm of `some`: how often in the stretch that begins on this day. */
  times: z.int().nullable(),
  exemptReason: z.string().nullable(),
  holiday: z.string().nullable(),
})
export type PlannedDay = z.infer<typeof PlannedDay>

export const previewPlan = {
  input: z
    .strictObject(Draft)
    .refine(daysInOrder, endsBeforeItBegins)
    .refine(isForOne, categoryHasNone),
  reply: z.strictObject({
    firstDay: DayText,
    days: z.array(PlannedDay),
    /** Years of these days whose holidays nobody has entered yet. */
    yearsWithoutHolidays: z.array(z.int()),
    /** How many persons it will hold for. */
    people: z.int(),
  }),
} satisfies Contract

export const setPlan = {
  input: z
    .strictObject({ ...Draft, reason: Reason })
    .refine(daysInOrder, endsBeforeItBegins)
    .refine(isForOne, categoryHasNone),
  reply: z.strictObject({ firstDay: DayText }),
} satisfies Contract

export const readPlan = {
  input: z.strictObject({ personId: z.string().max(64) }),
  reply: z.strictObject({
    category: Category.nullable(),
    /** Of today; null when none holds. */
    plan: Plan.nullable(),
    /** What was set for later, soonest first. */
    later: z.array(Plan),
    /** Present and to come. */
    exemptions: z.array(Exemption),
    days: z.array(PlannedDay),
    abilities: z.strictObject({ plan: z.boolean() }),
  }),
} satisfies Contract

export const listCategoryPlans = {
  input: z.strictObject({}),
  reply: z.strictObject({
    plans: z.array(
      z.strictObject({ category: Category, plan: Plan.nullable(), later: z.array(Plan) }),
    ),
    holidays: z.array(Holiday),
    abilities: z.strictObject({ plan: z.boolean() }),
  }),
} satisfies Contract
