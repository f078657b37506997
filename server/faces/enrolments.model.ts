import { Schema, model } from 'mongoose'
import type { EnrolmentState } from '#shared/faces/enrolments.contract'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'
import { deletePictures } from './pictures.model'

/** How an officer answered what a person handed in. */
export interface StoredEnrolmentAnswer {
  accept: boolean
  note: string
  staffId: string
  at: Date
}

/** One version of the face that somebody is compared with. */
export interface StoredEnrolment {
  /** Person and version. */
  id: string
  personId: string
  version: number
  state: EnrolmentState
  /** Null: the person handed it in himself. */
  staffId: string | null
  at: Date
  /** Gone with the face. */
  pictureIds: string[]
  /** Hash of salt and template: what is proved of the face. The salt goes with the template. */
  hash: string
  answer: StoredEnrolmentAnswer | null
}

/** What is compared: a unit vector, and the salt of its hash. */
export interface Template {
  features: number[]
  salt: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    version: { type: Number, required: true },
    state: { type: String, required: true },
    staffId: { type: String, default: null },
    at: { type: Date, required: true },
    pictureIds: { type: [String], required: true },
    hash: { type: String, required: true },
    answer: { type: Schema.Types.Mixed, default: null },
    /** By the vault; null once it is not used any more. */
    template: { type: Buffer, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, version: -1 }, { unique: true }) // the versions of this person's face
// The face in use, and the one that waits: one of each at most.
schema.index(
  { personId: 1, state: 1 },
  { unique: true, partialFilterExpression: { state: { $in: ['active', 'proposed'] } } },
)
// What waits for an officer, oldest first.
schema.index({ state: 1, at: 1, _id: 1 }, { partialFilterExpression: { state: 'proposed' } })

/** For the model files of this feature only. */
export const Enrolments = model('FaceEnrolment', schema, 'face_enrolments')

export type EnrolmentRow = Omit<StoredEnrolment, 'id'> & {
  _id: string
  template: { buffer: Uint8Array } | null
}

/** A face is read only where it is compared. */
export const WITHOUT_FACE = { template: 0 }
export const toEnrolment = ({ _id, template: _, ...rest }: EnrolmentRow): StoredEnrolment => ({
  id: _id,
  ...rest,
})
const placeOf = (id: string) => `face_enrolments.template:${id}`

/** Versions whose face is kept. */
export const HELD: readonly EnrolmentState[] = ['active', 'proposed']

/** What a version of somebody's face is called. */
export const enrolmentIdOf = (personId: string, version: number) => `${personId}:${version}`

/** Every version of a person, newest first, without the faces. */
export async function enrolmentsOf(
  personId: string,
  session?: ClientSession,
): Promise<StoredEnrolment[]> {
  const rows = await Enrolments.find({ personId }, WITHOUT_FACE)
    .session(session ?? null)
    .sort({ version: -1 })
    .limit(200)
    .lean<EnrolmentRow[]>()
  return rows.map(toEnrolment)
}

/** The version that faces are compared with, or null. */
export async function enrolmentOf(
  personId: string,
  session?: ClientSession,
): Promise<StoredEnrolment | null> {
  const row = await Enrolments.findOne({ personId, state: 'active' }, WITHOUT_FACE)
    .session(session ?? null)
    .lean<EnrolmentRow>()
  return row && toEnrolment(row)
}

/** Versions by id, with the template of those that are kept. */
export async function enrolmentsWithTemplates(ids: readonly string[], vault: Vault) {
  const rows = await Enrolments.find({ _id: { $in: ids } }).lean<EnrolmentRow[]>()
  return rows.map(row => ({
    enrolment: toEnrolment(row),
    template: row.template && (() => openTemplate(row._id, row.template!, vault)),
  }))
}

/** The vector that a person's face is compared with; null when none is in use. */
export async function templateOf(personId: string, vault: Vault): Promise<number[] | null> {
  const row = await Enrolments.findOne({ personId, state: 'active' }).lean<EnrolmentRow>()
  return row?.template ? openTemplate(row._id, row.template, vault).features : null
}

function openTemplate(id: string, { buffer }: { buffer: Uint8Array }, vault: Vault): Template {
  return JSON.parse(vault.openBytes(Buffer.from(buffer), placeOf(id)).toString('utf8')) as Template
}

/**
 * Stores a version.
 *
 * @throws a duplicate (see `isDuplicate`) when another came at the same moment, or one waits already.
 */
export async function saveEnrolment(
  { id, ...enrolment }: StoredEnrolment,
  template: Template,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const sealed = vault.sealBytes(Buffer.from(JSON.stringify(template)), placeOf(id))
  await Enrolments.create([{ _id: id, ...enrolment, template: sealed }], { session })
}

/** Answers what waits, unless it is answered. @returns the version as it stands now, or null. */
export async function saveEnrolmentAnswer(
  id: string,
  answer: StoredEnrolmentAnswer,
  session: ClientSession,
): Promise<StoredEnrolment | null> {
  const row = await Enrolments.findOneAndUpdate(
    { _id: id, state: 'proposed' },
    { $set: { answer, ...(answer.accept && { state: 'active' }) } },
    { session, returnDocument: 'after', projection: WITHOUT_FACE },
  ).lean<EnrolmentRow>()
  return row && toEnrolment(row)
}

/** Lets the face of versions go, pictures and template: what remains says that there was one. */
export async function dropFaces(
  enrolments: readonly StoredEnrolment[],
  state: 'replaced' | 'refused' | 'deleted',
  session: ClientSession,
): Promise<void> {
  const ids = enrolments.map(({ id }) => id)
  const gone = { state, template: null, pictureIds: [] }
  await Enrolments.updateMany({ _id: { $in: ids } }, { $set: gone }, { session })
  const pictures = enrolments.flatMap(({ pictureIds }) => pictureIds)
  await deletePictures(pictures, session)
}

/**
 * Deletes whatever a person's face could be compared with; what waits as well. The pictures are
 * deleted by `deletePicturesOf`.
 *
 * @returns how many versions had one.
 */
export async function deleteTemplates(personId: string, session: ClientSession): Promise<number> {
  const held = { personId, state: { $in: HELD } }
  const gone = { state: 'deleted', template: null, pictureIds: [] }
  return (await Enrolments.updateMany(held, { $set: gone }, { session })).modifiedCount
}
