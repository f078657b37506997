import { Schema, model } from 'mongoose'
import type { Kin } from '#shared/visits/relatives/kin'
import { grouped } from '../../platform/grouped'
import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'

/** A relative whom the prison's list permits to visit a prisoner; the ID number is sealed. */
interface Row {
  /** Prisoner and number in the list. */
  _id: string
  prisonerId: string
  kin: Kin
  idNumber: string
  idNumberMark: string[]
}

const text = { type: String, required: true }

const schema = new Schema(
  {
    _id: text,
    prisonerId: text,
    kin: text,
    /** Sealed by the vault. */
    idNumber: text,
    /** The vault's marks of the ID number, by each key in use. */
    idNumberMark: { type: [String], required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ prisonerId: 1, _id: 1 }) // who may visit this prisoner

const Permitted = model('VisitPermitted', schema, 'visit_permitted')

/** Somebody whom the list permits. */
export interface PermittedRelative {
  kin: Kin
  /** Eighteen places, normal form. */
  idNumber: string
}

const placeOf = (id: string) => `visit_permitted.idNumber:${id}`
const FIELD = 'visit_permitted.idNumber'

/** Whom the list permits to visit prisoners, by prisoner, in the order of the list. */
export async function permittedOf(
  prisonerIds: readonly string[],
  vault: Vault,
  session?: ClientSession,
): Promise<Map<string, PermittedRelative[]>> {
  const rows = await Permitted.find({ prisonerId: { $in: prisonerIds } })
    .session(session ?? null)
    .sort({ prisonerId: 1, _id: 1 })
    .lean<Row[]>()
  const byPrisoner = grouped(rows, ({ prisonerId }) => prisonerId)
  return new Map(
    [...byPrisoner].map(([prisonerId, some]) => [
      prisonerId,
      some.map(({ _id, kin, idNumber }) => ({ kin, idNumber: vault.open(idNumber, placeOf(_id)) })),
    ]),
  )
}

/**
 * What the prison's list says of somebody who wants to visit a prisoner; null: it names nobody for him,
 * or he is not on it.
 */
export type ListSays = (prisonerId: string | null, idNumber: string) => boolean | null

/** Asks the prisons' lists about the visitors of some prisoners, together; no ID number is opened. */
export async function permissionsOf(
  prisonerIds: readonly (string | null)[],
  vault: Vault,
): Promise<ListSays> {
  const known = [...new Set(prisonerIds)].filter(id => id !== null)
  const rows =
    known.length === 0
      ? []
      : await Permitted.find(
          { prisonerId: { $in: known } },
          { prisonerId: 1, idNumberMark: 1 },
        ).lean<Pick<Row, 'prisonerId' | 'idNumberMark'>[]>()
  const byPrisoner = grouped(rows, ({ prisonerId }) => prisonerId)
  return (prisonerId, idNumber) => {
    const named = prisonerId === null ? undefined : byPrisoner.get(prisonerId)
    if (!named) return null
    const marks = new Set(vault.marks(idNumber, FIELD))
    return named.some(({ idNumberMark }) => idNumberMark.some(mark => marks.has(mark)))
  }
}

/** Writes whom the list permits from now on, by prisoner. */
export async function setPermitted(
  permitted: ReadonlyMap<string, readonly PermittedRelative[]>,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  await dropPermitted([...permitted.keys()], session)
  const rows: Row[] = [...permitted].flatMap(([prisonerId, some]) =>
    some.map(({ kin, idNumber }, index) => {
      const _id = `${prisonerId}:${String(index).padStart(2, '0')}`
      return {
        ...{ _id, prisonerId, kin },
        idNumber: vault.seal(idNumber, placeOf(_id)),
        idNumberMark: vault.marks(idNumber, FIELD),
      }
    }),
  )
  if (rows.length > 0) await Permitted.insertMany(rows, { session })
}

/** Forgets whom the list permits to visit prisoners. */
export async function dropPermitted(prisonerIds: readonly string[], session: ClientSession) {
  if (prisonerIds.length === 0) return
  await Permitted.deleteMany({ prisonerId: { $in: prisonerIds } }, { session })
}
