import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { LegalField, LessonText, Stage, StudyProgress } from './lessons.contract'
import { LessonMedia } from './media.contract'

/** One line of what a person can study. */
export const OwnLesson = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    field: LegalField,
    stages: z.array(Stage),
    minutes: z.int(),
    /** What is in it besides words. */
    has: z.strictObject({ audio: z.boolean(), video: z.boolean(), questions: z.boolean() }),
    /** Until which day it is to be done, China time; null: it is free to take. */
    dueDay: DayText.nullable(),
    /** What it was assigned under; empty when it is free. */
    assignedAs: z.string(),
    progress: StudyProgress,
  })
  .meta({ id: 'OwnLesson' })
export type OwnLesson = z.infer<typeof OwnLesson>

/** `due`: assigned and not done. `free`: not assigned and not done. */
export const OwnLessonList = z.enum(['due', 'free', 'done'])
export type OwnLessonList = z.infer<typeof OwnLessonList>

export const listOwnLessons = {
  input: z.strictObject({
    list: OwnLessonList.default('due'),
    /** Words of the title or the summary. */
    search: z.string().trim().max(40).optional(),
    field: LegalField.optional(),
    stage: Stage.optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    /** Due ones by their day, others by their title. */
    lessons: z.array(OwnLesson),
    next: z.string().nullable(),
    /** How many are due, and how many of these are over their day. */
    due: z.int(),
    overdue: z.int(),
    /** Today in China. */
    today: DayText,
  }),
} satisfies Contract

/** What is to be reached in all, as an officer set it; no law sets such a number. */
export const OwnTarget = z.strictObject({
  title: z.string(),
  minutes: z.int(),
  dueDay: DayText,
  /** Where the number comes from. */
  source: z.string(),
})

/** A lesson to be read: the version that was begun, else the newest one. */
export const openOwnLesson = {
  input: z.strictObject({ lessonId: z.string().max(64) }),
  reply: z.strictObject({
    lesson: LessonText,
    media: z.array(LessonMedia),
    dueDay: DayText.nullable(),
    assignedAs: z.string(),
    targets: z.array(OwnTarget),
    progress: StudyProgress,
  }),
} satisfies Contract
