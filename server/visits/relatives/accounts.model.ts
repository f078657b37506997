import type { ClientSession } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import {
  OPENID,
  type Relative,
  type RelativeSecrets,
  Relatives,
  type StoredAnswer,
  type StoredIdentity,
  idNumberMarks,
  nameMarks,
  placeOf,
} from './relative-rows.model'

/** Opens an account. @throws a duplicate when the WeChat account has one. */
export async function addRelative(
  { id, ...relative }: Relative,
  secrets: RelativeSecrets,
  phone: { openid: string; deviceHash: string },
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  const row = {
    _id: id,
    ...relative,
    ...sealedOf(id, secrets, vault),
    openid: vault.seal(phone.openid, placeOf('openid', id)),
    openidMark: vault.marks(phone.openid, OPENID),
    deviceHash: phone.deviceHash,
    open: true,
    emptied: false,
  }
  await Relatives.create([row], { session })
}

const sealedOf = (id: string, secrets: RelativeSecrets, vault: Vault) => ({
  sealed: vault.seal(JSON.stringify(secrets), placeOf('sealed', id)),
  nameMark: nameMarks(secrets.name, vault),
  idNumberMark: idNumberMarks(secrets.idNumber, vault),
})

/**
 * Counts that a phone opens a session, and makes it the one that is signed in. It always changes the
 * row, so that closing the account at the same moment meets it.
 *
 * @returns whether the account is open.
 */
export async function useAccount(
  id: string,
  deviceHash: string,
  session: ClientSession,
): Promise<boolean> {
  const { matchedCount } = await Relatives.updateOne(
    { _id: id, open: true },
    { $inc: { sessions: 1 }, $set: { deviceHash } },
    { session },
  )
  return matchedCount === 1
}

/**
 * Lays something new on an account. It always changes the row, so that closing the account at the same
 * moment meets it.
 *
 * @returns whether the account is open.
 */
export async function leanOnAccount(id: string, session: ClientSession): Promise<boolean> {
  const { matchedCount } = await Relatives.updateOne(
    { _id: id, open: true },
    { $inc: { leans: 1 } },
    { session },
  )
  return matchedCount === 1
}

/** Keeps another telephone number. */
export async function saveSecrets(
  id: string,
  secrets: RelativeSecrets,
  vault: Vault,
  session: ClientSession,
): Promise<void> {
  await Relatives.updateOne(
    { _id: id, open: true },
    { $set: sealedOf(id, secrets, vault) },
    { session },
  )
}

/** From now on another county's desk looks after him. */
export async function saveCounty(id: string, countyId: string, session: ClientSession) {
  await Relatives.updateOne({ _id: id, open: true }, { $set: { countyId } }, { session })
}

/** Keeps an answer to the notice. @returns whether it is the next one. */
export async function addAnswer(
  { id, answers }: Pick<Relative, 'id' | 'answers'>,
  answer: StoredAnswer,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await Relatives.updateOne(
    { _id: id, open: true, [`answers.${answers.length}`]: { $exists: false } },
    { $push: { answers: answer } },
    { session },
  )
  return modifiedCount === 1
}

/**
 * Keeps that he was seen to be who he says. @returns whether it is the next one.
 *
 * @throws a duplicate when another account of this ID number was seen to be his.
 */
export async function addIdentity(
  { id, identities }: Pick<Relative, 'id' | 'identities'>,
  identity: StoredIdentity,
  session: ClientSession,
): Promise<boolean> {
  const { documentExpiresDay } = identity
  const { modifiedCount } = await Relatives.updateOne(
    { _id: id, open: true, [`identities.${identities.length}`]: { $exists: false } },
    {
      $push: { identities: identity },
      $set: { verified: true, ...(identity.by === 'desk' && { documentExpiresDay }) },
    },
    { session },
  )
  return modifiedCount === 1
}

/** Ends an account. @returns whether it was open. */
export async function endAccount(id: string, at: Date, session: ClientSession): Promise<boolean> {
  const { modifiedCount } = await Relatives.updateOne(
    { _id: id, open: true },
    { $set: { open: false, closedAt: at } },
    { session },
  )
  return modifiedCount === 1
}
