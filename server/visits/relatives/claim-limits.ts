import { MOST_KINSHIPS } from '#shared/visits/relatives/limits'
import { type Span, countAttempt } from '../../platform/attempts.model'
import type { ClientSession } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { countKinships } from './kinships.model'

const DAY: Span = { milliseconds: 24 * 3600_000, from: 'first' }
const MONTH: Span = { milliseconds: 30 * 24 * 3600_000, from: 'first' }

/** Claims that one account may make within a day, and ever. */
const MOST_A_DAY = 5
const MOST_EVER = 20

/** Claims of one named prisoner, by whatever accounts: within a day, and within a month. */
const MOST_NAMED_A_DAY = 8
const MOST_NAMED_A_MONTH = 20

interface Claim {
  relativeId: string
  prisonId: string
  prisonerName: string
}

/**
 * Nobody finds out by trying who is in which prison: claims are limited by account and by the name that
 * they name. Whether there is such a prisoner is looked at by nobody here, so that the answer and its
 * time are the same.
 *
 * @throws {Refusal} 429 with the same words for each limit.
 */
export async function limitClaims(
  { relativeId, prisonId, prisonerName }: Claim,
  { now, vault }: { now: Date; vault: Vault },
): Promise<void> {
  const named = vault.mark(`${prisonId}|${prisonerName}`, 'attempts')
  const counts = await Promise.all([
    countAttempt(`kinship.account:${relativeId}`, now, DAY),
    countAttempt(`kinship.named-day:${named}`, now, DAY),
    countAttempt(`kinship.named-month:${named}`, now, MONTH),
  ])
  const most = [MOST_A_DAY, MOST_NAMED_A_DAY, MOST_NAMED_A_MONTH]
  if (counts.some((count, index) => count > (most[index] ?? 0))) {
    throw new Refusal(429, 'claims-limited')
  }
}

/** How many claims one account may have. @throws {Refusal} 429 */
export async function limitAccount(relativeId: string, session: ClientSession): Promise<void> {
  const { open, all } = await countKinships(relativeId, session)
  if (open >= MOST_KINSHIPS || all >= MOST_EVER) throw new Refusal(429, 'claims-limited')
}
