import type { decidePosting } from '#shared/jobs/posting-desk.contract'
import * as endpoints from '#shared/jobs/postings.endpoints'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { areaFor } from './area'
import type { By } from './employers.actions'
import { employerById } from './employers.model'
import { mayDecideWork } from './employers.policy'
import { moveOn } from './posting-steps'
import { knownPosting, recordPostingAct, shownUntil } from './postings.actions'
import type { StoredPosting } from './postings.model'

type Decision = z.output<(typeof decidePosting)['input']>

const BECOMES = {
  open: { what: 'opened', state: 'open' },
  pause: { what: 'paused', state: 'paused' },
  refuse: { what: 'refused', state: 'refused' },
  close: { what: 'closed', state: 'closed' },
} as const

/** From where each leads. */
const LEADS_FROM: Record<Decision['act'], readonly StoredPosting['state'][]> = {
  open: ['draft', 'paused'],
  pause: ['open'],
  refuse: ['draft', 'open', 'paused'],
  close: ['draft', 'open', 'paused', 'refused'],
}

const SHORTEST_REASON = 2

/** An officer opens, pauses, refuses or closes a posting. Code never does so against anybody. */
export async function settlePosting(asked: Decision, by: By): Promise<StoredPosting> {
  const { act, reason } = asked
  const { actor, now, vault } = by
  return inTransaction(async session => {
    const before = await knownPosting(asked.id, asked.version, by, session)
    if (!LEADS_FROM[act].includes(before.state)) throw new Refusal(409, 'posting-elsewhere')
    const passes = act === 'open' ? await mayOpen(before, reason, by, session) : {}
    if (act !== 'open' && reason.length < SHORTEST_REASON) throw new Refusal(422, 'reason-missing')
    const { what, state } = BECOMES[act]
    const after: StoredPosting = {
      ...before,
      ...passes,
      ...{ state, reason },
      steps: before.steps + 1,
      changedAt: now,
      changedBy: actor.staffId,
    }
    await moveOn(before, after, { what, reason, staffId: actor.staffId, at: now }, vault, session)
    await recordPostingAct(endpoints.decidePosting.id, after, reason, by, session)
    return after
  })
}

/** What changes with opening. @throws {Refusal} something stands in its way. */
async function mayOpen(
  posting: StoredPosting,
  reason: string,
  { actor, now }: By,
  session: ClientSession,
): Promise<Partial<StoredPosting>> {
  const employer = await employerById(posting.employerId, session)
  if (employer?.state !== 'verified') throw new Refusal(422, 'employer-unverified')
  const until = shownUntil(posting.deadline, now)
  if (until < dayInChina(now)) throw new Refusal(422, 'deadline-over')
  const opened = { openedAt: posting.openedAt ?? now, shownUntil: until }
  if (!posting.undecided) return opened
  if (!mayDecideWork(actor, posting, await areaFor(actor)))
    throw new Refusal(422, 'flags-undecided')
  if (reason.length < SHORTEST_REASON) throw new Refusal(422, 'reason-missing')
  const codes = [...new Set(posting.flags.map(({ code }) => code))]
  return {
    ...opened,
    undecided: false,
    decision: { codes, reason, at: now, staffId: actor.staffId },
  }
}
