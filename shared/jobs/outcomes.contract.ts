import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'

/** How many months after the first day it is asked. */
export const OutcomeMonths = z.literal([1, 3, 6])
export type OutcomeMonths = z.infer<typeof OutcomeMonths>

/** What the person says: still there, somewhere else, not at work. */
export const OwnWord = z.enum(['same', 'other', 'none'])
export type OwnWord = z.infer<typeof OwnWord>

/** How an officer found out. */
export const CheckedBy = z.enum(['employer-call', 'visit', 'papers', 'person-call'])
export type CheckedBy = z.infer<typeof CheckedBy>

export const OwnOutcome = z
  .strictObject({
    id: z.string(),
    months: OutcomeMonths,
    employerName: z.string(),
    startedDay: DayText,
    dueDay: DayText,
    /** What he said; null when nothing yet. */
    word: OwnWord.nullable(),
  })
  .meta({ id: 'OwnJobOutcome' })
export type OwnOutcome = z.infer<typeof OwnOutcome>

export const listOwnOutcomes = {
  input: z.strictObject({}),
  /** Only those that are asked now. */
  reply: z.strictObject({ outcomes: z.array(OwnOutcome) }),
} satisfies Contract

export const answerOutcome = {
  input: z.strictObject({ id: z.string().max(80), word: OwnWord }),
  reply: OwnOutcome,
} satisfies Contract

export const OutcomeCheck = z.strictObject({
  working: OwnWord,
  by: CheckedBy,
  note: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
})

/** One question of one placement, as officials see it. */
export const OutcomeRow = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    employerName: z.string(),
    /** Through an employment base, or found otherwise. */
    through: z.enum(['base', 'own']),
    startedDay: DayText,
    months: OutcomeMonths,
    dueDay: DayText,
    word: OwnWord.nullable(),
    wordAt: z.iso.datetime().nullable(),
    check: OutcomeCheck.nullable(),
  })
  .meta({ id: 'JobOutcomeRow' })
export type OutcomeRow = z.infer<typeof OutcomeRow>

/** What is known of a question: checked, only said, or nothing. */
export const OutcomeKnown = z.enum([
  'checked-working',
  'checked-not',
  'said-working',
  'said-not',
  'unknown',
])
export type OutcomeKnown = z.infer<typeof OutcomeKnown>

const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

/** `to-check` is what an officer has not looked into; the rest are what stands behind a figure. */
export const listOutcomes = {
  input: z.strictObject({
    list: z.enum(['to-check', 'figures']),
    months: z.coerce.number().pipe(OutcomeMonths).optional(),
    known: OutcomeKnown.optional(),
    /** Of placements whose first day lies in these months; both included. */
    fromMonth: Month.optional(),
    toMonth: Month.optional(),
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    outcomes: z.array(OutcomeRow),
    next: z.string().nullable(),
    abilities: z.strictObject({ check: z.boolean() }),
  }),
} satisfies Contract

export const checkOutcome = {
  input: z.strictObject({
    id: z.string().max(80),
    working: OwnWord,
    by: CheckedBy,
    note: z.string().trim().min(2).max(300),
  }),
  reply: OutcomeRow,
} satisfies Contract

export const OutcomeFigure = z
  .strictObject({
    months: OutcomeMonths,
    /** How many questions were due. */
    due: z.int(),
    known: z.record(OutcomeKnown, z.int()),
  })
  .meta({ id: 'JobOutcomeFigure' })
export type OutcomeFigure = z.infer<typeof OutcomeFigure>

export const countOutcomes = {
  input: z
    .strictObject({ fromMonth: Month, toMonth: Month })
    .refine(({ fromMonth, toMonth }) => fromMonth <= toMonth, {
      path: ['toMonth'],
      params: { code: 'ends-before-it-begins' },
    }),
  reply: z.strictObject({
    /** How many began to work in these months. */
    placements: z.int(),
    figures: z.array(OutcomeFigure),
    offices: z.array(
      z.strictObject({
        officeId: z.string(),
        officeName: z.string(),
        placements: z.int(),
        figures: z.array(OutcomeFigure),
      }),
    ),
    toCheck: z.int(),
  }),
} satisfies Contract

export const Placement = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    employerName: z.string(),
    through: z.enum(['base', 'own']),
    startedDay: DayText,
  })
  .meta({ id: 'JobPlacement' })
export type Placement = z.infer<typeof Placement>

/** Work that was found without an application here. */
export const addPlacement = {
  input: z.strictObject({
    attemptId: z.uuid(),
    personId: z.string().max(64),
    employerName: z.string().trim().min(2).max(80),
    startedDay: DayText,
    note: z.string().trim().min(2).max(300),
  }),
  reply: Placement,
} satisfies Contract
