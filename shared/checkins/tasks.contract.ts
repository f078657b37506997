import type { Contract } from '../endpoint'
import { z } from '../z'
import { Punctuality } from './checkins.contract'
import { FaultKind } from './faults.contract'
import { DayText } from './terms.contract'

/**
 * How a task stands. Time alone opens and misses it; only an officer decides what that means.
 * `late`: it was missed and something arrived afterwards, so an officer looks at both.
 * `fault`: a technical fault was reported, its clock stands still.
 */
export const TaskState = z.enum(['planned', 'open', 'done', 'missed', 'late', 'fault', 'exempt'])
export type TaskState = z.infer<typeof TaskState>

/** What an officer says of a task that was not done in time. */
export const Settlement = z.enum(['explained', 'technical', 'follow-up'])
export type Settlement = z.infer<typeof Settlement>

const LONGEST_NOTE = 500

const TaskId = z.string().max(120)

/** A check-in that is to be made, as an official sees it. */
export const Task = z
  .strictObject({
    id: TaskId,
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    day: DayText,
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    isSurprise: z.boolean(),
    /** On how many days within it; more than one for a stretch of which any days will do. */
    needs: z.int(),
    made: z.int(),
    state: TaskState,
    exemptReason: z.string().nullable(),
    /** How long our own service was not there while it was open. */
    outageMinutes: z.int(),
    fault: z
      .strictObject({
        id: z.string(),
        kind: FaultKind,
        words: z.string(),
        receivedAt: z.iso.datetime(),
      })
      .nullable(),
    lastCheckIn: z
      .strictObject({
        id: z.string(),
        /** By our clock, as far as the phone's own time tells. */
        madeAt: z.iso.datetime(),
        receivedAt: z.iso.datetime(),
        punctuality: Punctuality,
      })
      .nullable(),
    settled: z
      .strictObject({
        outcome: Settlement,
        note: z.string(),
        byName: z.string(),
        at: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

/** What is still to come today; what was missed and waits; what officers have settled. */
export const TaskList = z.enum(['not-yet', 'missed', 'settled'])
export type TaskList = z.infer<typeof TaskList>

export const listTasks = {
  input: z.strictObject({
    list: TaskList,
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    day: DayText,
    /** By opening for what is to come, oldest first for what was missed, newest first when settled. */
    tasks: z.array(Task),
    next: z.string().nullable(),
    /** `attention`: check-ins whose findings wait for a review. */
    counts: z.strictObject({
      notYet: z.int(),
      missed: z.int(),
      faults: z.int(),
      attention: z.int(),
    }),
    abilities: z.strictObject({ settle: z.boolean() }),
  }),
} satisfies Contract

export const settleTask = {
  input: z.strictObject({
    id: TaskId,
    outcome: Settlement,
    /** What was found out; the person reads it. */
    note: z.string().trim().min(2).max(LONGEST_NOTE),
  }),
  reply: Task,
} satisfies Contract
