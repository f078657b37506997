import type { Contract } from '../endpoint'
import { z } from '../z'
import { DayText } from './terms.contract'

/** A day of the county's calendar on which plans may rest. */
export const Holiday = z.strictObject({ day: DayText, name: z.string().trim().min(1).max(20) })
export type Holiday = z.infer<typeof Holiday>

export const setHolidays = {
  input: z.strictObject({
    year: z.int().min(2020).max(2100),
    /** All of them: what is left out is an ordinary day. Days that have begun stay as they were. */
    holidays: z.array(Holiday).max(60),
  }),
  reply: z.strictObject({ holidays: z.array(Holiday) }),
} satisfies Contract
