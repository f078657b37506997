import { DayText } from '../checkins/terms.contract'
import { z } from '../z'

/** Lessons that somebody was given to study, or need not study any more. */
export const StudyNews = {
  kind: z.enum(['study-assigned', 'study-called-off']),
  assignmentId: z.string(),
  title: z.string(),
  /** How many of them are for him. */
  lessons: z.int(),
  /** Until the end of this day it is to be done. */
  lastDay: DayText,
  /** Why it was called off; empty while it holds. */
  reason: z.string(),
}

/** An exam that somebody may sit, or that nobody begins any more. */
export const ExamNews = {
  kind: z.enum(['exam-set', 'exam-called-off']),
  paperId: z.string(),
  title: z.string(),
  minutes: z.int(),
  /** Null: until it is ended. */
  lastDay: DayText.nullable(),
  /** Why it was called off; empty while it can be sat. */
  reason: z.string(),
}
