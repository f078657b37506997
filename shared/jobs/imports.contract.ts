import type { Contract } from '../endpoint'
import { z } from '../z'
import { PostingFlag } from './flags.contract'

/** The columns of a table of postings, in the order of the template. */
export const ImportColumn = z.enum([
  'licence',
  'title',
  'kind',
  'payFrom',
  'payTo',
  'payPeriod',
  'shift',
  'hoursADay',
  'daysAWeek',
  'township',
  'address',
  'skills',
  'insurance',
  'lodging',
  'deadline',
  'places',
  'description',
  'contactName',
  'contactPhone',
])
export type ImportColumn = z.infer<typeof ImportColumn>

/** What is wrong with a cell. */
export const ImportFault = z.enum([
  'missing',
  'too-long',
  'not-a-licence',
  'unknown-employer',
  'not-a-choice',
  'not-a-number',
  'out-of-range',
  'less-than-from',
  'unknown-township',
  'not-a-day',
  'day-over',
  'not-a-phone',
  'twice',
])
export type ImportFault = z.infer<typeof ImportFault>

/** One line of a table, as it would be taken in. */
export const ImportRow = z
  .strictObject({
    /** As the spreadsheet counts: the head is line 1. */
    line: z.int(),
    title: z.string(),
    employerName: z.string(),
    townshipName: z.string(),
    pay: z.string(),
    /** What stands in its way; empty when it can be taken in. */
    faults: z.array(
      z.strictObject({ column: ImportColumn, fault: ImportFault, found: z.string() }),
    ),
    flags: z.array(PostingFlag),
  })
  .meta({ id: 'ImportRow' })
export type ImportRow = z.infer<typeof ImportRow>

/** Something that was taken in at once. */
export const PostingImport = z
  .strictObject({
    id: z.string(),
    fileName: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
    /** How many postings it brought, and how many lines were left out. */
    postings: z.int(),
    leftOut: z.int(),
    undoneAt: z.iso.datetime().nullable(),
    undoneByName: z.string(),
    /** Whether it can still be undone: no person has used any of it and nobody corrected any of it. */
    undoable: z.boolean(),
  })
  .meta({ id: 'PostingImport' })
export type PostingImport = z.infer<typeof PostingImport>

/** In base64; a request is at most one mebibyte. */
const MOST_BASE64 = 960_000

const File = {
  name: z.string().trim().min(1).max(120),
  /** A CSV (UTF-8 or GB18030) or an Excel table (.xlsx), in base64. */
  bytes: z.base64().min(4).max(MOST_BASE64),
}

/** What the content comes to, whatever the form of the file: 64 hexadecimal places. */
const Digest = z.string().regex(/^[0-9a-f]{64}$/)

export const previewImport = {
  input: z.strictObject(File),
  /** Nothing is stored. */
  reply: z.strictObject({
    digest: Digest,
    rows: z.array(ImportRow),
    good: z.int(),
    bad: z.int(),
    flagged: z.int(),
    /** The import that brought the very same, when there is one. */
    already: PostingImport.nullable(),
  }),
} satisfies Contract

export const confirmImport = {
  input: z.strictObject({
    ...File,
    /** Of the preview that the officer saw. */
    digest: Digest,
    /** Whether lines with faults are left out; else there may be none. */
    leaveOutBad: z.boolean(),
  }),
  /** The same content again gives the first import. */
  reply: PostingImport,
} satisfies Contract

export const listImports = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** Newest first. */
  reply: z.strictObject({
    imports: z.array(PostingImport),
    next: z.string().nullable(),
    abilities: z.strictObject({ take: z.boolean() }),
  }),
} satisfies Contract

export const undoImport = {
  input: z.strictObject({
    id: z.string().max(64),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: PostingImport,
} satisfies Contract

export const importTemplate = {
  input: z.strictObject({ format: z.enum(['csv', 'xlsx']) }),
  reply: z.strictObject({ name: z.string(), type: z.string(), bytes: z.string() }),
} satisfies Contract
