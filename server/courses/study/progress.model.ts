import { Schema, model } from 'mongoose'
import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'
import type { Place } from './live'

/** How far somebody is with a lesson; he finishes the version that he began. Times in milliseconds. */
export interface StoredProgress {
  personId: string
  officeId: string
  within: string[]
  lessonId: string
  version: number
  /** By part: how long it is, and how much of it counts. */
  lengths: number[]
  covered: number[]
  /** By the server's clock, reading without a signal included. */
  time: number
  /** Read without a signal, as far as it may count: what waits for the questions, and what counts. */
  offline: { waits: number; counted: number }
  begunAt: Date
  lastAt: Date
  place: Place
  /** How often the questions were answered, and when rightly enough. */
  quiz: { tries: number; passedAt: Date | null; quizId: string | null }
  done: DoneLesson | null
}

/** What had been studied when a lesson was done. */
export interface DoneLesson {
  at: Date
  time: number
  covered: number
  quizId: string | null
}

const schema = new Schema(
  {
    /** Person and lesson. */
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    lessonId: { type: String, required: true },
    version: { type: Number, required: true },
    lengths: { type: [Number], required: true },
    covered: { type: [Number], required: true },
    time: { type: Number, required: true },
    offline: { type: Schema.Types.Mixed, required: true },
    begunAt: { type: Date, required: true },
    lastAt: { type: Date, required: true },
    place: { type: Schema.Types.Mixed, required: true },
    quiz: { type: Schema.Types.Mixed, required: true },
    done: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, lastAt: -1 }) // what this person studied, last first
schema.index({ within: 1, lessonId: 1 }) // who studies this lesson within an organisation

/** For the model files of this feature only. */
export const Progress = model('StudyProgress', schema, 'study_progress')

export type ProgressRow = StoredProgress & { _id: string }
export const toProgress = ({ _id, ...row }: ProgressRow): StoredProgress => row

/** Names what somebody knows of a lesson. */
export const progressId = (personId: string, lessonId: string): string => `${personId}:${lessonId}`

/** How far somebody is with a lesson, or null when it was not begun. */
export async function progressWith(
  personId: string,
  lessonId: string,
  session?: ClientSession,
): Promise<StoredProgress | null> {
  const row = await Progress.findById(progressId(personId, lessonId))
    .session(session ?? null)
    .lean<ProgressRow>()
  return row && toProgress(row)
}

/** Writes how far somebody is with a lesson. */
export async function saveProgress(progress: StoredProgress, session: ClientSession) {
  const _id = progressId(progress.personId, progress.lessonId)
  await Progress.collection.replaceOne({ _id: _id as never }, progress, { upsert: true, session })
}

/** All lessons that a person began, the last first. */
export async function progressOfPerson(personId: string): Promise<StoredProgress[]> {
  const rows = await Progress.find({ personId }).sort({ lastAt: -1 }).lean<ProgressRow[]>()
  return rows.map(toProgress)
}

/** All lessons that some persons began. */
export async function progressOfPeople(personIds: readonly string[]): Promise<StoredProgress[]> {
  const rows = await Progress.find({ personId: { $in: personIds } }).lean<ProgressRow[]>()
  return rows.map(toProgress)
}

/** The part of a question that asks for all lessons that a person began. */
export const progressAsked = (personId: string): Part<StoredProgress> => ({
  model: Progress,
  match: { personId },
  read: toProgress,
})

/** By the names of `progressId`. */
export async function progressById(ids: readonly string[]): Promise<StoredProgress[]> {
  const rows = await Progress.find({ _id: { $in: ids } }).lean<ProgressRow[]>()
  return rows.map(toProgress)
}
