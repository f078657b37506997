import { z } from '../z'
import { isInQuietHours, slotsOverlap, surpriseIsTooLong } from './slots.rules'

/** A time of day on the wall clock in China, HH:mm. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A calendar day in China, YYYY-MM-DD, with years to spare on both sides of a life. */
export const DayText = z.iso
  .date()
  .refine(day => day >= '1900' && day < '2200', { params: { code: 'too-far-away' } })

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
    /** Whether it is to be shown with a check-in who makes it: each time, or when drawn by lot. */
    identity: z.enum(['always', 'drawn']).exactOptional(),
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

/** Why something was set; the person reads it. */
export const Reason = z.string().trim().min(2).max(200)

interface Stretch {
  firstDay?: string | undefined
  lastDay?: string | null
}

/** Whether a stretch of days does not end before it begins; both days are included. */
export const daysInOrder = ({ firstDay, lastDay }: Stretch): boolean =>
  !firstDay || !lastDay || firstDay <= lastDay

/** How one that does is refused. */
export const endsBeforeItBegins = { path: ['lastDay'], params: { code: 'ends-before-it-begins' } }
