import { Schema, model } from 'mongoose'
import type { PrisonerState } from '#shared/visits/prisons/prisoners.contract'
import type { Kin } from '#shared/visits/relatives/kin'
import { pageByText, readTextCursor } from '../../platform/cursor'
import type { ClientSession } from '../../platform/database'
import type { Part, Pointer } from '../../platform/together'
import type { Vault } from '../../platform/vault'
import { beginningWith } from '../../platform/containing'

/** A prisoner, as far as visits need to know; the name is sealed. */
export interface StoredPrisoner {
  id: string
  prisonId: string
  /** As the prison writes it; unique in the prison. */
  number: string
  state: PrisonerState
  visitsPerMonth: number | null
  /** How many relatives stand in the list; none is: nobody is left out. */
  permitted: number
  /** Counts up with each change. */
  version: number
  changedAt: Date
  /** Sealed by the vault. */
  name: string
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonId: text,
    number: text,
    state: text,
    visitsPerMonth: { type: Number, default: null },
    permitted: { type: Number, required: true },
    version: { type: Number, required: true },
    changedAt: { type: Date, required: true },
    name: text,
    /** The vault's marks of the name, by each key in use. */
    nameMark: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonId: 1, number: 1 }, { unique: true }) // this prison's list, by number
schema.index({ prisonId: 1, nameMark: 1 }) // who in this prison is called so
schema.index({ state: 1, changedAt: 1 }) // who left long ago

/** For the model files of this feature only. */
export const Prisoners = model('VisitPrisoner', schema, 'visit_prisoners')

type Row = Omit<StoredPrisoner, 'id'> & { _id: string; nameMark?: string[] }
const toPrisoner = ({ _id, nameMark: _, ...rest }: Row): StoredPrisoner => ({ id: _id, ...rest })

export const placeOf = (id: string) => `visit_prisoners.name:${id}`
/** The marks of a name; nobody sees a space in it. */
export const nameMarks = (name: string, vault: Vault) =>
  vault.marks(name.replaceAll(/\s/g, ''), 'visit_prisoners.name')

/** @throws when it was altered, moved, or its key is gone. */
export const prisonerName = ({ id, name }: StoredPrisoner, vault: Vault): string =>
  vault.open(name, placeOf(id))

/** What a line of a list says of a prisoner. */
export interface PrisonerSaid {
  number: string
  name: string
  state: PrisonerState
  visitsPerMonth: number | null
  permitted: readonly { idNumber: string; kin: Kin }[]
}

/** One prisoner, or null. */
export async function prisonerById(
  id: string,
  session?: ClientSession,
): Promise<StoredPrisoner | null> {
  const row = await Prisoners.findById(id)
    .session(session ?? null)
    .lean<Row>()
  return row && toPrisoner(row)
}

/** The part of a question that asks for the prisoners to whom something points. */
export const prisonersPointedTo = (by: Pointer): Part<StoredPrisoner> => ({
  ...{ model: Prisoners, match: {}, pointed: { to: '_id', by } },
  read: toPrisoner,
})

/** Prisoners by id, in no order. */
export async function prisonersById(
  ids: readonly string[],
  session?: ClientSession,
): Promise<StoredPrisoner[]> {
  const rows = await Prisoners.find({ _id: { $in: [...new Set(ids)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toPrisoner)
}

/** Prisoners of a prison by their numbers there, in no order. */
export async function prisonersNumbered(
  prisonId: string,
  numbers: readonly string[],
  session?: ClientSession,
): Promise<StoredPrisoner[]> {
  const rows = await Prisoners.find({ prisonId, number: { $in: [...new Set(numbers)] } })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(toPrisoner)
}

/** How many prisoners a prison's list holds. */
export const countPrisoners = (prisonId: string): Promise<number> =>
  Prisoners.countDocuments({ prisonId })

/**
 * The prisoner whom a claim names: only the right name and number together find anybody, or the name
 * alone where just one is called so. For the desk's check of a claim, after it is accepted.
 */
export async function prisonerMatching(
  prisonId: string,
  { name, number }: { name: string; number: string | null },
  vault: Vault,
  session?: ClientSession,
): Promise<StoredPrisoner | null> {
  const rows = await Prisoners.find({
    prisonId,
    nameMark: { $in: nameMarks(name, vault) },
    ...(number !== null && { number }),
  })
    .session(session ?? null)
    .limit(2)
    .lean<Row[]>()
  return rows.length === 1 ? toPrisoner(rows[0]!) : null
}

/** One page of a prison's list, by number. @param search - the beginning of a number, or a whole name. */
export async function prisonersPage(
  prisonId: string,
  {
    search,
    state,
    after,
  }: { search?: string | undefined; state?: PrisonerState | undefined; after?: string | undefined },
  { limit, vault }: { limit: number; vault: Vault },
) {
  const from = readTextCursor(after)
  const found = search
    ? {
        $or: [{ number: beginningWith(search) }, { nameMark: { $in: nameMarks(search, vault) } }],
      }
    : {}
  const rows = await Prisoners.find({
    prisonId,
    ...found,
    ...(state && { state }),
    ...(from && { number: { $gt: from.text } }),
  })
    .sort({ number: 1 })
    .limit(limit + 1)
    .lean<Row[]>()
  const { page, next } = pageByText(rows.map(toPrisoner), limit, ({ number, id }) => ({
    text: number,
    id,
  }))
  return { prisoners: page, next }
}
