import type { Contract } from '../endpoint'
import { z } from '../z'
import {
  Posting,
  PostingContent,
  PostingKind,
  PostingPast,
  PostingRow,
  PostingState,
} from './postings.contract'

/** `decide` is letting one pass with flags. */
const Abilities = z.strictObject({ keep: z.boolean(), decide: z.boolean() })

export const PostingFilter = {
  /** Part of a title or of an employer's name. */
  search: z.string().trim().max(40).optional(),
  state: PostingState.optional(),
  kind: PostingKind.optional(),
  /** `undecided`: with flags that nobody has decided on. */
  flags: z.enum(['undecided', 'any', 'none']).optional(),
  townshipId: z.string().max(20).optional(),
  employerId: z.string().max(64).optional(),
  importId: z.string().max(64).optional(),
}

export const listPostings = {
  input: z.strictObject({ ...PostingFilter, after: z.string().max(200).optional() }),
  /** Changed last, first. */
  reply: z.strictObject({
    postings: z.array(PostingRow),
    next: z.string().nullable(),
    total: z.int(),
    /** How many in the county wait for a decision on their flags. */
    undecided: z.int(),
    /** How many ran out in the last seven days. */
    expired: z.int(),
    abilities: Abilities,
  }),
} satisfies Contract

export const openPosting = {
  input: z.strictObject({ id: z.string().max(64) }),
  reply: z.strictObject({
    posting: Posting,
    /** Newest first. */
    past: z.array(PostingPast),
    abilities: Abilities,
  }),
} satisfies Contract

export const addPosting = { input: PostingContent, reply: Posting } satisfies Contract

export const changePosting = {
  input: z.strictObject({
    id: z.string().max(64),
    /** The version that the officer had before them. */
    version: z.int().min(1),
    content: PostingContent,
  }),
  reply: Posting,
} satisfies Contract

export const decidePosting = {
  input: z.strictObject({
    id: z.string().max(64),
    version: z.int().min(1),
    act: z.enum(['open', 'pause', 'refuse', 'close']),
    /** Needed for all but opening one without flags. */
    reason: z.string().trim().max(200),
  }),
  reply: Posting,
} satisfies Contract

/** Where work can lie: the townships of the county, or of all counties that the caller reads. */
export const listTownships = {
  input: z.strictObject({}),
  reply: z.strictObject({
    townships: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
} satisfies Contract

/** The officers' list as a CSV text, contacts left out; formulas cannot run in it. */
export const exportPostings = {
  input: z.strictObject(PostingFilter),
  reply: z.strictObject({ csv: z.string(), rows: z.int() }),
} satisfies Contract
