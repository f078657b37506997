import { Category } from '../checkins/categories.contract'
import { DayText, Reason, daysInOrder, endsBeforeItBegins } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { questionFaults } from './content.rules'
import { MOST_DRAWN, MOST_DRAWS } from './exam-limits'
import { LONGEST_LINE, LONGEST_TITLE } from './lesson-limits'
import { KeyedQuestion, LegalField, QuestionKind } from './lessons.contract'

/** What an officer writes of a question that exams may draw. */
const Asked = KeyedQuestion.omit({ id: true, citationId: true }).extend({
  field: LegalField,
  /** How the law that it rests on is cited; empty where it rests on none. */
  cite: z.string().trim().max(LONGEST_LINE),
})

/** A question of the county's bank. It never changes: another one takes its place. */
export const BankQuestion = Asked.extend({
  id: z.string(),
  byName: z.string(),
  addedAt: z.iso.datetime(),
  /** From then on it is drawn no more; null: it may be. */
  retiredAt: z.iso.datetime().nullable(),
}).meta({ id: 'BankQuestion' })
export type BankQuestion = z.infer<typeof BankQuestion>

export const listBank = {
  input: z.strictObject({
    /** Part of the question. */
    search: z.string().trim().max(40).optional(),
    field: LegalField.optional(),
    kind: QuestionKind.optional(),
    list: z.enum(['in-use', 'retired']).default('in-use'),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    questions: z.array(BankQuestion),
    next: z.string().nullable(),
    /** How many can be drawn, by field and kind. */
    counts: z.array(z.strictObject({ field: LegalField, kind: QuestionKind, count: z.int() })),
    abilities: z.strictObject({ change: z.boolean() }),
  }),
} satisfies Contract

export const addBankQuestion = {
  input: Asked.extend({
    /** By which a second press is known again. */
    attemptId: z.uuid(),
    /** Which question this one takes the place of; null: none. */
    replaces: z.string().max(64).nullable(),
  }).superRefine((question, asked) => {
    const faults = questionFaults({ ...question, id: 'new', citationId: null }, new Set())
    for (const { path, code } of faults) {
      asked.addIssue({ code: 'custom', path: [...path], params: { code } })
    }
  }),
  reply: BankQuestion,
} satisfies Contract

export const retireBankQuestion = {
  input: z.strictObject({ id: z.string().max(64), reason: Reason }),
  reply: BankQuestion,
} satisfies Contract

/** So many questions of a field and a kind are drawn; null is any. */
export const Draw = z.strictObject({
  field: LegalField.nullable(),
  kind: QuestionKind.nullable(),
  count: z.int().min(1).max(MOST_DRAWN),
})
export type Draw = z.infer<typeof Draw>

/** Who may sit an exam. */
export const ExamFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everybody') }),
  z.strictObject({ kind: z.literal('category'), category: Category }),
  z.strictObject({ kind: z.literal('person'), personId: z.string().max(64) }),
])
export type ExamFor = z.infer<typeof ExamFor>

const PaperDraft = {
  title: z.string().trim().min(2).max(LONGEST_TITLE),
  for: ExamFor,
  draws: z.array(Draw).min(1).max(MOST_DRAWS),
  minutes: z.int().min(5).max(180),
  /** So many of a hundred are to be right. */
  passPercent: z.int().min(1).max(100),
  /** How often it may be sat. */
  tries: z.int().min(1).max(10),
  /** How long one waits after a sitting. */
  hoursBetween: z.int().min(0).max(720),
  /** Whether one is asked to show that it is oneself who sits it. */
  identity: z.boolean(),
  firstDay: DayText,
  /** Null: until ended. */
  lastDay: DayText.nullable(),
}

const drawsLittle = ({ draws }: { draws: readonly Draw[] }) =>
  draws.reduce((sum, { count }) => sum + count, 0) <= MOST_DRAWN
const TOO_MANY = { path: ['draws'], params: { code: 'too-many' } }

/** An exam as it was set. It never changes; it can only be ended. */
export const Paper = z
  .strictObject({
    ...PaperDraft,
    id: z.string(),
    /** Whose name the list shows: of the person, or empty. */
    forName: z.string(),
    /** How many questions it asks. */
    questions: z.int(),
    byName: z.string(),
    reason: z.string(),
    setAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ExamPaper' })
export type Paper = z.infer<typeof Paper>

export const listPapers = {
  input: z.strictObject({
    list: z.enum(['running', 'ended']).default('running'),
    /** Part of the title. */
    search: z.string().trim().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    papers: z.array(Paper),
    next: z.string().nullable(),
    abilities: z.strictObject({
      /** For one person. */
      change: z.boolean(),
      /** For many at once. */
      forMany: z.boolean(),
    }),
  }),
} satisfies Contract

export const setPaper = {
  input: z
    .strictObject({ ...PaperDraft, reason: Reason, attemptId: z.uuid() })
    .refine(daysInOrder, endsBeforeItBegins)
    .refine(drawsLittle, TOO_MANY),
  reply: Paper,
} satisfies Contract

/** Nobody begins it any more; who sits it goes on. */
export const endPaper = {
  input: z.strictObject({ id: z.string().max(64), reason: Reason }),
  reply: Paper,
} satisfies Contract
