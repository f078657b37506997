import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { Id } from './applications.contract'
import {
  AttendanceMark,
  CourseSaid,
  SessionSaid,
  SignUpState,
  TrainingCourse,
  TrainingResult,
  TrainingSession,
} from './training.contract'

/** A session as officers see it in the list. */
export const CourseRow = z
  .strictObject({
    id: z.string(),
    course: TrainingCourse,
    /** The soonest first. */
    sessions: z.array(TrainingSession),
  })
  .meta({ id: 'TrainingCourseRow' })
export type CourseRow = z.infer<typeof CourseRow>

const Abilities = z.strictObject({ keep: z.boolean(), attend: z.boolean() })

export const listCourses = {
  input: z.strictObject({
    search: z.string().trim().max(40).optional(),
    which: z.enum(['open', 'closed']),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    courses: z.array(CourseRow),
    next: z.string().nullable(),
    abilities: Abilities,
  }),
} satisfies Contract

export const setCourse = {
  input: z.strictObject({
    ...CourseSaid,
    /** Null for a new one. */
    id: Id.nullable(),
  }),
  reply: CourseRow,
} satisfies Contract

export const closeCourse = {
  input: z.strictObject({ id: Id, reason: z.string().trim().min(2).max(200) }),
  reply: CourseRow,
} satisfies Contract

export const setSession = {
  input: z
    .strictObject({ ...SessionSaid, courseId: Id, id: Id.nullable() })
    .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
      path: ['endsAt'],
      params: { code: 'ends-before-it-begins' },
    })
    .refine(({ startsAt, signUpUntil }) => signUpUntil <= startsAt, {
      path: ['signUpUntil'],
      params: { code: 'after-the-start' },
    }),
  reply: TrainingSession,
} satisfies Contract

export const cancelSession = {
  input: z.strictObject({ id: Id, reason: z.string().trim().min(2).max(200) }),
  reply: TrainingSession,
} satisfies Contract

/** Somebody's place, as officers see it. */
export const SignUpRow = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeName: z.string(),
    state: SignUpState,
    at: z.iso.datetime(),
    movedUpAt: z.iso.datetime().nullable(),
    days: z.array(z.strictObject({ day: DayText, mark: AttendanceMark })),
    result: TrainingResult.nullable(),
    reason: z.string(),
  })
  .meta({ id: 'TrainingSignUpRow' })
export type SignUpRow = z.infer<typeof SignUpRow>

const SessionOpened = z.strictObject({
  course: TrainingCourse,
  session: TrainingSession,
  /**
   * Those whom the official looks after: who is in, in the order in which they came, then who waits,
   * then who left. All are counted in the session.
   */
  signUps: z.array(SignUpRow),
  abilities: Abilities,
})

export const openSession = {
  input: z.strictObject({ id: Id }),
  reply: SessionOpened,
} satisfies Contract

export const markAttendance = {
  input: z.strictObject({
    sessionId: Id,
    day: DayText,
    marks: z
      .array(z.strictObject({ signUpId: Id, mark: AttendanceMark }))
      .min(1)
      .max(500),
  }),
  reply: SessionOpened,
} satisfies Contract

export const setResults = {
  input: z.strictObject({
    sessionId: Id,
    results: z
      .array(z.strictObject({ signUpId: Id, result: TrainingResult }))
      .min(1)
      .max(500),
  }),
  reply: SessionOpened,
} satisfies Contract

export const takeOut = {
  input: z.strictObject({ signUpId: Id, reason: z.string().trim().min(2).max(200) }),
  reply: SessionOpened,
} satisfies Contract
