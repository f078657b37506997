import type { ClientSession } from '../../platform/database'
import type { Part } from '../../platform/together'
import type { Vault } from '../../platform/vault'
import {
  OPENID,
  type Relative,
  type RelativeSecrets,
  Relatives,
  type Row,
  idNumberMarks,
  placeOf,
  secretsIn,
  toRelative,
  withSecrets,
} from './relative-rows.model'

export { type Relative, type RelativeSecrets } from './relative-rows.model'

/** One relative whose account is open, or null. */
export async function relativeById(id: string, session?: ClientSession): Promise<Relative | null> {
  const row = await Relatives.findOne({ _id: id, open: true })
    .session(session ?? null)
    .lean<Row>()
  return row && toRelative(row)
}

/** A relative whose sealed fields can be opened. */
export interface RelativeFile {
  relative: Relative
  secrets(vault: Vault): RelativeSecrets | null
}

/** The part of a question that asks for some accounts, as far as they are open. */
export const relativesAsked = (ids: readonly string[]): Part<RelativeFile> => ({
  model: Relatives,
  match: { _id: { $in: [...new Set(ids)] }, open: true },
  read: (row: Row) => ({
    relative: toRelative(row),
    secrets: vault => secretsIn(row, vault),
  }),
})

/** Relatives by id, closed accounts included: old bookings still name them. */
export async function relativesByIds(ids: readonly string[]): Promise<Relative[]> {
  if (ids.length === 0) return []
  const rows = await Relatives.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return rows.map(toRelative)
}

/** A relative with the sealed fields opened; for himself and for the desk that may read him. */
export async function relativeFile(
  id: string,
  vault: Vault,
  session?: ClientSession,
): Promise<(Relative & RelativeSecrets) | null> {
  const row = await Relatives.findOne({ _id: id, open: true })
    .session(session ?? null)
    .lean<Row>()
  return row && withSecrets(row, vault)
}

/** Names of relatives by id; one whose account is closed has none. */
export async function relativeNames(
  ids: readonly string[],
  vault: Vault,
): Promise<Map<string, string>> {
  const rows = await Relatives.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return new Map(
    rows.flatMap(row => {
      const secrets = secretsIn(row, vault)
      return row.open && secrets ? [[row._id, secrets.name] as const] : []
    }),
  )
}

/** Rows with what is sealed, by id: for whoever proves them. */
export async function relativeRows(ids: readonly string[]): Promise<Row[]> {
  return Relatives.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
}

/** The open account of a WeChat account, with the installation that is signed in; or null. */
export async function relativeByOpenid(openid: string, vault: Vault, session?: ClientSession) {
  const row = await Relatives.findOne({
    openidMark: { $in: vault.marks(openid, OPENID) },
    open: true,
  })
    .session(session ?? null)
    .lean<Row>()
  return row && { relative: toRelative(row), deviceHash: row.deviceHash }
}

/** The WeChat account of an open account: WeChat wants it named with each comparison. */
export async function openidOfRelative(id: string, vault: Vault): Promise<string | null> {
  const row = await Relatives.findOne({ _id: id, open: true }).lean<Row>()
  return row?.openid ? vault.open(row.openid, placeOf('openid', id)) : null
}

/** Other open accounts under the ID number of one. */
export async function otherAccountsOf(
  id: string,
  vault: Vault,
  session?: ClientSession,
): Promise<string[]> {
  const file = await relativeFile(id, vault, session)
  if (!file) return []
  const rows = await Relatives.find({
    idNumberMark: { $in: idNumberMarks(file.idNumber, vault) },
    open: true,
    _id: { $ne: id },
  })
    .session(session ?? null)
    .lean<Row[]>()
  return rows.map(({ _id }) => _id)
}
