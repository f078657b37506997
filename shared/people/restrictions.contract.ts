import { DayText, Reason, daysInOrder, endsBeforeItBegins } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { Skill } from '../jobs/postings.contract'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'

/**
 * What keeps somebody from work: a ban beside the sentence (从业禁止), a prohibition order beside
 * control (管制) or a suspended sentence (缓刑), or a statute that closes a trade to him.
 */
export const BanGround = z.enum([
  ...['occupation-ban', 'control-order', 'suspension-order', 'other-statute'],
] as const)
export type BanGround = z.infer<typeof BanGround>

const noneTwice = (list: readonly string[]) => new Set(list).size === list.length
const twice = { params: { code: 'twice' } }

const Said = {
  ground: BanGround,
  /** What the document says, in its words. */
  text: z.string().trim().min(2).max(200),
  /** Which document says so. */
  document: z.string().trim().min(2).max(200),
  /** Offers that ask for one of these are not shown to him. */
  skills: z
    .array(Skill.exclude(['none-needed']))
    .max(10)
    .refine(noneTwice, twice),
  /** Nor are offers in which one of these words stands: in the title, the employer's name, the description. */
  words: z.array(z.string().trim().min(2).max(20)).max(10).refine(noneTwice, twice),
  /** Both days are included; in China. */
  firstDay: DayText,
  /** Null: until it is ended. */
  lastDay: DayText.nullable(),
}

const namesWork = ({ skills, words }: { skills: readonly string[]; words: readonly string[] }) =>
  skills.length + words.length > 0

/** Work that is closed to somebody, as an officer enters it. */
export const BanContent = z
  .strictObject(Said)
  .refine(daysInOrder, endsBeforeItBegins)
  .refine(namesWork, { path: ['words'], params: { code: 'no-work-named' } })
export type BanContent = z.infer<typeof BanContent>

/** A ban as it stands. What it says never changes; it can only be ended. */
export const OccupationBan = z
  .strictObject({
    ...Said,
    id: z.string(),
    setAt: z.iso.datetime(),
    setByName: z.string(),
    /** When an officer ended it; null: it holds until its last day. */
    endedAt: z.iso.datetime().nullable(),
    endReason: z.string(),
  })
  .meta({ id: 'OccupationBan' })
export type OccupationBan = z.infer<typeof OccupationBan>

/** That somebody falls under the rules for juveniles, or does not, as an officer put it right. */
export const AgeGroupChange = z
  .strictObject({
    juvenile: z.boolean(),
    document: z.string(),
    reason: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
  })
  .meta({ id: 'AgeGroupChange' })
export type AgeGroupChange = z.infer<typeof AgeGroupChange>

const PersonId = z.string().max(64)

export const readRestrictions = {
  input: z.strictObject({ personId: PersonId, purpose: Purpose }),
  reply: z.strictObject({
    /** What was entered last comes first; those that are over too. */
    bans: z.array(OccupationBan),
    juvenile: z.boolean(),
    /** Newest first; empty while it is as the file was opened. */
    ageGroups: z.array(AgeGroupChange),
    abilities: z.strictObject({ keep: z.boolean() }),
  }),
} satisfies Contract

export const addBan = {
  input: z.strictObject({
    /** Made once per act by the console, so that a retry is recognised. */
    attemptId: z.uuid(),
    personId: PersonId,
    content: BanContent,
  }),
  reply: OccupationBan,
} satisfies Contract

export const endBan = {
  input: z.strictObject({ id: z.string().max(64), reason: Reason }),
  reply: OccupationBan,
} satisfies Contract

export const setAgeGroup = {
  input: z.strictObject({
    attemptId: z.uuid(),
    personId: PersonId,
    juvenile: z.boolean(),
    /** Which document says so. */
    document: z.string().trim().min(2).max(200),
    reason: Reason,
  }),
  reply: z.strictObject({
    juvenile: z.boolean(),
    /** Of how many classes and courses for the other age group he was taken out. */
    takenOutOf: z.int(),
  }),
} satisfies Contract
