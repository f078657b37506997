import type { Contract } from '../endpoint'
import { z } from '../z'

/** An employment base as a person sees it. */
export const Base = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    /** In the base's own words: work, lodging, meals, apprenticeship. */
    offers: z.string(),
    contactName: z.string(),
    contactPhone: z.string(),
    /** What it looks for now. */
    postings: z.array(z.strictObject({ id: z.string(), title: z.string(), places: z.int() })),
    /** His application there that is not over; null when there is none. */
    openId: z.string().nullable(),
  })
  .meta({ id: 'JobBase' })
export type Base = z.infer<typeof Base>

export const listBases = {
  input: z.strictObject({
    search: z.string().trim().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({ bases: z.array(Base), next: z.string().nullable() }),
} satisfies Contract

/** A base as officers see it, with what is under way there. */
export const BaseSummary = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    offers: z.string(),
    verified: z.boolean(),
    openPostings: z.int(),
    /** Applications that the base sees now, and those that wait for the hour. */
    shown: z.int(),
    waiting: z.int(),
    started: z.int(),
  })
  .meta({ id: 'JobBaseSummary' })
export type BaseSummary = z.infer<typeof BaseSummary>

export const summariseBases = {
  input: z.strictObject({
    search: z.string().trim().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({ bases: z.array(BaseSummary), next: z.string().nullable() }),
} satisfies Contract
