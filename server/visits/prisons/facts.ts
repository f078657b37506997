import { inTransaction } from '../../platform/database'
import type { ClientSession } from '../../platform/database'
import { addEvidence } from '../../evidence/records.model'
import { onFact } from '../bookings/facts'
import { factEvidence } from './facts.evidence'
import { type StoredFact, addFacts, noteTold, untoldFacts } from './facts.model'

/** Keeps facts with what is proved of them; bookings are told afterwards, by `tellBookings`. */
export async function recordFacts(facts: readonly StoredFact[], session: ClientSession) {
  await addFacts(facts, session)
  await addEvidence(facts.map(factEvidence), session)
}

/** So many in one round; the next goes on. */
const MOST_AT_ONCE = 200

/**
 * Tells bookings of what happened, each fact once and in a transaction of its own: a whole list of
 * them does not hold up the import that brought it.
 *
 * @returns how many were told.
 */
export async function tellBookings(now: Date): Promise<number> {
  let told = 0
  for (const { at, note: _, staffId: __, importId: ___, ...fact } of await untoldFacts(
    MOST_AT_ONCE,
  )) {
    await inTransaction(async session => {
      if (!(await noteTold(fact.id, now, session))) return
      await onFact({ ...fact, at: at.toISOString() }, session)
      told += 1
    })
  }
  return told
}
