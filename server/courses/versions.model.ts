import { type QueryFilter, Schema, model } from 'mongoose'
import type { Audience, LegalField, LessonContent, Stage } from '#shared/courses/lessons.contract'
import type { ClientSession } from '../platform/database'

/** A version as it was published. Only until when it is begun, and its withdrawal, are ever written. */
export interface StoredVersion {
  /** Lesson and number. */
  id: string
  lessonId: string
  version: number
  countyId: string
  within: string[]
  content: LessonContent
  title: string
  summary: string
  field: LegalField
  stages: Stage[]
  audience: Audience
  /** What it is found by. */
  grams: string[]
  /** So much can be credited for it. */
  creditableSeconds: number
  minutes: number
  /** What is in it besides words. */
  has: { audio: boolean; video: boolean; questions: boolean }
  publishedFrom: Date
  publishedAt: Date
  publishedBy: string
  /** From when on another version is begun instead; null: none. */
  replacedFrom: Date | null
  withdrawn: StoredWithdrawal | null
}

/** What a list shows of a version. */
export type VersionFace = Omit<StoredVersion, 'content' | 'grams'>

export interface StoredWithdrawal {
  at: Date
  staffId: string
  reason: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    lessonId: { type: String, required: true },
    version: { type: Number, required: true },
    countyId: { type: String, required: true },
    within: { type: [String], required: true },
    content: { type: Schema.Types.Mixed, required: true },
    title: { type: String, required: true },
    summary: { type: String, required: true },
    field: { type: String, required: true },
    stages: { type: [String], required: true },
    audience: { type: String, required: true },
    grams: { type: [String], required: true },
    creditableSeconds: { type: Number, required: true },
    minutes: { type: Number, required: true },
    has: { type: Schema.Types.Mixed, required: true },
    publishedFrom: { type: Date, required: true },
    publishedAt: { type: Date, required: true },
    publishedBy: { type: String, required: true },
    replacedFrom: { type: Date, default: null },
    withdrawn: { type: Schema.Types.Mixed, default: null },
  },
  {
    strict: 'throw',
    strictQuery: 'throw',
    autoIndex: false,
    versionKey: false,
    minimize: false,
  },
)
schema.index({ lessonId: 1, version: -1 }) // the versions of this lesson
schema.index({ countyId: 1, title: 1, _id: 1 }) // the catalogue of this county, by title
schema.index({ countyId: 1, grams: 1 }) // which of them have these words

/** For the model files of this feature only. */
export const Versions = model('LessonVersion', schema, 'lesson_versions')

export type VersionRow = Omit<StoredVersion, 'id'> & { _id: string }
export const toVersion = ({ _id, ...rest }: VersionRow): StoredVersion => ({ id: _id, ...rest })

/** How a version is called. */
export const versionId = (lessonId: string, version: number): string => `${lessonId}:${version}`

/** One version, or null. */
export async function lessonVersion(
  lessonId: string,
  version: number,
): Promise<StoredVersion | null> {
  const row = await Versions.findById(versionId(lessonId, version)).lean<VersionRow>()
  return row && toVersion(row)
}

/** Versions by id (`versionId`). */
export async function versionsById(ids: readonly string[]): Promise<StoredVersion[]> {
  if (ids.length === 0) return []
  const rows = await Versions.find({ _id: { $in: ids } }).lean<VersionRow[]>()
  return rows.map(toVersion)
}

/** All versions of a lesson, newest first. */
export async function versionsOf(
  lessonId: string,
  session?: ClientSession,
): Promise<StoredVersion[]> {
  const rows = await Versions.find({ lessonId })
    .sort({ version: -1 })
    .session(session ?? null)
    .lean<VersionRow[]>()
  return rows.map(toVersion)
}

/** What somebody who begins now could get. */
export const beginnable = (now: Date): QueryFilter<VersionRow> => ({
  withdrawn: null,
  publishedFrom: { $lte: now },
  $or: [{ replacedFrom: null }, { replacedFrom: { $gt: now } }],
})

/** The version of each lesson that somebody who begins now would get; none for what cannot be begun. */
export async function versionsToBegin(
  lessonIds: readonly string[],
  now: Date,
): Promise<Map<string, StoredVersion>> {
  if (lessonIds.length === 0) return new Map()
  const rows = await Versions.find({
    lessonId: { $in: [...new Set(lessonIds)] },
    ...beginnable(now),
  }).lean<VersionRow[]>()
  return new Map(rows.map(row => [row.lessonId, toVersion(row)]))
}

/** The version of each lesson that was published last, withdrawn or not; for what is told of lessons. */
export async function newestVersions(
  lessonIds: readonly string[],
): Promise<Map<string, VersionFace>> {
  const rows = await Versions.find(
    { lessonId: { $in: [...new Set(lessonIds)] } },
    { content: 0, grams: 0 },
  )
    .sort({ lessonId: 1, version: 1 })
    .lean<VersionRow[]>()
  return new Map(rows.map(row => [row.lessonId, toVersion(row)]))
}

/** Adds a version; from its day on the ones before are no longer begun. */
export async function addVersion({ id, ...version }: StoredVersion, session: ClientSession) {
  const { lessonId, publishedFrom } = version
  await Versions.updateMany(
    { lessonId, $or: [{ replacedFrom: null }, { replacedFrom: { $gt: publishedFrom } }] },
    { $set: { replacedFrom: publishedFrom } },
    { session },
  )
  await Versions.create([{ _id: id, ...version }], { session })
}

/** Withdraws every version that was not withdrawn yet. @returns how they are now. */
export async function withdrawVersions(
  lessonId: string,
  withdrawn: StoredWithdrawal,
  session: ClientSession,
): Promise<StoredVersion[]> {
  const still = await Versions.distinct('_id', { lessonId, withdrawn: null }).session(session)
  await Versions.updateMany({ _id: { $in: still } }, { $set: { withdrawn } }, { session })
  const rows = await Versions.find({ _id: { $in: still } })
    .session(session)
    .lean<VersionRow[]>()
  return rows.map(toVersion)
}
