import type { ClientSession } from '../../platform/database'
import { addPrompt } from '../../messages/prompts.model'
import { addToOutbox } from '../../platform/outbox.model'
import type { StoredKinship } from './kinships.model'

/** What happened, as the outbox says it. */
export const KINSHIP_CHANGED = 'visit-kinship'

/**
 * Tells the county's desk that a claim has moved, and the relative of what is not his own doing: WeChat
 * says that there is something new, he reads in the mini-program what.
 */
export async function tellOfClaim(
  { id, countyId, relativeId, steps }: StoredKinship,
  by: 'relative' | 'desk',
  at: Date,
  session: ClientSession,
): Promise<void> {
  const news = { kind: KINSHIP_CHANGED, subjectId: id, within: [countyId], at }
  await addToOutbox([{ _id: `${KINSHIP_CHANGED}:${id}:${steps}`, ...news }], session)
  if (by === 'relative') return
  const about = `kinship:${id}:${steps}`
  await addPrompt({ personId: relativeId, topic: 'visit', about, at }, session)
}
