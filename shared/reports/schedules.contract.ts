import { PlanFor } from '../checkins/plans.contract'
import { DayText, Reason } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { ReportKind } from './questions.contract'

/** How often: every so many days, weeks or months, counted from the first day. */
export const Cadence = z.strictObject({
  every: z.int().min(1).max(60),
  unit: z.enum(['day', 'week', 'month']),
})
export type Cadence = z.infer<typeof Cadence>

const Wish = z.enum(['none', 'optional', 'required'])

/** What may or must come with the words. There is always another way: 'required' can be explained instead. */
export const MediaWishes = z.strictObject({ voice: Wish, pictures: Wish, video: Wish })
export type MediaWishes = z.infer<typeof MediaWishes>

const ScheduledKind = ReportKind.exclude(['event'])

const Draft = {
  for: PlanFor,
  kind: ScheduledKind,
  cadence: Cadence,
  /** From the morning it opens: so many days to make it. */
  days: z.int().min(1).max(31),
  /** Whether the person is asked afterwards to show that it is him. */
  identity: z.boolean(),
  media: MediaWishes,
  firstDay: DayText,
  /** Null: until ended. */
  lastDay: DayText.nullable(),
}

export const Schedule = z
  .strictObject({
    ...Draft,
    id: z.string(),
    reason: z.string(),
    byName: z.string(),
    /** Whose name the list shows: of the person, or empty for a category. */
    forName: z.string(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReportSchedule' })
export type Schedule = z.infer<typeof Schedule>

export const listSchedules = {
  input: z.strictObject({ personId: z.string().max(64).optional() }),
  reply: z.strictObject({
    /** In force or to come, those of categories first. */
    schedules: z.array(Schedule),
    abilities: z.strictObject({ change: z.boolean() }),
  }),
} satisfies Contract

const notLonger = ({ cadence: { every, unit }, days }: { cadence: Cadence; days: number }) =>
  days <= every * { day: 1, week: 7, month: 28 }[unit]

/** A new one of the same kind for the same people ends the one before. */
export const setSchedule = {
  input: z
    .strictObject({ ...Draft, reason: Reason })
    .refine(notLonger, { path: ['days'], params: { code: 'longer-than-cadence' } })
    .refine(({ firstDay, lastDay }) => lastDay === null || firstDay <= lastDay, {
      path: ['lastDay'],
      params: { code: 'ends-before-it-begins' },
    }),
  reply: Schedule,
} satisfies Contract

export const endSchedule = {
  input: z.strictObject({ id: z.string().max(64), reason: Reason }),
  reply: Schedule,
} satisfies Contract
