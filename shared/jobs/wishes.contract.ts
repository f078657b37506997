import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { PromptState } from '../messages/prompts.contract'
import { z } from '../z'
import { MOST_KILOMETRES, Offer } from './browsing.contract'
import { PostingKind, Shift, Skill } from './postings.contract'

const noneTwice = (list: readonly string[]) => new Set(list).size === list.length
const twice = { params: { code: 'twice' } }

/** What work a person would like; everything left out is "all the same to me". */
export const Wishes = z
  .strictObject({
    skills: z.array(Skill).max(10).refine(noneTwice, twice),
    kinds: z.array(PostingKind).refine(noneTwice, twice),
    shifts: z.array(Shift).refine(noneTwice, twice),
    /** Yuan a month; null: all the same. */
    payAtLeast: z.int().min(0).max(100_000).nullable(),
    /** From where distance is counted; picked by the person. */
    townshipId: z.string().max(20).nullable(),
    kilometres: z.int().min(1).max(MOST_KILOMETRES).nullable(),
    /** From which day on the person can work; null: at once. */
    fromDay: DayText.nullable(),
  })
  .refine(({ townshipId, kilometres }) => kilometres === null || townshipId !== null, {
    path: ['townshipId'],
    params: { code: 'missing' },
  })
  .meta({ id: 'JobWishes' })
export type Wishes = z.infer<typeof Wishes>

/** Why an offer fits, each with what it rests on. */
export const MatchReason = z
  .discriminatedUnion('code', [
    /** Something that the person can do is asked for. */
    z.strictObject({ code: z.literal('skill'), skills: z.array(Skill).min(1) }),
    /** Nothing need be known beforehand. */
    z.strictObject({ code: z.literal('no-skill-needed') }),
    z.strictObject({ code: z.literal('near'), kilometres: z.number() }),
    /** Yuan a month. */
    z.strictObject({ code: z.literal('pay'), monthly: z.int() }),
    z.strictObject({ code: z.literal('kind'), kind: PostingKind }),
    z.strictObject({ code: z.literal('shift'), shift: Shift }),
    z.strictObject({ code: z.literal('lodging') }),
    z.strictObject({ code: z.literal('insurance') }),
  ])
  .meta({ id: 'JobMatchReason' })
export type MatchReason = z.infer<typeof MatchReason>

/** An offer that fits, and why. */
export const JobMatch = z
  .strictObject({
    offer: Offer,
    /** From 0 to 100; only for the order. */
    score: z.int(),
    reasons: z.array(MatchReason).min(1),
  })
  .meta({ id: 'JobMatch' })
export type JobMatch = z.infer<typeof JobMatch>

/** What the person wishes, and whether WeChat will tell of a new match. */
const OwnWishes = z.strictObject({
  wishes: Wishes.nullable(),
  savedAt: z.iso.datetime().nullable(),
  prompt: PromptState,
})

export const readWishes = { input: z.strictObject({}), reply: OwnWishes } satisfies Contract
export const setWishes = { input: Wishes, reply: OwnWishes } satisfies Contract
/** Nothing is looked for any more, and what was wished is forgotten. */
export const endWishes = { input: z.strictObject({}), reply: OwnWishes } satisfies Contract

export const listMatches = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** The best first; none while nothing is wished. */
  reply: z.strictObject({
    matches: z.array(JobMatch),
    next: z.string().nullable(),
    total: z.int(),
    wished: z.boolean(),
  }),
} satisfies Contract
