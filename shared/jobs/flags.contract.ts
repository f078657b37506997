import { z } from '../z'

/** What the code asks about. It refuses nothing: an officer decides. */
export const PostingFlagCode = z.enum([
  'fee',
  'id-card-held',
  'no-pay',
  'low-pay',
  'sex',
  'age',
  'under-age',
  'ethnicity',
  'religion',
  'region',
  'criminal-record',
  'illness',
  'disability',
  'marriage',
  'long-hours',
  'no-hours',
  'no-rest-day',
  'no-deadline',
  'no-insurance',
])
export type PostingFlagCode = z.infer<typeof PostingFlagCode>

export const PostingFlag = z
  .strictObject({
    code: PostingFlagCode,
    /** Which field calls for it. */
    field: z.enum(['title', 'description', 'pay', 'hours', 'insurance', 'deadline']),
    /** The words that call for it, as they stand there; empty where a number or its absence does. */
    words: z.string(),
    /** How the articles are cited; none where no text asks for it and the rule is our own. */
    articles: z.array(z.string()),
  })
  .meta({ id: 'PostingFlag' })
export type PostingFlag = z.infer<typeof PostingFlag>

/** That an officer let a posting open in spite of its flags. */
export const FlagDecision = z
  .strictObject({
    codes: z.array(PostingFlagCode),
    reason: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
  })
  .meta({ id: 'PostingFlagDecision' })
export type FlagDecision = z.infer<typeof FlagDecision>
