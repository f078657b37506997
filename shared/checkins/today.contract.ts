import type { Contract } from '../endpoint'
import { z } from '../z'
import { Receipt } from './checkins.contract'
import { OwnFault } from './faults.contract'
import { Settlement, TaskState } from './tasks.contract'
import { DayText } from './terms.contract'

/** A check-in that a person is to make, or was. */
export const OwnTask = z
  .strictObject({
    id: z.string(),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    /**
     * It will be open only for `surpriseMinutes` between these two, from a moment that is not told
     * before; null once it has begun, and for ordinary ones.
     */
    surpriseMinutes: z.int().nullable(),
    /** On how many days before it closes; more than one where any days will do. */
    needs: z.int(),
    made: z.int(),
    state: TaskState,
    /** The newest check-in for it. */
    receipt: Receipt.nullable(),
    exemptReason: z.string().nullable(),
    settled: z.strictObject({ outcome: Settlement, note: z.string() }).nullable(),
  })
  .meta({ id: 'OwnTask' })
export type OwnTask = z.infer<typeof OwnTask>

/** What a person has to do today. */
export const Today = z
  .strictObject({
    day: DayText,
    /** The server's clock, so that the phone can say how long is left. */
    now: z.iso.datetime(),
    /** Of this day, by opening; an empty list is a day without a task. */
    tasks: z.array(OwnTask),
    /** The newest check-in of the day that was made for no task, or null. */
    extra: Receipt.nullable(),
    /** Reported and not answered yet, or answered today; newest first. */
    faults: z.array(OwnFault),
    officeName: z.string(),
    /** The office's telephone. */
    officePhone: z.string(),
  })
  .meta({ id: 'Today' })
export type Today = z.infer<typeof Today>

export const readToday = { input: z.strictObject({}), reply: Today } satisfies Contract
