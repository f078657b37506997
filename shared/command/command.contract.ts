import { CheckIn } from '../checkins/checkins.contract'
import { Fault } from '../checkins/faults.contract'
import { Task } from '../checkins/tasks.contract'
import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'

/** Opens the live view: the ticket admits one socket, once, within half a minute. */
export const openLive = {
  input: z.strictObject({
    /** Null: nothing that shows where somebody is, so that nobody is looked at. */
    purpose: Purpose.nullable(),
  }),
  reply: z.strictObject({ ticket: z.string(), expiresAt: z.iso.datetime() }),
} satisfies Contract

/**
 * What a live socket says. `cursor` is the place in the order of commits: give the last one
 * back when connecting again and nothing is missed; `resync` means it is too old, so read the
 * list again from a minute before the last thing seen and drop doubles by id.
 */
export const LiveFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('resync') }),
  /** Nothing happened; the line stands. */
  z.strictObject({ type: z.literal('alive') }),
  z.strictObject({ type: z.literal('check-in'), cursor: z.string(), checkIn: CheckIn }),
  /** The same check-in again: reviewed, answered or judged anew. */
  z.strictObject({ type: z.literal('reviewed'), cursor: z.string(), checkIn: CheckIn }),
  /** A task that was missed or settled. */
  z.strictObject({ type: z.literal('task'), cursor: z.string(), task: Task }),
  /** A fault that was reported or answered. */
  z.strictObject({ type: z.literal('fault'), cursor: z.string(), fault: Fault }),
  /** One of a list was made or has moved: who shows that list reads it again. It says nothing of anybody. */
  z.strictObject({
    type: z.enum([
      ...(['face-request', 'face-picture', 'report', 'report-duty'] as const),
      ...(['visit-booking', 'visit-kinship'] as const),
    ]),
    cursor: z.string(),
    id: z.string(),
  }),
])
export type LiveFrame = z.infer<typeof LiveFrame>
