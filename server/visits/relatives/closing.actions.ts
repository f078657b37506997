import { endSessionsOf } from '../../account/sessions.model'
import { addEvidence } from '../../evidence/records.model'
import { type ClientSession, inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { withdrawAllOf } from '../bookings/withdrawing'
import { endAccount } from './accounts.model'
import { endKinshipsOf } from './kinships.model'
import { closedEvidence } from './relatives.evidence'
import { otherAccountsOf } from './relatives.model'

interface By {
  now: Date
  vault: Vault
}

/**
 * Ends an account for good: nobody sees it from now on, open bookings are withdrawn, and what it held is
 * let go of by the rule of keeping; that it was so stays provable.
 *
 * @source 《个人信息保护法》第四十七条第一款第三项：个人撤回同意的，应当主动删除个人信息。
 * @returns how many bookings were withdrawn.
 */
export const closeAccount = (relativeId: string, by: By): Promise<number> =>
  inTransaction(session => closeIn(relativeId, by, session))

/** Ends the other accounts under the same ID number. */
export async function closeOthersOf(relativeId: string, by: By, session: ClientSession) {
  for (const id of await otherAccountsOf(relativeId, by.vault, session)) {
    await closeIn(id, by, session)
  }
}

async function closeIn(relativeId: string, by: By, session: ClientSession): Promise<number> {
  const { now } = by
  if (!(await endAccount(relativeId, now, session))) throw new Refusal(404, 'no-such-relative')
  const withdrawn = await withdrawAllOf(relativeId, by, session)
  await endKinshipsOf(relativeId, session)
  await endSessionsOf(relativeId, now, session)
  await addEvidence([closedEvidence(relativeId, now)], session)
  return withdrawn
}
