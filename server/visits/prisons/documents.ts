import { dayInChina, daysAfter } from '#shared/time/days'
import { inTransaction, isDuplicate } from '../../platform/database'
import { documentsEndedBetween } from '../relatives/expired-documents.model'
import { recordFacts } from './facts'
import { type StoredFact, factsById } from './facts.model'

/** Should nobody have looked for so long, older ones are told no more. */
const LOOKED_BACK_DAYS = 31

/**
 * Finds documents of relatives, and of those who come along, that have ended, and tells the bookings once.
 *
 * @returns how many.
 */
export async function findEndedDocuments(now: Date): Promise<number> {
  const today = dayInChina(now)
  const ended = await documentsEndedBetween(
    daysAfter(today, -LOOKED_BACK_DAYS),
    daysAfter(today, -1),
  )
  const facts = ended.map(({ relativeId, companionId, lastDay }): StoredFact => ({
    id: `document:${companionId ?? relativeId}:${lastDay}`,
    ...{ prisonId: null, prisonerId: null, relativeId, companionId, slotId: null },
    kind: companionId === null ? 'document-expired' : 'companion-document-expired',
    firstDay: daysAfter(lastDay, 1),
    lastDay: null,
    at: now,
    ...{ note: '', staffId: null, importId: null },
  }))
  const known = new Set((await factsById(facts.map(({ id }) => id))).map(({ id }) => id))
  let told = 0
  for (const fact of facts.filter(({ id }) => !known.has(id))) {
    // Another process may have found it at the same moment.
    await inTransaction(session => recordFacts([fact], session)).then(
      () => (told += 1),
      (error: unknown) => {
        if (!isDuplicate(error)) throw error
      },
    )
  }
  return told
}
