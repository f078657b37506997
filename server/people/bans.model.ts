import { Schema, model } from 'mongoose'
import type { BanContent } from '#shared/people/restrictions.contract'
import type { Day } from '#shared/time/days'
import type { ClientSession } from '../platform/database'
import type { Vault } from '../platform/vault'

/** Work that is closed to somebody. Only its end is ever written. */
export interface StoredBan {
  /** The act that made it. */
  id: string
  personId: string
  content: BanContent
  /** Random, and sealed with what it salts: its hash tells nobody what is closed to him. */
  salt: string
  setBy: string
  setAt: Date
  ended: { at: Date; staffId: string; reason: string } | null
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    /** What the document says, sealed by the vault as one text. */
    sealed: { type: String, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, default: null },
    setBy: { type: String, required: true },
    setAt: { type: Date, required: true },
    ended: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, setAt: -1 }) // what is closed to this person, newest first

const Bans = model('OccupationBan', schema, 'occupation_bans')

/** A ban as it lies in the database. */
export interface SealedBan extends Omit<StoredBan, 'id' | 'content' | 'salt'> {
  _id: string
  sealed: string
  firstDay: Day
  lastDay: Day | null
}

type Secrets = Omit<BanContent, 'firstDay' | 'lastDay'> & Pick<StoredBan, 'salt'>

const placeOf = (id: string) => `occupation_bans.content:${id}`

/** @throws when what is sealed was altered, moved, or its key is gone. */
export function openedBan({ _id: id, sealed, ...row }: SealedBan, vault: Vault): StoredBan {
  const { salt, ...said } = JSON.parse(vault.open(sealed, placeOf(id))) as Secrets
  const { firstDay, lastDay, ...rest } = row
  return { id, content: { ...said, firstDay, lastDay }, salt, ...rest }
}

/** Adds a ban. @throws a duplicate when the same act came before. */
export async function addStoredBan(
  { id, content, salt, ...rest }: StoredBan,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const { firstDay, lastDay, ...said } = content
  const secrets: Secrets = { ...said, salt }
  const sealed = vault.seal(JSON.stringify(secrets), placeOf(id))
  await Bans.create([{ _id: id, sealed, firstDay, lastDay, ...rest }], { session })
}

/** All that was ever closed to somebody, newest first. */
export async function bansOf(personId: string, vault: Vault): Promise<StoredBan[]> {
  const rows = await Bans.find({ personId }).sort({ setAt: -1 }).lean<SealedBan[]>()
  return rows.map(row => openedBan(row, vault))
}

/** What is closed to somebody on a day or will be: work lasts. */
export async function bansFrom(personId: string, day: Day, vault: Vault): Promise<StoredBan[]> {
  const rows = await Bans.find({
    personId,
    ended: null,
    $or: [{ lastDay: null }, { lastDay: { $gte: day } }],
  }).lean<SealedBan[]>()
  return rows.map(row => openedBan(row, vault))
}

/** One ban, or null. */
export async function banById(id: string, vault: Vault): Promise<StoredBan | null> {
  const row = await Bans.findById(id).lean<SealedBan>()
  return row && openedBan(row, vault)
}

/** Bans by id, still sealed. */
export const sealedBans = (ids: readonly string[]): Promise<SealedBan[]> =>
  Bans.find({ _id: { $in: ids } }).lean<SealedBan[]>()

/** Notes that it was ended. @returns whether it had not been before. */
export async function closeBan(
  id: string,
  ended: NonNullable<StoredBan['ended']>,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Bans.updateOne(
    { _id: id, ended: null },
    { $set: { ended } },
    { session },
  )
  return modifiedCount === 1
}
