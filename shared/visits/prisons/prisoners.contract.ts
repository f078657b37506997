import { DayText } from '../../checkins/terms.contract'
import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { KINS } from '../relatives/kin'
import { PrisonId } from './prisons.contract'

export const PrisonerId = z.string().min(1).max(64)

/** How it stands with a prisoner, as far as visits are concerned. */
export const PrisonerState = z.enum([
  'held',
  'transferred',
  'released',
  'punishment-cell',
  'ill',
  'banned',
])
export type PrisonerState = z.infer<typeof PrisonerState>

/** A prisoner of the list, as the prison's own desk sees him. */
export const Prisoner = z
  .strictObject({
    id: PrisonerId,
    number: z.string(),
    name: z.string(),
    state: PrisonerState,
    /** Of his own; null is as the prison's rules say. */
    visitsPerMonth: z.int().nullable(),
    permitted: z.array(z.strictObject({ kin: z.enum(KINS), idNumberMasked: z.string() })),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Prisoner' })
export type Prisoner = z.infer<typeof Prisoner>

export const listPrisoners = {
  input: z.strictObject({
    /** The beginning of a number, or a whole name. */
    search: z.string().trim().max(40).optional(),
    state: PrisonerState.optional(),
    after: z.string().max(200).optional(),
  }),
  /** Of the asker's own prison, by number. */
  reply: z.strictObject({ prisoners: z.array(Prisoner), next: z.string().nullable() }),
} satisfies Contract

/** What changed for bookings. */
export const FactKind = z.enum([
  'transfer',
  'release',
  'ban',
  'punishment-cell',
  'illness',
  /** What stood in the way is over. */
  'held-again',
  /** A relative's document is no longer valid. */
  'document-expired',
  /** The document of somebody who comes along is no longer valid. */
  'companion-document-expired',
  /** What the prison set for its times: a day is blocked, a week's plan has another hour. */
  'slot-changed',
])
export type FactKind = z.infer<typeof FactKind>

/** Something that happened and that bookings must be told of. */
export const Fact = z
  .strictObject({
    id: z.string(),
    /** Null: it concerns every prison. */
    prisonId: PrisonId.nullable(),
    /** Whom it is about: a prisoner, a relative, or this relative's visits to this prisoner. */
    prisonerId: PrisonerId.nullable(),
    relativeId: z.string().nullable(),
    /** Who of those that come along with this relative; null unless it is about one of them. */
    companionId: z.string().nullable(),
    /** The time that is no longer as it was; null unless that is what happened. */
    slotId: z.string().nullable(),
    kind: FactKind,
    /** From this day on. */
    firstDay: DayText,
    /** It is included; null is until further notice. */
    lastDay: DayText.nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'VisitFact' })
export type Fact = z.infer<typeof Fact>

/** A fact as the prison's desk reads it. */
export const ListedFact = z
  .strictObject({
    fact: Fact,
    /** Of the prisoner, or of the relative; empty when the data are gone. */
    name: z.string(),
    number: z.string(),
    /** For the prison only. */
    note: z.string(),
    byName: z.string(),
    /** Whether it came with a list. */
    imported: z.boolean(),
  })
  .meta({ id: 'ListedVisitFact' })
export type ListedFact = z.infer<typeof ListedFact>

export const listFacts = {
  input: z.strictObject({
    kind: FactKind.optional(),
    after: z.string().max(200).optional(),
  }),
  /** Of the asker's own prison, newest first. */
  reply: z.strictObject({ facts: z.array(ListedFact), next: z.string().nullable() }),
} satisfies Contract

export const noteFact = {
  input: z
    .strictObject({
      /** Made once by the screen, so that a retry is recognised. */
      attemptId: z.uuid(),
      prisonerId: PrisonerId,
      /** For a ban of one relative of his only; null is everybody. */
      relativeIdNumber: z.string().trim().max(18).nullable(),
      kind: FactKind.exclude(['document-expired', 'companion-document-expired', 'slot-changed']),
      firstDay: DayText,
      lastDay: DayText.nullable(),
      note: z.string().trim().max(200),
    })
    .refine(({ firstDay, lastDay }) => lastDay === null || firstDay <= lastDay, {
      path: ['lastDay'],
      params: { code: 'not-after-first' },
    })
    .refine(({ kind, relativeIdNumber }) => relativeIdNumber === null || kind === 'ban', {
      path: ['relativeIdNumber'],
      params: { code: 'not-for-this' },
    }),
  reply: ListedFact,
} satisfies Contract
