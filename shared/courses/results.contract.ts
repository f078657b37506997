import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { LONGEST_COMMENT } from './exam-limits'
import { BankQuestion } from './exams.contract'
import { Outcome, ResultItem } from './sittings.contract'

const Id = z.string().max(64)

export const SittingReview = z.strictObject({
  comment: z.string(),
  retake: z.boolean(),
  byName: z.string(),
  at: z.iso.datetime(),
})

/** A sitting as officials see it in a list. */
export const SittingRow = z
  .strictObject({
    ...Outcome,
    paperId: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeName: z.string(),
    review: SittingReview.nullable(),
  })
  .meta({ id: 'SittingRow' })
export type SittingRow = z.infer<typeof SittingRow>

/** Which sittings are listed: those that nobody has looked at, or all, or those that went one way. */
export const SittingList = z.enum(['to-review', 'all', 'passed', 'failed'])
export type SittingList = z.infer<typeof SittingList>

export const listSittings = {
  input: z.strictObject({
    list: SittingList.default('to-review'),
    paperId: Id.optional(),
    personId: Id.optional(),
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    sittings: z.array(SittingRow),
    next: z.string().nullable(),
    abilities: z.strictObject({ review: z.boolean() }),
  }),
} satisfies Contract

export const openSitting = {
  input: z.strictObject({ id: Id, purpose: Purpose }),
  reply: z.strictObject({
    sitting: SittingRow,
    items: z.array(ResultItem.extend({ savedAt: z.iso.datetime().nullable() })),
    abilities: z.strictObject({ review: z.boolean() }),
  }),
} satisfies Contract

export const reviewSitting = {
  input: z.strictObject({
    id: Id,
    /** The person reads it. */
    comment: z.string().trim().min(2).max(LONGEST_COMMENT),
    /** One more try, whatever the rules of the exam say. */
    retake: z.boolean(),
  }),
  reply: SittingRow,
} satisfies Contract

/** How a question has done in an exam. */
export const ItemStatistics = z
  .strictObject({
    question: BankQuestion,
    /** To how many it was put. */
    asked: z.int(),
    right: z.int(),
    /** Share of right answers, 0 to 1: the higher the easier. */
    difficulty: z.number(),
    /**
     * Correlation of being right here with the rest of the paper, -1 to 1; null where too few have
     * answered, or all alike.
     */
    discrimination: z.number().nullable(),
    /** How often each choice was chosen; empty for a question of order. */
    chosen: z.array(z.strictObject({ id: z.string(), text: z.string(), count: z.int() })),
  })
  .meta({ id: 'ItemStatistics' })
export type ItemStatistics = z.infer<typeof ItemStatistics>

export const readItemStatistics = {
  input: z.strictObject({ paperId: Id }),
  reply: z.strictObject({
    /** How many of the newest sittings were counted. */
    sittings: z.int(),
    passed: z.int(),
    /** Share of right answers, 0 to 1. */
    meanShare: z.number(),
    items: z.array(ItemStatistics),
  }),
} satisfies Contract
