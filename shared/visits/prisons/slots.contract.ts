import { ClockTime, DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { PrisonId } from './prisons.contract'

export const SlotId = z.string().min(1).max(64)

/** A month, YYYY-MM. */
export const MonthText = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

/** Why a slot can be taken by nobody else, or must be looked at by the prison. */
export const SlotFlag = z.enum([
  /** It is taken, and the week's plan has it no longer. */
  'plan-changed',
  /** More families have it than there are terminals now. */
  'over-capacity',
  /** It is taken, and its day or hour is blocked. */
  'blocked',
])
export type SlotFlag = z.infer<typeof SlotFlag>

/** A time at a prison, as a desk sees it. */
export const Slot = z
  .strictObject({
    id: SlotId,
    prisonId: PrisonId,
    startsAt: z.iso.datetime(),
    minutes: z.int(),
    /** How many families it is for; never fewer than none. */
    capacity: z.int(),
    taken: z.int(),
    /** What families read, when it is blocked; null while it is not. */
    blockedReason: z.string().nullable(),
    flags: z.array(SlotFlag),
  })
  .meta({ id: 'VisitSlot' })
export type Slot = z.infer<typeof Slot>

/** Why nobody can book on a day; 'free' is that one can. */
export const DayState = z.enum([
  'free',
  'full',
  'blocked',
  'too-soon',
  'beyond-horizon',
  /** The prison has no visits on that day, or has not opened it yet. */
  'no-visits',
])
export type DayState = z.infer<typeof DayState>

/** A time that a family can choose. */
export const FreeSlot = z
  .strictObject({
    id: SlotId,
    startsAt: z.iso.datetime(),
    minutes: z.int(),
    /** How many are left, at least one. */
    free: z.int(),
  })
  .meta({ id: 'FreeVisitSlot' })
export type FreeSlot = z.infer<typeof FreeSlot>

/** One day of a calendar. */
export const FreeDay = z
  .strictObject({
    day: DayText,
    state: DayState,
    /** What the prison says to families of a blocked day; empty otherwise. */
    words: z.string(),
    /** In the order of the clock; empty unless the day is free. */
    slots: z.array(FreeSlot),
  })
  .meta({ id: 'FreeVisitDay' })
export type FreeDay = z.infer<typeof FreeDay>

export const listFreeSlots = {
  input: z.strictObject({ prisonId: PrisonId, month: MonthText }),
  reply: z.strictObject({
    /** Every day of the month, from the first on. */
    days: z.array(FreeDay),
    /** The first day that is not too soon; null where the prison has no such rule. */
    firstDay: DayText.nullable(),
    /** The last day that is open; null where the prison has no such rule. */
    lastDay: DayText.nullable(),
    /** The nearest time that is free, in whatever month; null when there is none. */
    nearest: FreeSlot.nullable(),
  }),
} satisfies Contract

/** A day or hours on which there are no visits. */
export const Block = z
  .strictObject({
    id: z.string(),
    firstDay: DayText,
    /** It is included. */
    lastDay: DayText,
    /** These hours of each day; both null are whole days. */
    from: ClockTime.nullable(),
    to: ClockTime.nullable(),
    /** What families read. */
    words: z.string(),
    /** For the prison only. */
    note: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
  })
  .meta({ id: 'VisitBlock' })
export type Block = z.infer<typeof Block>

/** The most days that are read at once. */
export const MOST_DAYS = 42

export const listSlots = {
  input: z.strictObject({ prisonId: PrisonId, firstDay: DayText, lastDay: DayText }),
  /** In the order of the clock; at most forty-two days. */
  reply: z.strictObject({
    slots: z.array(Slot),
    blocks: z.array(Block),
    abilities: z.strictObject({ keep: z.boolean() }),
  }),
} satisfies Contract

export const setSlotCapacity = {
  input: z.strictObject({
    id: SlotId,
    capacity: z.int().min(0).max(50),
    /** As it was read; somebody else's change is not written over. */
    was: z.int().min(0).max(50),
  }),
  reply: Slot,
} satisfies Contract

const inOrder = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) =>
  firstDay <= lastDay
const hoursTogether = ({ from, to }: { from: string | null; to: string | null }) =>
  from === null || to === null ? from === to : from < to

export const blockDays = {
  input: z
    .strictObject({
      prisonId: PrisonId,
      firstDay: DayText,
      lastDay: DayText,
      from: ClockTime.nullable(),
      to: ClockTime.nullable(),
      words: z.string().trim().min(2).max(80),
      note: z.string().trim().max(200),
      /** Whether slots that are taken are flagged; else there may be none. */
      flagTaken: z.boolean(),
    })
    .refine(inOrder, { path: ['lastDay'], params: { code: 'not-after-first' } })
    .refine(hoursTogether, { path: ['to'], params: { code: 'not-after-opening' } }),
  reply: z.strictObject({
    block: Block,
    /** How many slots are blocked now, and how many of them somebody has. */
    slots: z.int(),
    taken: z.int(),
  }),
} satisfies Contract

export const unblockDays = {
  input: z.strictObject({ id: z.string().max(64) }),
  reply: z.strictObject({ slots: z.int() }),
} satisfies Contract
