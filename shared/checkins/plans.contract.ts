import type { Contract } from '../endpoint'
import { z } from '../z'

/** A time of day on the wall clock in China, HH:mm. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A calendar day in China, YYYY-MM-DD. */
export const DayText = z.iso.date()

/** When on a day a person checks in. */
export const Window = z
  .strictObject({ opensAt: ClockTime, closesAt: ClockTime })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    params: { code: 'not-after-opening' },
  })
  .meta({ id: 'Window' })
export type Window = z.infer<typeof Window>

/** How a check-in stands to the window of its day. */
export const Punctuality = z.enum(['early', 'on-time', 'late', 'unplanned'])
export type Punctuality = z.infer<typeof Punctuality>

/** Somebody who has not checked in today. */
const NotYet = z.strictObject({
  personId: z.string(),
  personName: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  window: Window,
  stage: z.enum(['before', 'open', 'after']),
})

export const listNotYet = {
  input: z.strictObject({ officeId: z.string().max(20).optional() }),
  reply: z.strictObject({ day: DayText, people: z.array(NotYet) }),
} satisfies Contract

export const setPlan = {
  input: z.strictObject({
    personId: z.string().max(64),
    /** Null ends the plan. */
    window: Window.nullable(),
  }),
  reply: z.strictObject({
    window: Window.nullable(),
    /** From when it applies: today where nothing applied before, else tomorrow. */
    firstDay: DayText,
  }),
} satisfies Contract
