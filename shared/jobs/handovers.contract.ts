import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { Schooling } from './applications.contract'
import { Skill } from './postings.contract'

/**
 * One applicant as a base sees him: what he chose to show and nothing else. There is no id of ours,
 * no category, no office, no picture, and no time of day in it.
 */
export const BaseRow = z
  .strictObject({
    /** Counts from 1 within the list. */
    number: z.int(),
    postingTitle: z.string().nullable(),
    /** Whole, or the family name alone. */
    name: z.string(),
    /** Whole, or the first three and last four places. */
    phone: z.string(),
    age: z.int().nullable(),
    schooling: Schooling.nullable(),
    skills: z.array(Skill).nullable(),
    experience: z.string().nullable(),
    availableFrom: DayText.nullable(),
    words: z.string().nullable(),
  })
  .meta({ id: 'BaseRow' })
export type BaseRow = z.infer<typeof BaseRow>

/** All that goes out to a base. */
export const BaseView = z
  .strictObject({
    employerName: z.string(),
    /** The day of the list, in China. */
    day: DayText,
    rows: z.array(BaseRow),
  })
  .meta({ id: 'BaseView' })
export type BaseView = z.infer<typeof BaseView>

export const HandoverWay = z.enum(['print', 'csv', 'json', 'link'])
export type HandoverWay = z.infer<typeof HandoverWay>

/** That something went out, and how. */
export const Handover = z
  .strictObject({
    id: z.string(),
    employerId: z.string(),
    way: HandoverWay,
    at: z.iso.datetime(),
    byName: z.string(),
    /** How many applicants were in it. */
    count: z.int(),
    /** Of a link; else null. */
    expiresAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    opened: z.int(),
  })
  .meta({ id: 'JobHandover' })
export type Handover = z.infer<typeof Handover>

const Id = z.string().min(1).max(64)

/** What would go out now, exactly as the base would see it; the look is recorded. */
export const readBaseView = {
  input: z.strictObject({ employerId: Id, purpose: Purpose }),
  reply: z.strictObject({
    view: BaseView,
    /** Newest first. */
    handovers: z.array(Handover),
    abilities: z.strictObject({ handOver: z.boolean() }),
  }),
} satisfies Contract

/** Hands out what the base may see. */
export const handOver = {
  input: z.strictObject({ employerId: Id, way: HandoverWay, purpose: Purpose }),
  reply: z.strictObject({
    view: BaseView,
    handover: Handover,
    /** Shown once: what the base's contact opens, and the code that is told apart from it. */
    link: z.strictObject({ token: z.string(), code: z.string() }).nullable(),
  }),
} satisfies Contract

export const endHandover = {
  input: z.strictObject({ id: Id }),
  reply: Handover,
} satisfies Contract

/** A base's contact opens a link; what was taken back meanwhile is not there any more. */
export const openHandover = {
  input: z.strictObject({
    token: z.string().regex(/^[\w-]{43}$/),
    code: z.string().regex(/^\d{6}$/),
  }),
  reply: z.strictObject({ view: BaseView, expiresAt: z.iso.datetime() }),
} satisfies Contract
