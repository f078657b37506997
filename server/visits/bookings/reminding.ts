import { addPrompt, promptEnds } from '../../messages/prompts.model'
import { inTransaction } from '../../platform/database'
import { dueReminders, moveReminder } from './reminders.model'

/** How many are dealt with in one round. */
const GROUP = 200

/** What WeChat has not said within this time is for the desk. */
const PATIENCE_MILLISECONDS = 5 * 60_000

/** Asks WeChat to remind whoever is due; what is too late for it is left. Two processes at once do it once. */
export async function askToRemind(now: Date): Promise<void> {
  for (const one of await dueReminders('planned', now, GROUP)) {
    await inTransaction(async session => {
      if (one.startsAt <= now) return void (await moveReminder(one, 'over', session))
      if (!(await moveReminder(one, 'asked', session))) return
      const { relativeId, id: about } = one
      await addPrompt({ personId: relativeId, topic: 'visit', about, at: now }, session)
    })
  }
}

const promptId = ({ id, relativeId }: { id: string; relativeId: string }) =>
  `visit:${id}:${relativeId}`

/**
 * Looks what became of them: whom WeChat does not reach, the desk calls. Nobody is called because a visit
 * is about to begin: the phone in the room is nearer then.
 */
export async function settleReminders(now: Date): Promise<void> {
  const asked = await dueReminders('asked', now, GROUP)
  const ends = await promptEnds(asked.map(promptId))
  for (const one of asked) {
    const end = ends.get(promptId(one)) ?? null
    const isSilent = end === null && now.getTime() - one.dueAt.getTime() < PATIENCE_MILLISECONDS
    if (isSilent) continue
    if (end === 'sent') await moveReminder(one, 'sent')
    else await moveReminder(one, one.kind === 'now' ? 'over' : 'to-call')
  }
}
