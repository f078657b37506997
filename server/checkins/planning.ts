import { randomBytes, randomUUID } from 'node:crypto'
import type { Terms } from '#shared/checkins/terms.contract'
import { dayInChina } from '#shared/time/days'
import { addEvidence } from '../evidence/records.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { planEvidence } from './plans.evidence'
import { type StoredPlan, ofPerson, plansById, savePlans } from './plans.model'
import { words } from './plans.words'

/** Stores plans with what is proved of them; to be recorded and told by the caller. */
export async function storePlans(plans: readonly StoredPlan[], session: ClientSession) {
  await savePlans(plans, session)
  await addEvidence(plans.map(planEvidence), session)
}

/** Sets the plan with which a file is opened; to be recorded and told by the caller. */
export async function setFirstPlan(
  personId: string,
  terms: Terms,
  { staffId, now }: { staffId: string; now: Date },
  session: ClientSession,
): Promise<void> {
  const plan: StoredPlan = {
    id: randomUUID(),
    subject: ofPerson(personId),
    firstDay: dayInChina(now),
    lastDay: null,
    terms,
    reason: words.atRegistration,
    seed: randomBytes(16).toString('base64url'),
    setBy: staffId,
    setAt: now,
  }
  await storePlans([plan], session)
}

/** Sets plans without telling anybody; what is there already stays as it is. For seeds. */
export async function ensurePlans(plans: readonly StoredPlan[]): Promise<void> {
  await inTransaction(async session => {
    const known = await plansById(
      plans.map(({ id }) => id),
      session,
    )
    const fresh = plans.filter(({ id }) => known.every(plan => plan.id !== id))
    if (fresh.length > 0) await storePlans(fresh, session)
  })
}
