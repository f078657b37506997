import type { Contract } from '../endpoint'
import { z } from '../z'
import { MOST_OWN_QUESTIONS } from './limits'

/**
 * What a report is about. `event` is made at once when something happens, the others at their times.
 *
 * @source 《社区矫正法》第二十三条：定期报告和服从监督管理；《社区矫正法实施办法》第二十四条：定期报告遵纪守法、
 *   接受监督管理、参加教育学习、公益活动等情况；居所变化、工作变动、家庭重大变故等应当及时报告；
 *   暂予监外执行的每月报告身体情况。
 */
export const ReportKind = z.enum(['periodic', 'thoughts', 'health', 'prohibition', 'event'])
export type ReportKind = z.infer<typeof ReportKind>

/** What happened that is told at once. */
export const ReportEvent = z.enum(['residence', 'work', 'family', 'illness', 'contact', 'other'])
export type ReportEvent = z.infer<typeof ReportEvent>

/** `mood` and `help` reach the officer before all others. */
export const QuestionKind = z.enum(['yes-no', 'choice', 'text', 'mood', 'help'])
export type QuestionKind = z.infer<typeof QuestionKind>

export const Question = z
  .strictObject({
    id: z.string().max(40),
    kind: QuestionKind,
    words: z.string().trim().min(2).max(120),
    /** Of a choice; empty for all others. */
    choices: z.array(z.string().trim().min(1).max(40)).max(8),
    required: z.boolean(),
    /** Fixed ones cannot be taken away by an office. */
    fixed: z.boolean(),
  })
  .meta({ id: 'ReportQuestion' })
export type Question = z.infer<typeof Question>

/** The questions of a kind in one version; an answered version stays readable for ever. */
export const QuestionSet = z
  .strictObject({
    kind: ReportKind,
    /** The office whose own questions are in it; null: fixed ones only. */
    officeId: z.string().nullable(),
    version: z.int(),
    questions: z.array(Question),
    since: z.iso.datetime(),
  })
  .meta({ id: 'ReportQuestionSet' })
export type QuestionSet = z.infer<typeof QuestionSet>

export const listQuestionSets = {
  input: z.strictObject({ officeId: z.string().max(20) }),
  reply: z.strictObject({
    sets: z.array(QuestionSet),
    abilities: z.strictObject({ change: z.boolean() }),
  }),
} satisfies Contract

const OwnQuestion = Question.omit({ id: true, fixed: true })
  .refine(({ kind, choices }) => (kind === 'choice') === choices.length >= 2, {
    path: ['choices'],
    params: { code: 'choices-missing' },
  })
  .refine(({ kind }) => kind !== 'mood' && kind !== 'help', {
    path: ['kind'],
    params: { code: 'fixed-only' },
  })

/** Replaces an office's own questions of a kind; reports from now on have them. */
export const setOwnQuestions = {
  input: z.strictObject({
    officeId: z.string().max(20),
    kind: ReportKind,
    questions: z.array(OwnQuestion).max(MOST_OWN_QUESTIONS),
  }),
  reply: QuestionSet,
} satisfies Contract
