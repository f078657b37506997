import type { Contract } from '../endpoint'
import { z } from '../z'

/** How long one kind of data is kept, and why; the words are those of the rule. */
const Rule = z.strictObject({
  kind: z.string(),
  name: z.string(),
  /** Null: as long as the file. */
  days: z.int().nullable(),
  from: z.string(),
  what: z.enum(['delete', 'strip', 'expires', 'archive']),
  /** `local`: the number stands until the county sets its own. */
  status: z.enum(['law', 'local']),
  cite: z.string(),
})
export type Rule = z.infer<typeof Rule>

/** That something was deleted because its time was over: how much, never what. */
const Deletion = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.string(),
  count: z.int(),
  /** Everything deleted was older than this. */
  upTo: z.iso.datetime(),
  rule: z.string(),
})
export type Deletion = z.infer<typeof Deletion>

export const listRetention = {
  input: z.strictObject({ after: z.string().max(100).optional() }),
  reply: z.strictObject({
    rules: z.array(Rule),
    /** Newest first. */
    deletions: z.array(Deletion),
    next: z.string().nullable(),
  }),
} satisfies Contract
