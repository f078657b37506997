import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { Id } from './applications.contract'

/** Whom a course is for: juveniles and adults are never together. */
export const TrainingFor = z.enum(['adults', 'minors'])
export type TrainingFor = z.infer<typeof TrainingFor>

/** What costs nothing. 三免 is the county's own word for all three: no national text has it. */
export const Free = z.strictObject({
  tuition: z.boolean(),
  board: z.boolean(),
  materials: z.boolean(),
})
export type Free = z.infer<typeof Free>

/** What is said of a course. */
export const CourseSaid = {
  title: z.string().trim().min(2).max(40),
  /** Who gives it. */
  provider: z.string().trim().min(2).max(60),
  about: z.string().trim().max(600),
  free: Free,
  for: TrainingFor,
}

/** What is said of a session. */
export const SessionSaid = {
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string().trim().min(2).max(120),
  places: z.int().min(1).max(500),
  /** The last moment to put one's name down. */
  signUpUntil: z.iso.datetime(),
  /** What to bring, whom to ask; may be empty. */
  note: z.string().trim().max(200),
}

/** Where somebody's place in a session stands. */
export const SignUpState = z.enum(['in', 'waiting', 'left', 'taken-out', 'cancelled'])
export type SignUpState = z.infer<typeof SignUpState>

export const TrainingResult = z.enum(['passed', 'not-passed', 'not-finished'])
export type TrainingResult = z.infer<typeof TrainingResult>

export const AttendanceMark = z.enum(['present', 'excused', 'absent'])
export type AttendanceMark = z.infer<typeof AttendanceMark>

export const TrainingSession = z
  .strictObject({
    ...SessionSaid,
    id: z.string(),
    courseId: z.string(),
    cancelledAt: z.iso.datetime().nullable(),
    cancelReason: z.string(),
    /** How many are in; never more than places. */
    taken: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'TrainingSession' })
export type TrainingSession = z.infer<typeof TrainingSession>

export const TrainingCourse = z
  .strictObject({ ...CourseSaid, id: z.string(), closedAt: z.iso.datetime().nullable() })
  .meta({ id: 'TrainingCourse' })
export type TrainingCourse = z.infer<typeof TrainingCourse>

/** What became of somebody's place. */
export const OwnSignUp = z
  .strictObject({
    id: z.string(),
    state: SignUpState,
    at: z.iso.datetime(),
    /** How many wait before him; null unless he waits. */
    before: z.int().nullable(),
    result: TrainingResult.nullable(),
    reason: z.string(),
    days: z.array(z.strictObject({ day: DayText, mark: AttendanceMark })),
  })
  .meta({ id: 'OwnTrainingSignUp' })
export type OwnSignUp = z.infer<typeof OwnSignUp>

/** A session with its course, and the person's own place in it. */
export const OfferedSession = z
  .strictObject({
    id: z.string(),
    course: TrainingCourse,
    session: TrainingSession,
    own: OwnSignUp.nullable(),
    can: z.strictObject({ signUp: z.boolean(), leave: z.boolean() }),
  })
  .meta({ id: 'OfferedTraining' })
export type OfferedSession = z.infer<typeof OfferedSession>

export const listTraining = {
  input: z.strictObject({
    search: z.string().trim().max(40).optional(),
    /** Only those with places left. */
    free: z.enum(['yes']).optional(),
    after: z.string().max(200).optional(),
  }),
  /** What can still be joined, the soonest first. */
  reply: z.strictObject({ sessions: z.array(OfferedSession), next: z.string().nullable() }),
} satisfies Contract

export const listOwnTraining = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** Newest first. */
  reply: z.strictObject({ sessions: z.array(OfferedSession), next: z.string().nullable() }),
} satisfies Contract

export const signUp = {
  input: z.strictObject({ sessionId: Id }),
  reply: OfferedSession,
} satisfies Contract

export const leaveTraining = {
  input: z.strictObject({ sessionId: Id }),
  reply: OfferedSession,
} satisfies Contract
