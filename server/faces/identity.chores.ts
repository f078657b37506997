import { addMessages } from '../messages/messages.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Chore } from '../platform/chores'
import { type StoredAttempt, overdueAttempts, requestsBeingTried } from './attempts.model'
import { broken } from './endings'
import { tellAsked } from './demand'
import { moveRequest } from './moves'
import { noteTold, overdueRequests, untoldRequests } from './due-requests.model'
import { type With, end, endingOf } from './finishing'
import { type StoredRequest, requestsById } from './requests.model'

/** Later than this after its opening nobody is asked any more. */
const LATEST_MILLISECONDS = 5 * 60_000

/** How many are dealt with in one go. */
const GROUP = 100

/** WeChat gives no result later than this. */
const WECHAT_FORGETS_MILLISECONDS = 3600_000

/** Opens, ends and expires what is due. Two processes at once do it once. */
export const identityChore = (by: With): Chore => ({
  name: 'identity.move',
  everyMilliseconds: 5000,
  run: now => moveIdentity(now, by),
})

/** Opens, ends and expires what is due. */
export async function moveIdentity(now: Date, by: With): Promise<void> {
  await tellOpened(now)
  await endOverdue(now, by)
  await expire(now)
}

/** Whom nobody has told, because it was to open later. */
async function tellOpened(now: Date): Promise<void> {
  for (const id of await untoldRequests(now, GROUP)) {
    await inTransaction(async session => {
      const request = await noteTold(id, now, session)
      if (!request) return
      const isTooLate = now.getTime() - request.opensAt.getTime() > LATEST_MILLISECONDS
      if (!isTooLate) return tellAsked([request], session)
      // We were not there to ask in time: nobody is to answer for that.
      const by = { kind: 'time', id: now.toISOString() } as const
      await moveRequest(id, { from: ['open'], to: 'settled', by, at: now }, session)
    })
  }
}

/** The phone did not say how it ended: what was seen by then, or what WeChat says, counts. */
async function endOverdue(now: Date, by: With): Promise<void> {
  for (const attempt of await overdueAttempts(now, GROUP)) {
    const ending = await endingOf(attempt, by).catch(error =>
      whenWeChatIsSilent(error, attempt, now),
    )
    if (ending) await end(attempt, ending, by)
  }
}

function whenWeChatIsSilent(error: unknown, { startedAt }: StoredAttempt, now: Date) {
  if (!(error instanceof Refusal)) throw error
  const isForgotten = now.getTime() - startedAt.getTime() > WECHAT_FORGETS_MILLISECONDS
  return isForgotten ? { ...broken('service-away'), match: 'error' as const } : null
}

/** Time ran out. That is a fact for an officer to look into, and nothing else. */
async function expire(now: Date): Promise<void> {
  const due = await overdueRequests(now, GROUP)
  if (due.length === 0) return
  await inTransaction(async session => {
    const requests = await requestsById(due, session)
    // Who began in time may finish.
    const tried = await requestsBeingTried(due, now, session)
    for (const request of requests.filter(({ id }) => !tried.has(id))) {
      const { id, personId, until } = request
      const by = { kind: 'time', id: until.toISOString() } as const
      const step = { from: ['open'], to: 'expired', by, at: now } as const
      if (!(await moveRequest(id, step, session, missedIn(request)))) continue
      const content = {
        kind: 'identity-expired',
        requestId: id,
        until: until.toISOString(),
      } as const
      await addMessages([{ personId, content }], now, session)
    }
  })
}

/** A second check that was not answered is a fact of its own. */
const missedIn = ({ why, findings }: StoredRequest): Pick<StoredRequest, 'findings'> => ({
  findings: why === 'second-check' ? [...findings, 'second-check-missed'] : findings,
})
