import type { FactKind, PrisonerState, noteFact } from '#shared/visits/prisons/prisoners.contract'
import * as endpoints from '#shared/visits/prisons/prisoners.endpoints'
import { normalIdNumber } from '#shared/people/id-number.rules'
import { dayInChina } from '#shared/time/days'
import type { z } from '#shared/z'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { acceptedOf } from '../relatives/kinships.model'
import { relativeFile } from '../relatives/relatives.model'
import { recordFacts, tellBookings } from './facts'
import { type StoredFact, factsById } from './facts.model'
import type { ListBy } from './lists.actions'
import { setPrisonerState } from './prisoner-changes.model'
import { prisonerById } from './prisoners.model'

type Asked = z.output<(typeof noteFact)['input']>

/** How it stands with a prisoner after something happened. */
const STATE_AFTER: Partial<Record<FactKind, PrisonerState>> = {
  transfer: 'transferred',
  release: 'released',
  ban: 'banned',
  'punishment-cell': 'punishment-cell',
  illness: 'ill',
  'held-again': 'held',
}

/**
 * Notes that something happened to a prisoner, or that one relative is not to visit him. Bookings are
 * told at once. The same attempt again gives the first fact.
 *
 * @throws {Refusal} 404 there is no such prisoner, or no such relative of his; 409 the attempt is another's.
 */
export async function note(asked: Asked, by: ListBy): Promise<StoredFact> {
  const { prisonId, staffId, now, vault } = by
  const { attemptId, prisonerId, relativeIdNumber, kind, firstDay, lastDay } = asked
  const prisoner = await prisonerById(prisonerId)
  if (prisoner?.prisonId !== prisonId) throw new Refusal(404, 'no-such-prisoner')
  const relativeId =
    relativeIdNumber === null
      ? null
      : await relativeOf(prisonerId, normalIdNumber(relativeIdNumber), vault)
  const fact: StoredFact = {
    id: attemptId,
    ...{ prisonId, prisonerId, relativeId, companionId: null, slotId: null },
    ...{ kind, firstDay, lastDay },
    ...{ at: now, note: asked.note, staffId, importId: null },
  }
  try {
    await inTransaction(async session => {
      await recordFacts([fact], session)
      const state = STATE_AFTER[kind]
      // What begins later is told now, and stands in the list when the prison says so.
      const holdsNow = firstDay <= dayInChina(now) && relativeId === null
      if (state !== undefined && holdsNow && state !== prisoner.state) {
        if (!(await setPrisonerState(prisoner, state, now, session))) {
          throw new Refusal(409, 'changed-meanwhile')
        }
      }
      const details = { kind, firstDay, lastDay, isOfOneRelative: relativeId !== null }
      await recordAct(
        { staffId, act: endpoints.noteFact.id, subjectId: prisonerId, at: now, details },
        session,
      )
    })
  } catch (error) {
    const [known] = isDuplicate(error) ? await factsById([attemptId]) : []
    if (!known) throw error
    return sameFact(known, fact)
  }
  await tellBookings(now)
  return fact
}

/** @throws {Refusal} 409 a fact of somebody else has that name, perhaps at another prison. */
function sameFact(known: StoredFact, { prisonerId }: StoredFact): StoredFact {
  if (known.prisonerId !== prisonerId) throw new Refusal(409, 'changed-meanwhile')
  return known
}

/** The account of a relative whose claim to this prisoner was accepted. @throws {Refusal} 404 */
async function relativeOf(prisonerId: string, idNumber: string, vault: Vault): Promise<string> {
  for (const { relativeId } of await acceptedOf([prisonerId])) {
    const file = await relativeFile(relativeId, vault)
    if (file?.idNumber === idNumber) return relativeId
  }
  throw new Refusal(404, 'no-such-relative')
}
