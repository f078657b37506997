import { DayText } from '../checkins/terms.contract'
import { z } from '../z'
import * as limits from './lesson-limits'

/** When in correction a lesson is meant to be read: at the beginning, on the way, before the end. */
export const Stage = z.enum(['intake', 'regular', 'pre-release'])
export type Stage = z.infer<typeof Stage>

/** Which part of law or of life a lesson is about. */
export const LegalField = z.enum([
  ...['correction', 'criminal', 'traffic', 'drugs', 'family', 'minors'],
  ...['labour', 'privacy', 'civil', 'constitution', 'help'],
] as const)
export type LegalField = z.infer<typeof LegalField>

/**
 * Whom a lesson is for. Who falls under the rules for juveniles never meets what is for adults only.
 *
 * @source 《社区矫正法》第五十二条：对未成年人的社区矫正应当与成年人分别进行。
 */
export const Audience = z.enum(['adults', 'minors', 'everyone'])
export type Audience = z.infer<typeof Audience>

/** Names something within one lesson: a block, a citation, a question, a choice. */
const LocalId = z.string().regex(/^[\w-]{1,40}$/)
const Line = z.string().trim().min(1).max(limits.LONGEST_LINE)
const Text = z.string().trim().min(1).max(limits.LONGEST_TEXT)

/** A text of law as it stood in a stretch of days; both days are included. */
export const Citation = z
  .strictObject({
    id: LocalId,
    /** How it is cited, e.g. 《社区矫正法》第二十七条第一款. */
    cite: z.string().trim().min(2).max(limits.LONGEST_LINE),
    /** Verbatim. */
    words: z.string().trim().min(2).max(limits.LONGEST_LAW),
    inForceFrom: DayText,
    /** Last day it applies; null: it is in force. */
    inForceUntil: DayText.nullable(),
  })
  .meta({ id: 'Citation' })
export type Citation = z.infer<typeof Citation>

/** Words within a paragraph. There is no markup: what is written is what is shown. */
export const Run = z.strictObject({
  text: z.string().min(1).max(limits.LONGEST_TEXT),
  bold: z.boolean(),
  /** Opens this citation when touched; null: plain words. */
  citationId: LocalId.nullable(),
})
export type Run = z.infer<typeof Run>

const Runs = z.array(Run).min(1).max(limits.MOST_RUNS)

/** A piece of a lesson. Never HTML, so that nothing in it can be run. */
export const Block = z
  .discriminatedUnion('kind', [
    z.strictObject({ id: LocalId, kind: z.literal('heading'), text: Line }),
    z.strictObject({ id: LocalId, kind: z.literal('paragraph'), runs: Runs }),
    z.strictObject({
      id: LocalId,
      kind: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(Runs).min(1).max(limits.MOST_ITEMS),
    }),
    /** The words of the law itself. */
    z.strictObject({ id: LocalId, kind: z.literal('quote'), citationId: LocalId }),
    /** `alt`: what there is to see, for who cannot see it. */
    z.strictObject({ id: LocalId, kind: z.literal('picture'), mediaId: z.string(), alt: Line }),
    z.strictObject({
      id: LocalId,
      kind: z.literal('audio'),
      mediaId: z.string(),
      /** All that is said, for who cannot hear it. */
      transcript: Text,
    }),
    z.strictObject({
      id: LocalId,
      kind: z.literal('video'),
      mediaId: z.string(),
      /** All that is said: WebVTT, or plain lines. Stands below the film. */
      captions: Text,
    }),
  ])
  .meta({ id: 'LessonBlock' })
export type Block = z.infer<typeof Block>

/** `order`: the choices are to be put in their order. */
export const QuestionKind = z.enum(['single', 'multiple', 'true-false', 'order'])
export type QuestionKind = z.infer<typeof QuestionKind>

export const Choice = z.strictObject({ id: LocalId, text: Line })
export type Choice = z.infer<typeof Choice>

/** A question as it may be read before it is answered. */
export const Question = z
  .strictObject({
    id: LocalId,
    kind: QuestionKind,
    text: z.string().trim().min(2).max(limits.LONGEST_QUESTION),
    choices: z.array(Choice).min(2).max(limits.MOST_CHOICES),
  })
  .meta({ id: 'LessonQuestion' })
export type Question = z.infer<typeof Question>

/** A question with its answer: for officers, and for who has answered. */
export const KeyedQuestion = Question.extend({
  /** Ids of the right choices; for `order` all of them, in the right order. */
  key: z.array(LocalId).min(1).max(limits.MOST_CHOICES),
  /** Why that is right. */
  explanation: z.string().trim().min(2).max(limits.LONGEST_EXPLANATION),
  citationId: LocalId.nullable(),
}).meta({ id: 'KeyedLessonQuestion' })
export type KeyedQuestion = z.infer<typeof KeyedQuestion>

const Body = {
  title: z.string().trim().min(2).max(limits.LONGEST_TITLE),
  /** What one will know afterwards. */
  summary: z.string().trim().min(2).max(limits.LONGEST_SUMMARY),
  stages: z.array(Stage).min(1).max(Stage.options.length),
  field: LegalField,
  audience: Audience,
  blocks: z.array(Block).max(limits.MOST_BLOCKS),
  citations: z.array(Citation).max(limits.MOST_CITATIONS),
  /** So many of the questions are to be answered rightly, as a share. */
  passShare: z.number().min(0).max(1),
}

/** What is written of a lesson; a draft may still be incomplete. See `contentFaults` for what it may not be. */
export const LessonContent = z
  .strictObject({ ...Body, questions: z.array(KeyedQuestion).max(limits.MOST_QUESTIONS) })
  .meta({ id: 'LessonContent' })
export type LessonContent = z.infer<typeof LessonContent>

/** A `published` version is read from its day on and never changes; another one may take its place. */
export const VersionState = z.enum(['draft', 'published', 'withdrawn'])
export type VersionState = z.infer<typeof VersionState>

/** What the server finds out about a version by itself. */
const Measured = {
  lessonId: z.string(),
  /** 1, 2, 3 … */
  version: z.int(),
  /** So much time can be credited for it: from its length and its media, never from a phone. Seconds. */
  creditableSeconds: z.int(),
  /** The same as readers are told. */
  minutes: z.int(),
}

/** A lesson as a phone has it: questions without their answers. */
export const LessonText = z
  .strictObject({ ...Body, ...Measured, questions: z.array(Question) })
  .meta({ id: 'LessonText' })
export type LessonText = z.infer<typeof LessonText>

/** A lesson in one version, as officers have it. */
export const LessonVersion = z
  .strictObject({
    ...Body,
    ...Measured,
    questions: z.array(KeyedQuestion),
    state: VersionState,
    /** From when on it is read; null for a draft. */
    publishedFrom: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LessonVersion' })
export type LessonVersion = z.infer<typeof LessonVersion>

/** How far somebody is with a lesson, as the server counted. */
export const StudyProgress = z
  .strictObject({
    state: z.enum(['new', 'begun', 'done']),
    /** The version that was begun, and is finished; null when none. */
    version: z.int().nullable(),
    creditedSeconds: z.int(),
    creditableSeconds: z.int(),
    quizPassed: z.boolean(),
    doneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StudyProgress' })
export type StudyProgress = z.infer<typeof StudyProgress>
