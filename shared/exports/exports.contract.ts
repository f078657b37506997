import type { Contract } from '../endpoint'
import { Place } from '../checkins/checkins.contract'
import { DayText as Day } from '../checkins/terms.contract'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'

const LONGEST_REASON = 500

/** Day and eight places; printed on every page, so that a paper leads back to who asked for it. */
const ExportId = z.string().regex(/^\d{8}-[0-9A-F]{8}$/)

/** Whose check-ins, and of which days; both days are included. */
const subject = {
  personId: z.string().min(1).max(64).optional(),
  officeId: z.string().min(1).max(20).optional(),
  firstDay: Day,
  lastDay: Day,
}

interface Subject {
  personId?: string | undefined
  officeId?: string | undefined
  firstDay: string
  lastDay: string
}

/** One person or one office, never both and never everybody. */
const isOneSubject = ({ personId, officeId }: Subject) =>
  (personId === undefined) !== (officeId === undefined)
const ONE_SUBJECT = { path: ['personId'], params: { code: 'one-person-or-one-office' } }

const isInOrder = ({ firstDay, lastDay }: Subject) => firstDay <= lastDay
const IN_ORDER = { path: ['lastDay'], params: { code: 'before-first-day' } }

/**
 * Where an export stands: waiting for a second person, granted at once or approved by that person,
 * refused, over before anybody answered or fetched, fetched.
 */
export const ExportState = z.enum([
  'waiting',
  'granted',
  'approved',
  'refused',
  'expired',
  'fetched',
])
export type ExportState = z.infer<typeof ExportState>

/** An export as those who ask and those who decide see it; it holds no check-in. */
export const Export = z
  .strictObject({
    id: ExportId,
    askedByName: z.string(),
    askedByOrganisationName: z.string(),
    askedAt: z.iso.datetime(),
    /** Null when a whole office was asked for. */
    personName: z.string().nullable(),
    officeName: z.string(),
    firstDay: Day,
    lastDay: Day,
    withCoordinates: z.boolean(),
    purpose: Purpose,
    reason: z.string(),
    checkIns: z.int(),
    /** What counts for the limit: check-ins whose coordinates are handed out. */
    points: z.int(),
    /** What the same official had exported that day before. */
    pointsBefore: z.int(),
    state: ExportState,
    decidedByName: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    note: z.string(),
    fetches: z.int(),
    /** Until when a second person may answer. */
    answerUntil: z.iso.datetime(),
    /** Until when it may be fetched; null until then. */
    fetchUntil: z.iso.datetime().nullable(),
    /** What the caller may do with it. */
    abilities: z.strictObject({ decide: z.boolean(), fetch: z.boolean() }),
  })
  .meta({ id: 'Export' })
export type Export = z.infer<typeof Export>

/** What the caller may do with exports at all. */
const Abilities = z.strictObject({ ask: z.boolean(), decide: z.boolean() })
export type ExportAbilities = z.infer<typeof Abilities>

export const countExport = {
  input: z.strictObject(subject).refine(isOneSubject, ONE_SUBJECT).refine(isInOrder, IN_ORDER),
  reply: z.strictObject({
    checkIns: z.int(),
    /** What the caller has exported today, in points. */
    pointsBefore: z.int(),
  }),
} satisfies Contract

export const askExport = {
  input: z
    .strictObject({
      ...subject,
      /** Made once per press, so that a repeated question is one export. */
      attemptId: z.uuid(),
      withCoordinates: z.boolean(),
      purpose: Purpose,
      reason: z.string().trim().min(2).max(LONGEST_REASON),
    })
    .refine(isOneSubject, ONE_SUBJECT)
    .refine(isInOrder, IN_ORDER),
  reply: Export,
} satisfies Contract

const page = {
  input: z.strictObject({ after: z.string().max(100).optional() }),
  reply: z.strictObject({ exports: z.array(Export), next: z.string().nullable() }),
}

export const listOwnExports = {
  input: page.input,
  reply: page.reply.extend({ abilities: Abilities }),
} satisfies Contract

export const listExportsToDecide = page satisfies Contract

export const decideExport = {
  input: z
    .strictObject({
      id: ExportId,
      approved: z.boolean(),
      note: z.string().trim().max(LONGEST_REASON),
    })
    .refine(({ approved, note }) => approved || note.length >= 2, {
      path: ['note'],
      params: { code: 'missing' },
    }),
  reply: Export,
} satisfies Contract

/** One check-in on the sheet: no more than the purpose of an export needs. */
const ExportedRow = z
  .strictObject({
    personName: z.string(),
    officeName: z.string(),
    /** By the phone's clock. */
    takenAt: z.iso.datetime(),
    /** By ours. */
    receivedAt: z.iso.datetime(),
    verdict: Place.shape.verdict,
    /** Degrees, WGS-84, five decimals (about a metre); null when coordinates were not asked for. */
    place: z
      .strictObject({ latitude: z.number(), longitude: z.number(), accuracyMetres: z.int() })
      .nullable(),
  })
  .meta({ id: 'ExportedRow' })
export type ExportedRow = z.infer<typeof ExportedRow>

export const fetchExport = {
  input: z.strictObject({ id: ExportId }),
  reply: z.strictObject({
    export: Export,
    /** Oldest first. */
    rows: z.array(ExportedRow),
    /** Who fetched it and when: stands on every page. */
    mark: z.strictObject({
      name: z.string(),
      organisationName: z.string(),
      at: z.iso.datetime(),
    }),
  }),
} satisfies Contract

/** One official was shown more persons or points within a minute or a day than work explains. */
const BulkRead = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    userName: z.string(),
    organisationName: z.string(),
    span: z.enum(['minute', 'day']),
    /** When the limit was passed. */
    at: z.iso.datetime(),
    persons: z.int(),
    points: z.int(),
    /** The limits of that moment. */
    mostPersons: z.int(),
    mostPoints: z.int(),
  })
  .meta({ id: 'BulkRead' })
export type BulkRead = z.infer<typeof BulkRead>

export const listBulkReads = {
  input: z.strictObject({ after: z.string().max(100).optional() }),
  /** Newest first. */
  reply: z.strictObject({ bulkReads: z.array(BulkRead), next: z.string().nullable() }),
} satisfies Contract
