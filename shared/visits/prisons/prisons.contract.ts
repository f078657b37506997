import { ClockTime } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { KINS } from '../relatives/kin'

export const PrisonId = z.string().min(1).max(36)

const Kin = z.enum(KINS)

/** Hours of a weekday in which a prison has visits. */
export const VisitWindow = z
  .strictObject({
    /** 1 is Monday, 7 is Sunday. */
    weekday: z.int().min(1).max(7),
    from: ClockTime,
    to: ClockTime,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], params: { code: 'not-after-opening' } })
export type VisitWindow = z.infer<typeof VisitWindow>

/** For how long a prison may suspend visits after a breach, in months. */
export const SuspensionRange = z
  .strictObject({ least: z.int().min(1).max(3), most: z.int().min(1).max(3) })
  .refine(({ least, most }) => least <= most, {
    path: ['most'],
    params: { code: 'less-than-least' },
  })

/**
 * What a prison has laid down. Null is "it has not entered this": then nothing is shown, and nothing
 * is asked of anybody.
 *
 * @source 《中华人民共和国监狱法》：会见的次数、时间由监狱确定。
 */
export const PrisonRules = z
  .strictObject({
    /** So many working days must lie between the request and the visit. */
    leadWorkingDays: z.int().min(0).max(30).nullable(),
    /** So many days ahead one can book. */
    horizonDays: z.int().min(1).max(180).nullable(),
    /** Visits of one prisoner in a calendar month, where the prisoner has no number of his own. */
    perMonth: z.int().min(1).max(31).nullable(),
    /** Who come to one visit, the relative included. */
    maxPersons: z.int().min(1).max(10).nullable(),
    minutes: z.int().min(5).max(240).nullable(),
    eligibleKin: z.array(Kin).min(1).max(KINS.length).nullable(),
    /** Within so many working days the prison answers. */
    decisionWorkingDays: z.int().min(1).max(30).nullable(),
    /** Who comes later than this is no longer let in; 0 is at once. */
    lateMinutes: z.int().min(0).max(120).nullable(),
    /** Whether a visit to which nobody came counts as one of the month. */
    noShowCountsAsVisit: z.boolean().nullable(),
    suspensionMonths: SuspensionRange.nullable(),
    windows: z.array(VisitWindow).min(1).max(28).nullable(),
    /** Whether the visit costs nothing. */
    isFree: z.boolean().nullable(),
  })
  .meta({ id: 'PrisonRules' })
export type PrisonRules = z.infer<typeof PrisonRules>

/** A page of somebody else's, for people. */
const Link = z
  .url({ protocol: /^https$/ })
  .max(300)
  .nullable()

/** What a desk enters of a prison. */
const Said = {
  phone: z.string().trim().max(20),
  address: z.string().trim().max(120),
  /** Whether the prison answers here itself; else the county's desk enters its answers. */
  hasAccounts: z.boolean(),
  /** Where the prison takes requests, e.g. a provincial mini-program's page; null is nowhere else. */
  externalLink: Link,
  /** Where the family sits. */
  place: z.enum(['bureau', 'phone']),
  rules: PrisonRules,
  /** Where it is written: a notice by name and date, or who told it on the telephone. */
  source: z.string().trim().min(2).max(200),
}

/** A prison as families know it. */
export const PrisonFace = z
  .strictObject({
    id: PrisonId,
    name: z.string(),
    phone: z.string(),
    address: z.string(),
    hasAccounts: z.boolean(),
    externalLink: z.string().nullable(),
    place: z.enum(['bureau', 'phone']),
    rules: PrisonRules,
    /** What the rules rest on, and since when they stand here; empty and null before any was entered. */
    source: z.string(),
    enteredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PrisonFace' })
export type PrisonFace = z.infer<typeof PrisonFace>

/** What held from a moment on. */
export const PrisonVersion = z
  .strictObject({
    version: z.int(),
    at: z.iso.datetime(),
    byName: z.string(),
    /** The prison, or the county whose clerk entered it. */
    byOrganisation: z.string(),
    ...Said,
  })
  .meta({ id: 'PrisonVersion' })
export type PrisonVersion = z.infer<typeof PrisonVersion>

export const listPrisons = {
  input: z.strictObject({
    search: z.string().trim().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  /** By name. */
  reply: z.strictObject({ prisons: z.array(PrisonFace), next: z.string().nullable() }),
} satisfies Contract

export const readPrison = {
  input: z.strictObject({ id: PrisonId }),
  reply: PrisonFace,
} satisfies Contract

export const readPrisonDesk = {
  /** None is the prison of whoever asks. */
  input: z.strictObject({ id: PrisonId.optional() }),
  reply: z.strictObject({
    prison: PrisonFace,
    /** As the next change must name it; 0 before the first. */
    version: z.int(),
    /** The latest first; at most fifty. */
    versions: z.array(PrisonVersion),
    abilities: z.strictObject({
      /** Rules, terminals, slots. */
      keep: z.boolean(),
      /** The list of prisoners, which is the prison's own. */
      keepPrisoners: z.boolean(),
    }),
  }),
} satisfies Contract

export const setPrison = {
  input: z.strictObject({
    id: PrisonId,
    /** As it was read; somebody else's change is not written over. */
    version: z.int().min(0),
    ...Said,
  }),
  reply: z.strictObject({ version: z.int() }),
} satisfies Contract

export const addPrison = {
  input: z.strictObject({
    name: z.string().trim().min(2).max(40),
    phone: z.string().trim().max(20),
    address: z.string().trim().max(120),
  }),
  /** The same name again is the same prison. */
  reply: PrisonFace,
} satisfies Contract
