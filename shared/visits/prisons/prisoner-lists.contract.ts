import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { PrisonerState } from './prisoners.contract'

/** The columns of a list of prisoners, in the order of the template. */
export const PrisonerColumn = z.enum(['number', 'name', 'state', 'visitsPerMonth', 'permitted'])
export type PrisonerColumn = z.infer<typeof PrisonerColumn>

/** What is wrong with a cell. */
export const PrisonerFault = z.enum([
  'missing',
  'too-long',
  'not-a-choice',
  'not-a-number',
  'out-of-range',
  'not-an-id-number',
  'not-a-kin',
  'too-many',
  'twice',
])
export type PrisonerFault = z.infer<typeof PrisonerFault>

/** What a line would do. */
export const LineEffect = z.enum(['added', 'changed', 'same'])
export type LineEffect = z.infer<typeof LineEffect>

/** One line of a list, as it would be taken in. */
export const PrisonerLine = z
  .strictObject({
    /** As the spreadsheet counts: the head is line 1. */
    line: z.int(),
    number: z.string(),
    name: z.string(),
    state: z.string(),
    faults: z.array(
      z.strictObject({ column: PrisonerColumn, fault: PrisonerFault, found: z.string() }),
    ),
    /** Null where it has faults. */
    effect: LineEffect.nullable(),
    /** How it stood, where that changes; null where it stays, or is new. */
    was: PrisonerState.nullable(),
  })
  .meta({ id: 'PrisonerLine' })
export type PrisonerLine = z.infer<typeof PrisonerLine>

/** Something that was taken in at once. */
export const PrisonerImport = z
  .strictObject({
    id: z.string(),
    fileName: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    leftOut: z.int(),
    /** How many facts it brought, of which bookings are told. */
    facts: z.int(),
    undoneAt: z.iso.datetime().nullable(),
    undoneByName: z.string(),
    /** Whether it can still be undone: it is the last one, and nobody changed any of it since. */
    undoable: z.boolean(),
  })
  .meta({ id: 'PrisonerImport' })
export type PrisonerImport = z.infer<typeof PrisonerImport>

/** In base64; a request is at most one mebibyte. */
const MOST_BASE64 = 960_000

const File = {
  name: z.string().trim().min(1).max(120),
  /** A CSV (UTF-8 or GB18030) or an Excel table (.xlsx), in base64. */
  bytes: z.base64().min(4).max(MOST_BASE64),
}

/** What the content comes to, whatever the form of the file: 64 hexadecimal places. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/)

export const previewPrisoners = {
  input: z.strictObject(File),
  /** Nothing is stored. */
  reply: z.strictObject({
    digest: Digest,
    rows: z.array(PrisonerLine),
    good: z.int(),
    bad: z.int(),
    /** Whose bookings are told if this is taken in: those who are held no longer, or again. */
    touched: z.array(
      z.strictObject({ number: z.string(), name: z.string(), state: PrisonerState }),
    ),
    /** Who stands in the list that we have and not in this one; nothing becomes of them. */
    absent: z.int(),
    /** The import that brought the very same last, when there is one. */
    already: PrisonerImport.nullable(),
  }),
} satisfies Contract

export const confirmPrisoners = {
  input: z.strictObject({
    ...File,
    /** Of the preview that was seen. */
    digest: Digest,
    /** Whether lines with faults are left out; else there may be none. */
    leaveOutBad: z.boolean(),
  }),
  /** The same content again gives the first import. */
  reply: PrisonerImport,
} satisfies Contract

export const listPrisonerImports = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** Newest first. */
  reply: z.strictObject({
    imports: z.array(PrisonerImport),
    next: z.string().nullable(),
    abilities: z.strictObject({ take: z.boolean() }),
  }),
} satisfies Contract

export const undoPrisonerImport = {
  input: z.strictObject({ id: z.string().max(64), reason: z.string().trim().min(2).max(200) }),
  reply: PrisonerImport,
} satisfies Contract

export const prisonerTemplate = {
  input: z.strictObject({ format: z.enum(['csv', 'xlsx']) }),
  reply: z.strictObject({ name: z.string(), type: z.string(), bytes: z.string() }),
} satisfies Contract
