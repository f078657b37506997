import { PlanFor } from '../checkins/plans.contract'
import { DayText, Reason, daysInOrder, endsBeforeItBegins } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { LONGEST_LINE, LONGEST_TITLE, MOST_ASSIGNED } from './lesson-limits'

/** So much study is to be reached in all. No law sets such a number: who sets it says where it comes from. */
export const StudyTarget = z.strictObject({
  minutes: z.int().min(1).max(60_000),
  source: z.string().trim().min(2).max(LONGEST_LINE),
})
export type StudyTarget = z.infer<typeof StudyTarget>

const Title = z.string().trim().min(2).max(LONGEST_TITLE)
const LessonIds = z
  .array(z.string().max(64))
  .min(1)
  .max(MOST_ASSIGNED)
  .refine(ids => new Set(ids).size === ids.length, { params: { code: 'twice' } })

/** Lessons that belong together, to be assigned at once. */
export const StudyPlan = z
  .strictObject({
    id: z.string(),
    title: Title,
    lessonIds: LessonIds,
    target: StudyTarget.nullable(),
    savedAt: z.iso.datetime(),
  })
  .meta({ id: 'StudyPlan' })
export type StudyPlan = z.infer<typeof StudyPlan>

const Draft = {
  title: Title,
  /** Of one person, or of everybody of a category in the county, those to come included. */
  for: PlanFor,
  lessonIds: LessonIds,
  target: StudyTarget.nullable(),
  /** From this day on it is shown. */
  firstDay: DayText,
  /** Until the end of this day it is to be done. */
  lastDay: DayText,
}

/** What somebody has to study until when. */
export const Assignment = z
  .strictObject({
    ...Draft,
    id: z.string(),
    reason: z.string(),
    /** Of the person; empty for a category. */
    forName: z.string(),
    lessonTitles: z.array(z.string()),
    byName: z.string(),
    assignedAt: z.iso.datetime(),
    /** When an officer ended it; null: it holds. */
    endedAt: z.iso.datetime().nullable(),
    endReason: z.string(),
    /** Whether it can still be taken back as if it had never been. */
    canTakeBack: z.boolean(),
  })
  .meta({ id: 'Assignment' })
export type Assignment = z.infer<typeof Assignment>

export const assignLessons = {
  input: z
    .strictObject({
      ...Draft,
      /** Made once per act by the console, so that a retry is recognised. */
      attemptId: z.uuid(),
      reason: Reason,
    })
    .refine(daysInOrder, endsBeforeItBegins),
  reply: Assignment,
} satisfies Contract

export const endAssignment = {
  input: z.strictObject({
    id: z.string().max(64),
    reason: Reason,
    /** Soon after it was made: nothing of it stays with the person. */
    takeBack: z.boolean(),
  }),
  reply: Assignment,
} satisfies Contract

/** `current`: holds or is to come. */
export const AssignmentList = z.enum(['current', 'over'])
export type AssignmentList = z.infer<typeof AssignmentList>

export const listAssignments = {
  input: z.strictObject({
    list: AssignmentList.default('current'),
    personId: z.string().max(64).optional(),
    lessonId: z.string().max(64).optional(),
    /** Words of the title. */
    search: z.string().trim().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    /** Those that end first come first. */
    assignments: z.array(Assignment),
    next: z.string().nullable(),
    abilities: z.strictObject({ assign: z.boolean(), assignCategories: z.boolean() }),
  }),
} satisfies Contract

export const listStudyPlans = {
  input: z.strictObject({}),
  reply: z.strictObject({
    plans: z.array(StudyPlan),
    abilities: z.strictObject({ change: z.boolean() }),
  }),
} satisfies Contract

/** Null id: a new one. What was assigned from it before stays as it was. */
export const saveStudyPlan = {
  input: z.strictObject({
    id: z.string().max(64).nullable(),
    title: Title,
    lessonIds: LessonIds,
    target: StudyTarget.nullable(),
  }),
  reply: StudyPlan,
} satisfies Contract

export const removeStudyPlan = {
  input: z.strictObject({ id: z.string().max(64) }),
  reply: z.strictObject({ removed: z.boolean() }),
} satisfies Contract
