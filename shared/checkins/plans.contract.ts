import type { Contract } from '../endpoint'
import { z } from '../z'
import { isInQuietHours, slotsOverlap, surpriseIsTooLong } from './slots.rules'

/** A time of day on the wall clock in China, HH:mm. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A calendar day in China, YYYY-MM-DD. */
export const DayText = z.iso.date()

const Times = { opensAt: ClockTime, closesAt: ClockTime }
const isForward = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) =>
  opensAt < closesAt
const notAfterOpening = { path: ['closesAt'], params: { code: 'not-after-opening' } }

/** A stretch of a day. */
export const Window = z
  .strictObject(Times)
  .refine(isForward, notAfterOpening)
  .meta({ id: 'Window' })
export type Window = z.infer<typeof Window>

const SHORTEST_SURPRISE_MINUTES = 15

/** When on a day a person checks in. */
export const Slot = z
  .strictObject({
    ...Times,
    /**
     * Null: from opening to closing. Else only for so many minutes, beginning at a moment within it
     * that is not told before.
     */
    surpriseMinutes: z.int().min(SHORTEST_SURPRISE_MINUTES).max(600).nullable(),
  })
  .refine(isForward, notAfterOpening)
  .refine(slot => !isInQuietHours(slot), { path: ['opensAt'], params: { code: 'in-quiet-hours' } })
  .refine(slot => !surpriseIsTooLong(slot), {
    path: ['surpriseMinutes'],
    params: { code: 'longer-than-slot' },
  })
  .meta({ id: 'Slot' })
export type Slot = z.infer<typeof Slot>

/** On which days a person checks in. */
export const Rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily') }),
  /** 1 is Monday, 7 is Sunday. */
  z.strictObject({ kind: z.literal('weekly'), weekdays: z.array(z.int().min(1).max(7)).min(1) }),
  /** Days of the month; a month that is too short counts its last day. */
  z.strictObject({ kind: z.literal('monthly'), days: z.array(z.int().min(1).max(31)).min(1) }),
  /** On so many days of each week or month as the person likes. */
  z.strictObject({
    kind: z.literal('some'),
    times: z.int().min(1).max(31),
    per: z.enum(['week', 'month']),
  }),
])
export type Rhythm = z.infer<typeof Rhythm>

const MOST_SLOTS = 4
const DAYS_OF_A_WEEK = 7

/** What a plan asks of a person. */
export const Terms = z
  .strictObject({
    rhythm: Rhythm,
    /** Earliest first; they do not overlap. */
    slots: z.array(Slot).min(1).max(MOST_SLOTS),
    /** Whether there is nothing to do on the county's holidays. */
    restsOnHolidays: z.boolean(),
  })
  .refine(({ slots }) => !slotsOverlap(slots), {
    path: ['slots'],
    params: { code: 'slots-overlap' },
  })
  .refine(
    ({ rhythm, slots }) =>
      rhythm.kind !== 'some' || (slots.length === 1 && slots[0]!.surpriseMinutes === null),
    { path: ['slots'], params: { code: 'one-plain-slot' } },
  )
  .refine(
    ({ rhythm }) =>
      rhythm.kind !== 'some' || rhythm.per === 'month' || rhythm.times <= DAYS_OF_A_WEEK,
    { path: ['rhythm', 'times'], params: { code: 'too-often' } },
  )
  .meta({ id: 'Terms' })
export type Terms = z.infer<typeof Terms>

/** How strictly somebody is looked after (管理类别); the county's own rules say who belongs where. */
export const Category = z.enum(['strict', 'ordinary', 'lenient'])
export type Category = z.infer<typeof Category>

/** Whom a plan is for: one person, or everybody of a category in the officer's county. */
export const PlanFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('category'), category: Category }),
])
export type PlanFor = z.infer<typeof PlanFor>

/** Why something was set; the person reads it. */
export const Reason = z.string().trim().min(2).max(200)

const daysInOrder = ({
  firstDay,
  lastDay,
}: {
  firstDay?: string | undefined
  lastDay?: string | null
}) => !firstDay || !lastDay || firstDay <= lastDay
const categoryHasNone = { path: ['terms'], params: { code: 'for-a-person-only' } }
const isForOne = (draft: { for: PlanFor; terms: unknown }) =>
  draft.terms !== 'as-category' || draft.for.kind === 'person'
const endsBeforeItBegins = { path: ['lastDay'], params: { code: 'ends-before-it-begins' } }

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
    terms: Terms.nullable(),
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

/** A stretch in which a person need not check in. */
export const Exemption = z
  .strictObject({
    id: z.string(),
    firstDay: DayText,
    lastDay: DayText,
    reason: z.string(),
    byName: z.string(),
    at: z.iso.datetime(),
    /** When it was withdrawn; days that had begun stay exempt. */
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Exemption' })
export type Exemption = z.infer<typeof Exemption>

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

export const addExemption = {
  input: z
    .strictObject({
      personId: z.string().max(64),
      firstDay: DayText,
      lastDay: DayText,
      reason: Reason,
    })
    .refine(daysInOrder, endsBeforeItBegins),
  reply: Exemption,
} satisfies Contract

export const endExemption = {
  input: z.strictObject({ id: z.string().max(64), reason: Reason }),
  reply: Exemption,
} satisfies Contract

export const setCategory = {
  input: z.strictObject({
    personId: z.string().max(64),
    category: Category.nullable(),
    reason: Reason,
  }),
  reply: z.strictObject({ category: Category.nullable() }),
} satisfies Contract

/** A day of the county's calendar on which plans may rest. */
export const Holiday = z.strictObject({ day: DayText, name: z.string().trim().min(1).max(20) })
export type Holiday = z.infer<typeof Holiday>

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

export const setHolidays = {
  input: z.strictObject({
    year: z.int().min(2020).max(2100),
    /** All of them: what is left out is an ordinary day. Days that have begun stay as they were. */
    holidays: z.array(Holiday).max(60),
  }),
  reply: z.strictObject({ holidays: z.array(Holiday) }),
} satisfies Contract
