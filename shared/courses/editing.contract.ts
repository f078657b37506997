import { DayText, Reason } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { contentFaults } from './content.rules'
import {
  Audience,
  Citation,
  LegalField,
  LessonContent,
  LessonVersion,
  Stage,
} from './lessons.contract'
import { LONGEST_LAW, LONGEST_LINE } from './lesson-limits'
import { LessonMedia } from './media.contract'

/** One line of the list of lessons. */
export const LessonRow = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    field: LegalField,
    stages: z.array(Stage),
    audience: Audience,
    minutes: z.int(),
    questions: z.int(),
    /** The version that is read today; null when none is. */
    readVersion: z.int().nullable(),
    /** When the newest one begins to be read, if that is still to come. */
    comesAt: z.iso.datetime().nullable(),
    hasDraft: z.boolean(),
    withdrawnAt: z.iso.datetime().nullable(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'LessonRow' })
export type LessonRow = z.infer<typeof LessonRow>

/** `read`: published and read. `coming`: from a later day on. */
export const LessonList = z.enum(['all', 'read', 'coming', 'draft', 'withdrawn'])
export type LessonList = z.infer<typeof LessonList>

export const listLessons = {
  input: z.strictObject({
    list: LessonList.default('all'),
    /** Words of the title or the summary. */
    search: z.string().trim().max(40).optional(),
    field: LegalField.optional(),
    stage: Stage.optional(),
    audience: Audience.optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    /** Last changed first. */
    lessons: z.array(LessonRow),
    next: z.string().nullable(),
    total: z.int(),
    abilities: z.strictObject({ write: z.boolean(), publish: z.boolean() }),
  }),
} satisfies Contract

/** Why a version cannot be published yet. */
export const Obstacle = z.strictObject({
  code: z.enum([
    'no-words',
    'no-questions',
    'unchecked-citation',
    'media-missing',
    'citation-not-in-force',
  ]),
  /** Which citation or medium; empty when it is the whole. */
  about: z.string(),
})
export type Obstacle = z.infer<typeof Obstacle>

const Lesson = z
  .strictObject({
    id: z.string(),
    /** Newest first, the draft included. */
    versions: z.array(
      z.strictObject({
        version: z.int(),
        state: LessonVersion.shape.state,
        publishedFrom: z.iso.datetime().nullable(),
        withdrawnAt: z.iso.datetime().nullable(),
        withdrawReason: z.string(),
        byName: z.string(),
        changedAt: z.iso.datetime(),
      }),
    ),
    /** The version that was asked for, else the draft, else the newest. */
    shown: LessonVersion,
    /** Counts each saving of the draft, so that two writers do not write over each other. */
    revision: z.int(),
    media: z.array(LessonMedia),
    obstacles: z.array(Obstacle),
    /** Citations of it that were compared with the official text. */
    checkedCitationIds: z.array(z.string()),
    abilities: z.strictObject({ write: z.boolean(), publish: z.boolean() }),
  })
  .meta({ id: 'Lesson' })
export type Lesson = z.infer<typeof Lesson>

export const openLesson = {
  input: z.strictObject({
    lessonId: z.string().max(64),
    version: z.coerce.number().int().min(1).optional(),
  }),
  reply: Lesson,
} satisfies Contract

/** Saves the draft. A published version stays as it is: the next one begins from it. */
export const saveLesson = {
  input: z.strictObject({
    /** Made once by the console for a new lesson. */
    lessonId: z.uuid(),
    /** Of the draft that was changed; null: this is a new lesson. */
    revision: z.int().nullable(),
    content: LessonContent.superRefine((content, asked) => {
      // What names something that is not there could never be shown.
      for (const { path, code } of contentFaults(content)) {
        asked.addIssue({ code: 'custom', path: [...path], params: { code } })
      }
    }),
  }),
  reply: Lesson,
} satisfies Contract

/** Of one that was never published nothing is left: the reply is null. */
export const discardDraft = {
  input: z.strictObject({ lessonId: z.string().max(64), revision: z.int() }),
  reply: z.strictObject({ lesson: Lesson.nullable() }),
} satisfies Contract

export const publishLesson = {
  input: z.strictObject({
    lessonId: z.string().max(64),
    revision: z.int(),
    /** Null: at once. */
    from: z.iso.datetime().nullable(),
  }),
  reply: Lesson,
} satisfies Contract

/** Nobody begins it any more; who has begun it finishes. */
export const withdrawLesson = {
  input: z.strictObject({ lessonId: z.string().max(64), reason: Reason }),
  reply: Lesson,
} satisfies Contract

/** A text of law that can be cited. */
export const KnownCitation = Citation.omit({ id: true })
  .extend({
    /** Of the county's own; empty for those that come with the programme. */
    id: z.string(),
    /** Where the words were taken from. */
    source: z.string(),
    enteredBy: z.string(),
    /** Who compared it with the official text; empty while nobody has. */
    checkedBy: z.string(),
    checked: z.boolean(),
    /** Whether the caller may say that it is right: not the one who entered it. */
    canCheck: z.boolean(),
  })
  .meta({ id: 'KnownCitation' })
export type KnownCitation = z.infer<typeof KnownCitation>

export const listCitations = {
  input: z.strictObject({
    search: z.string().trim().max(40).optional(),
    /** Those that hold on this day only. */
    on: DayText.optional(),
  }),
  reply: z.strictObject({ citations: z.array(KnownCitation) }),
} satisfies Contract

export const addCitation = {
  input: z
    .strictObject({
      cite: z.string().trim().min(2).max(LONGEST_LINE),
      words: z.string().trim().min(2).max(LONGEST_LAW),
      inForceFrom: DayText,
      inForceUntil: DayText.nullable(),
      source: z.string().trim().min(2).max(LONGEST_LINE),
    })
    .refine(({ inForceFrom, inForceUntil }) => !inForceUntil || inForceFrom <= inForceUntil, {
      path: ['inForceUntil'],
      params: { code: 'ends-before-it-begins' },
    }),
  reply: KnownCitation,
} satisfies Contract

/** A second person has compared it with the official text. */
export const checkCitation = {
  input: z.strictObject({ id: z.string().max(64) }),
  reply: KnownCitation,
} satisfies Contract
