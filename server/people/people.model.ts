import { Schema, model } from 'mongoose'
import type { Category } from '#shared/checkins/categories.contract'
import type { BindingStage } from '#shared/people/people.contract'
import type { ClientSession } from '../platform/database'
import type { Part } from '../platform/together'
import type { Vault } from '../platform/vault'
import type { Scope } from './people.policy'

/** A person under community correction, as far as everyday work needs to know. */
export interface Person {
  id: string
  name: string
  /** The township office that looks after the person. */
  officeId: string
  /** 所居住的县: the organisation whose boundary check-ins are judged against. */
  homeCountyId: string
  /** Ids of the organisations the person belongs to, from the province to the office. */
  within: string[]
  /** How strictly the person is looked after; its plan holds unless there is one of his own. */
  category: Category | null
  /** Whether a phone is bound; kept beside the file so that lists can be narrowed by it. */
  binding: BindingStage
  /** When the person asked to use another phone. */
  newPhoneAskedAt: Date | null
  registeredAt: Date
  /**
   * Falls under the rules for juveniles. Settled when the file is opened and never computed anew: they
   * go on when the person turns eighteen (《社区矫正法》第五十八条).
   */
  juvenile: boolean
}

/** What is kept sealed. */
export interface Secrets {
  /** Eighteen places, normal form. */
  idNumber: string
  /** Mobile number. */
  phone: string
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    officeId: { type: String, required: true },
    homeCountyId: { type: String, required: true },
    within: { type: [String], required: true },
    category: { type: String, default: null },
    binding: { type: String, required: true },
    newPhoneAskedAt: { type: Date, default: null },
    registeredAt: { type: Date, required: true },
    juvenile: { type: Boolean, default: false },
    caseOpen: { type: Boolean, required: true },
    /** Sealed by the vault. */
    idNumber: { type: String, required: true },
    phone: { type: String, required: true },
    /** The vault's marks of the ID number, by each key in use: one open file for each. */
    idNumberMark: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ within: 1, name: 1, _id: 1 }) // who belongs to this organisation, by name
schema.index({ idNumberMark: 1 }, { unique: true }) // whose ID number is this

/** For the model files of this feature only. */
export const People = model('Person', schema, 'people')

/** Where the hub hears of files that change. */
export const PEOPLE = 'people'

export interface Row extends Omit<Person, 'id'> {
  _id: string
  caseOpen: boolean
  idNumber: string
  phone: string
  idNumberMark: string[]
}

export const toPerson = (row: Row): Person => ({
  id: row._id,
  name: row.name,
  officeId: row.officeId,
  homeCountyId: row.homeCountyId,
  within: row.within,
  category: row.category ?? null,
  binding: row.binding,
  newPhoneAskedAt: row.newPhoneAskedAt,
  registeredAt: row.registeredAt,
  juvenile: row.juvenile ?? false,
})

const placeOf = (field: keyof Secrets, id: string) => `people.${field}:${id}`
export const marksOf = (idNumber: string, vault: Vault) => vault.marks(idNumber, 'people.idNumber')

/** One person with an open case, or null. */
export async function personById(id: string, session?: ClientSession): Promise<Person | null> {
  const row = await People.findOne({ _id: id, caseOpen: true })
    .session(session ?? null)
    .lean<Row>()
  return row && toPerson(row)
}

/** The part of a question that asks for a person. */
export const personAsked = (id: string): Part<Person> => ({
  model: People,
  match: { _id: id, caseOpen: true },
  read: toPerson,
})

/** A person with the sealed fields opened; for those who may read the file. */
export async function fileById(id: string, vault: Vault): Promise<(Person & Secrets) | null> {
  const row = await People.findOne({ _id: id, caseOpen: true }).lean<Row>()
  return row && withSecrets(row, vault)
}

export const withSecrets = (row: Row, vault: Vault): Person & Secrets => ({
  ...toPerson(row),
  idNumber: vault.open(row.idNumber, placeOf('idNumber', row._id)),
  phone: vault.open(row.phone, placeOf('phone', row._id)),
})

/** Names of people, by id; closed cases included, since old check-ins are still shown. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await People.find({ _id: { $in: [...new Set(ids)] } }, { name: 1 }).lean<Row[]>()
  return new Map(rows.map(row => [row._id, row.name]))
}

/** Open cases within a scope, without what is sealed. */
export async function peopleWithin(scope: Scope, officeId?: string): Promise<Person[]> {
  if (!scope) return []
  const rows = await People.find({ ...scope, caseOpen: true, ...(officeId && { officeId }) })
    .sort({ name: 1, _id: 1 })
    .lean<Row[]>()
  return rows.map(toPerson)
}

/**
 * Opens a file.
 *
 * @throws a duplicate (see `isDuplicate`) when there is one for this ID number.
 */
export async function addPerson(
  { id, ...person }: Person,
  secrets: Secrets,
  vault: Vault,
  session?: ClientSession,
): Promise<void> {
  await People.create([{ _id: id, ...person, caseOpen: true, ...sealed(id, secrets, vault) }], {
    ...(session && { session }),
  })
}

/** Opens a file unless it exists: for seeds. */
export async function ensurePerson(person: Person, secrets: Secrets, vault: Vault): Promise<void> {
  const { id, ...fields } = person
  const row = { ...fields, caseOpen: true, ...sealed(id, secrets, vault) }
  await People.updateOne({ _id: id }, { $setOnInsert: row }, { upsert: true })
}

const sealed = (id: string, { idNumber, phone }: Secrets, vault: Vault) => ({
  idNumber: vault.seal(idNumber, placeOf('idNumber', id)),
  phone: vault.seal(phone, placeOf('phone', id)),
  idNumberMark: marksOf(idNumber, vault),
})

/** Notes where the binding of a person's phone stands. */
export async function setBindingStage(
  personId: string,
  stage: Partial<Pick<Person, 'binding' | 'newPhoneAskedAt'>>,
  session?: ClientSession,
): Promise<void> {
  await People.updateOne({ _id: personId }, { $set: stage }, { ...(session && { session }) })
}

/** Puts a person into a category, or out of all. */
export async function saveCategory(
  personId: string,
  category: Category | null,
  session: ClientSession,
): Promise<void> {
  await People.updateOne({ _id: personId }, { $set: { category } }, { session })
}

/** How many open cases of a county are in a category. */
export const countInCategory = (countyId: string, category: Category): Promise<number> =>
  People.countDocuments({ within: countyId, category, caseOpen: true })

/** Open cases after an id, in the order of ids: for going through all of them. */
export async function peopleAfter(id: string, limit: number): Promise<Person[]> {
  const rows = await People.find({ _id: { $gt: id }, caseOpen: true })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<Row[]>()
  return rows.map(toPerson)
}
