import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Actor } from '#shared/endpoint'
import type { HandoverWay } from '#shared/jobs/handovers.contract'
import * as endpoints from '#shared/jobs/handovers.endpoints'
import { parameters } from '#shared/law/parameters'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { organisationById } from '../../organisation/organisation.model'
import { recordAct } from '../../oversight/acts.model'
import { recordLooks } from '../../oversight/looks.model'
import { countAttempt, forgiveAttempt } from '../../platform/attempts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { employerById } from '../employers.model'
import { noteHandedOut, shownTo } from './application-lists.model'
import { type StoredApplication, applicationsById } from './applications.model'
import { baseView } from './base-view'
import { type StoredHandover, addHandover, endLink, openLink } from './handovers.model'
import { step } from './stepping'

type Officer = Extract<Actor, { role: 'officer' }>

const HOUR = 3600_000
const CODES = 1_000_000
const MOST_WRONG_CODES = 10
const WRONG_CODES_LAST = { milliseconds: HOUR, from: 'last' } as const

const hashOf = (...parts: string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

interface Asked {
  employerId: string
  way: HandoverWay
  purpose: Purpose
}

/** Hands out what a base may see now. What is kept is who was in it, not what stood in it. */
export async function handOut(
  { employerId, way, purpose }: Asked,
  { actor, now, vault }: { actor: Officer; now: Date; vault: Vault },
) {
  const { staffId, organisationId } = actor
  const employer = await employerById(employerId)
  const organisation = await organisationById(organisationId)
  const shown = await shownTo(employerId, organisationId)
  if (shown.length === 0) throw new Refusal(422, 'nobody-to-hand-over')
  await recordLooks(shown.map(({ personId }) => ({ staffId, personId, purpose, at: now })))
  const link = way === 'link' ? newLink() : null
  const handover: StoredHandover = {
    id: randomUUID(),
    employerId,
    organisationId,
    within: organisation?.within ?? [],
    way,
    at: now,
    staffId,
    applicationIds: shown.map(({ id }) => id),
    tokenHash: link && hashOf(link.token),
    codeHash: link && hashOf(link.token, link.code),
    expiresAt: link && new Date(now.getTime() + parameters.handOverHours.value * HOUR),
    endedAt: null,
    opened: 0,
  }
  await inTransaction(async session => {
    await addHandover(handover, session)
    await noteHandedOut(handover.applicationIds, session)
    const details = { employerId, way, purpose, count: shown.length }
    await recordAct(
      { staffId, act: endpoints.handOver.id, subjectId: handover.id, at: now, details },
      session,
    )
  })
  return { view: baseView(employer?.name ?? '', shown, now, vault), handover, link }
}

const newLink = () => ({
  token: randomBytes(32).toString('base64url'),
  code: String(randomInt(CODES)).padStart(6, '0'),
})

/**
 * Lets whoever holds a link and its code read the list as it is now: what was taken back meanwhile is
 * not in it.
 *
 * @throws {Refusal} 404 whatever is wrong with it; 429 after too many codes.
 */
export async function openWithCode(
  { token, code }: { token: string; code: string },
  { now, vault }: { now: Date; vault: Vault },
) {
  const tokenHash = hashOf(token)
  const key = `handover:${tokenHash}`
  const tried = await countAttempt(key, now, WRONG_CODES_LAST)
  if (tried > MOST_WRONG_CODES) throw new Refusal(429, 'too-many-attempts')
  const handover = await openLink(tokenHash, hashOf(token, code), now)
  if (!handover) throw new Refusal(404, 'no-such-link')
  await forgiveAttempt(key)
  const { employerId, organisationId, applicationIds, expiresAt } = handover
  const employer = await employerById(employerId)
  const wasIn = new Set(applicationIds)
  const shown = (await shownTo(employerId, organisationId)).filter(({ id }) => wasIn.has(id))
  await noteSeen(shown, { now, vault })
  return {
    view: baseView(employer?.name ?? '', shown, now, vault),
    expiresAt: expiresAt!.toISOString(),
  }
}

/** The base has seen them: that much its link tells by itself. Whoever is quicker notes it. */
async function noteSeen(shown: readonly StoredApplication[], by: { now: Date; vault: Vault }) {
  const fresh = shown.filter(({ state }) => state === 'sent')
  if (fresh.length === 0) return
  await inTransaction(async session => {
    for (const { id } of fresh) {
      const [one] = await applicationsById([id], session)
      if (one?.state !== 'sent') continue
      await step(one, { told: { by: 'system', staffId: null, state: 'seen' } }, by, session)
    }
  })
}

/** A link no longer works. */
export async function endNow(
  { id }: StoredHandover,
  { staffId, now }: { staffId: string; now: Date },
): Promise<StoredHandover> {
  return inTransaction(async session => {
    const ended = await endLink(id, now, session)
    if (!ended) throw new Refusal(409, 'link-over')
    await recordAct(
      { staffId, act: endpoints.endHandover.id, subjectId: id, at: now, details: {} },
      session,
    )
    return ended
  })
}
