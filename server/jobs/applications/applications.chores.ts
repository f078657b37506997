import { isQuiet } from '#shared/jobs/applications.rules'
import { addMessage } from '../../messages/messages.model'
import type { Chore } from '../../platform/chores'
import { inTransaction } from '../../platform/database'
import type { Vault } from '../../platform/vault'
import { toBeReminded, whoseHourCame } from './application-lists.model'
import { applicationsById, takeReminder } from './applications.model'
import { step } from './stepping'

/** How many are dealt with in one round of the loop. */
const GROUP = 200

/**
 * At the hour of the day all that came in before goes out together: none of it tells when somebody was
 * at his phone. Two processes at once do it once.
 */
export async function sendOut(now: Date, vault: Vault): Promise<void> {
  for (;;) {
    const ids = await whoseHourCame(now, GROUP)
    if (ids.length === 0) return
    await inTransaction(async session => {
      for (const one of await applicationsById(ids, session)) {
        if (one.state !== 'waiting') continue
        const told = { by: 'system', staffId: null, state: 'sent' } as const
        await step(one, { told }, { now, vault }, session)
      }
    })
  }
}

/** Reminds of interviews on the evening before. */
export async function remindOfInterviews(now: Date): Promise<void> {
  if (isQuiet(now)) return
  for (const id of await toBeReminded(now, GROUP)) {
    await inTransaction(async session => {
      const due = await takeReminder(id, now, session)
      if (due?.state !== 'accepted' || !due.interview || new Date(due.interview.at) <= now) return
      await addMessage(
        due.personId,
        now,
        {
          kind: 'interview-reminder',
          applicationId: id,
          employerName: due.employerName,
          interviewAt: due.interview.at,
          place: due.interview.place,
        },
        session,
      )
    })
  }
}

/** What applications need done by themselves. @param vault - seals what the steps say. */
export const applicationChores = (vault: Vault): readonly Chore[] => [
  { name: 'applications.send', everyMilliseconds: 30_000, run: now => sendOut(now, vault) },
  { name: 'applications.remind', everyMilliseconds: 60_000, run: remindOfInterviews },
]
