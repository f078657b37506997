import { ClockTime, DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { PlaceShape } from './shape.contract'

/** What a place is to a person: where they live or work, must not go (禁止令), or must be. */
export const OwnPlaceKind = z.enum(['home', 'work', 'forbidden', 'required'])
export type OwnPlaceKind = z.infer<typeof OwnPlaceKind>

/**
 * What forbids a place: a prohibition order beside control (管制), one beside a suspended sentence
 * (缓刑), or another duty that a judgment or decision lays down.
 */
export const ForbiddenBy = z.enum(['control-order', 'suspension-order', 'other-document'])
export type ForbiddenBy = z.infer<typeof ForbiddenBy>

/** Whose place it is: one person's, or an office's for all persons whom it looks after. */
export const PlaceOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: z.string().max(64) }),
  z.strictObject({ kind: z.literal('office'), id: z.string().max(20) }),
])
export type PlaceOwner = z.infer<typeof PlaceOwner>

/** Hours of the day; past midnight when `to` is before `from`. Clock in China. */
export const PlaceHours = z
  .strictObject({ from: ClockTime, to: ClockTime })
  .refine(({ from, to }) => from !== to, { path: ['to'], params: { code: 'no-time' } })
export type PlaceHours = z.infer<typeof PlaceHours>

const DAYS_OF_A_WEEK = 7
/** The worst edge that is still of use. */
const WORST_ERROR_METRES = 5000

/** When a place counts. */
const When = {
  /** Both days are included; in China. */
  firstDay: DayText,
  /** Null: until it is ended. */
  lastDay: DayText.nullable(),
  /** 1 is Monday, 7 is Sunday; hours past midnight belong to the day on which they begin. */
  weekdays: z
    .array(z.int().min(1).max(DAYS_OF_A_WEEK))
    .min(1)
    .refine(days => new Set(days).size === days.length, { params: { code: 'twice' } }),
  /** Null: all day. */
  hours: PlaceHours.nullable(),
}

const Said = {
  kind: OwnPlaceKind,
  /** For a forbidden place only. */
  forbiddenBy: ForbiddenBy.nullable(),
  name: z.string().trim().min(1).max(40),
  shape: PlaceShape,
  /** A bound on the edge's own error. */
  errorMetres: z.number().min(0).max(WORST_ERROR_METRES),
  /** Which document says so. */
  source: z.string().trim().min(2).max(200),
  ...When,
}

/** What a version of a place says. */
const Content = z
  .strictObject(Said)
  .refine(({ firstDay, lastDay }) => lastDay === null || firstDay <= lastDay, {
    path: ['lastDay'],
    params: { code: 'ends-before-it-begins' },
  })
  .refine(({ kind, forbiddenBy }) => (kind === 'forbidden') === (forbiddenBy !== null), {
    path: ['forbiddenBy'],
    params: { code: 'only-for-forbidden' },
  })
export type OwnPlaceContent = z.infer<typeof Content>

/** A place as a version says it, with who set it. */
export const OwnPlace = z
  .strictObject({
    placeId: z.string(),
    /** Counts from 1; earlier ones are kept, since verdicts name them. */
    version: z.int(),
    ...Said,
    setAt: z.iso.datetime(),
    setByName: z.string(),
    /** Why it no longer counts; null while it does. */
    endedBecause: z.string().nullable(),
  })
  .meta({ id: 'OwnPlace' })
export type OwnPlace = z.infer<typeof OwnPlace>

const PlaceId = z.string().max(64)
const After = z.string().max(100).optional()

const Listed = z.strictObject({
  ownerName: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  /** The newest version of each, ended ones too; what was added last comes first. */
  places: z.array(OwnPlace),
  next: z.string().nullable(),
  abilities: z.strictObject({ keep: z.boolean() }),
})
export type ListedOwnPlaces = z.infer<typeof Listed>

export const listPlacesOfPerson = {
  input: z.strictObject({ personId: z.string().max(64), purpose: Purpose, after: After }),
  reply: Listed,
} satisfies Contract

export const listPlacesOfOffice = {
  input: z.strictObject({ officeId: z.string().max(20), after: After }),
  reply: Listed,
} satisfies Contract

export const listPlaceVersions = {
  input: z.strictObject({ placeId: PlaceId, purpose: Purpose, after: After }),
  /** Newest first. */
  reply: z.strictObject({ versions: z.array(OwnPlace), next: z.string().nullable() }),
} satisfies Contract

export const addOwnPlace = {
  input: z.strictObject({ owner: PlaceOwner, content: Content }),
  reply: OwnPlace,
} satisfies Contract

export const changeOwnPlace = {
  input: z.strictObject({
    placeId: PlaceId,
    /** The version that the officer had before them. */
    version: z.int().min(1),
    content: Content,
  }),
  reply: OwnPlace,
} satisfies Contract

export const endOwnPlace = {
  input: z.strictObject({
    placeId: PlaceId,
    version: z.int().min(1),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: OwnPlace,
} satisfies Contract
