import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { Certificate, Document } from './certificates.contract'
import { StudyFindingCode } from './study.contract'

const Id = z.string().max(64)

/** A lesson that somebody began or finished, as the server counted. */
export const StudiedLesson = z.strictObject({
  lessonId: z.string(),
  title: z.string(),
  version: z.int(),
  /** Credited by the server's clock. */
  seconds: z.int(),
  quizPassed: z.boolean(),
  /** Null while it goes on. */
  doneAt: z.iso.datetime().nullable(),
})
export type StudiedLesson = z.infer<typeof StudiedLesson>

/** An exam that was sat. */
export const SatExam = z.strictObject({
  sittingId: z.string(),
  title: z.string(),
  number: z.int(),
  endedAt: z.iso.datetime(),
  right: z.int(),
  of: z.int(),
  passed: z.boolean(),
})
export type SatExam = z.infer<typeof SatExam>

/** A group session that was attended. */
export const AttendedClass = z.strictObject({
  classId: z.string(),
  title: z.string(),
  at: z.iso.datetime(),
  /** Between signing in and out, by the server's clock. */
  seconds: z.int(),
})
export type AttendedClass = z.infer<typeof AttendedClass>

/** What somebody has studied. Every number in it is the server's. */
export const StudyRecord = z
  .strictObject({
    /** Newest first. */
    lessons: z.array(StudiedLesson),
    exams: z.array(SatExam),
    classes: z.array(AttendedClass),
    /** Of lessons and classes together. */
    seconds: z.int(),
  })
  .meta({ id: 'StudyRecord' })
export type StudyRecord = z.infer<typeof StudyRecord>

export const readOwnRecord = {
  input: z.strictObject({}),
  reply: z.strictObject({
    record: StudyRecord,
    /** Newest first. */
    certificates: z.array(Certificate),
    /** Whether anything was finished that a certificate could tell. */
    mayIssue: z.boolean(),
  }),
} satisfies Contract

/** What looked unusual in one stretch of somebody's study. It is a question, never a penalty. */
export const StudyFinding = z
  .strictObject({
    /** Of the stretch. */
    id: z.string(),
    lessonTitle: z.string(),
    openedAt: z.iso.datetime(),
    /** Counted in this stretch. */
    seconds: z.int(),
    findings: z.array(z.strictObject({ code: StudyFindingCode, times: z.int() })),
    /** What an officer noted; null while nobody has looked. */
    looked: z
      .strictObject({ note: z.string(), byName: z.string(), at: z.iso.datetime() })
      .nullable(),
  })
  .meta({ id: 'StudyFinding' })
export type StudyFinding = z.infer<typeof StudyFinding>

/** How somebody stands with what was assigned. */
export const ProgressStanding = z.enum(['behind', 'under-way', 'done', 'nothing-assigned'])
export type ProgressStanding = z.infer<typeof ProgressStanding>

/** One person in the list of progress. */
export const ProgressRow = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    officeName: z.string(),
    standing: ProgressStanding,
    assigned: z.int(),
    done: z.int(),
    /** Assigned, not done, and over its day. */
    overdue: z.int(),
    seconds: z.int(),
    examsPassed: z.int(),
    /** Findings that nobody has looked at. */
    findings: z.int(),
    lastStudiedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'StudyProgressRow' })
export type ProgressRow = z.infer<typeof ProgressRow>

export const ProgressList = z.enum(['all', 'behind', 'under-way', 'done', 'findings'])
export type ProgressList = z.infer<typeof ProgressList>

const Whom = {
  list: ProgressList.default('all'),
  /** Part of a name. */
  search: z.string().trim().max(40).optional(),
  officeId: z.string().max(20).optional(),
}

export const listProgress = {
  input: z.strictObject({ ...Whom, after: z.string().max(200).optional() }),
  reply: z.strictObject({
    people: z.array(ProgressRow),
    next: z.string().nullable(),
    abilities: z.strictObject({ export: z.boolean() }),
  }),
} satisfies Contract

/** The same list as a whole, to be kept; each person in it is told who took it. */
export const exportProgress = {
  input: z.strictObject({ ...Whom, purpose: Purpose }),
  reply: z.strictObject({
    people: z.array(ProgressRow),
    /** Whether there were more than are handed out at once. */
    isCut: z.boolean(),
    mark: z.strictObject({
      name: z.string(),
      organisationName: z.string(),
      at: z.iso.datetime(),
    }),
  }),
} satisfies Contract

export const openRecord = {
  input: z.strictObject({ personId: Id, purpose: Purpose }),
  reply: z.strictObject({
    record: StudyRecord,
    row: ProgressRow,
    findings: z.array(StudyFinding),
    certificates: z.array(Certificate),
    abilities: z.strictObject({ look: z.boolean() }),
  }),
} satisfies Contract

/** For the file; says whose it is and why. */
export const readRecordDocument = {
  input: z.strictObject({ personId: Id, purpose: Purpose }),
  reply: Document,
} satisfies Contract

export const lookAtFinding = {
  input: z.strictObject({
    id: z.string().max(200),
    note: z.string().trim().min(2).max(500),
  }),
  reply: StudyFinding,
} satisfies Contract
