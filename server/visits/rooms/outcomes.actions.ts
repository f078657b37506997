import { settleOutcome } from '#shared/visits/rooms/rooms.endpoints'
import { addEvidence } from '../../evidence/records.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Vault } from '../../platform/vault'
import { mayStillMove, moveAsSettled } from './booking-moves'
import {
  type FamilyWord,
  type PrisonWord,
  type StoredOutcome,
  addWord,
  outcomeById,
} from './outcomes.model'
import { familyWordEvidence, prisonWordEvidence } from './rooms.evidence'

/** The family has one word, and another one when it objected and the prison has answered that. */
export function mayAnswer({ prison, family }: StoredOutcome): boolean {
  const last = family.at(-1)
  return last === undefined || (!last.agrees && last.to < prison.length)
}

/** The prison has one word, and another one when the family objects to it. */
export function maySettle({ prison, family }: StoredOutcome): boolean {
  const last = family.at(-1)
  return prison.length === 0 || (last !== undefined && !last.agrees && last.to === prison.length)
}

/**
 * The prison says what a visit came to. Where the fault was not the family's, there is a new time.
 *
 * @throws {Refusal} 409 it has said so already, or the booking is past that.
 */
export async function settle(id: string, word: PrisonWord, vault: Vault): Promise<StoredOutcome> {
  return inTransaction(async session => {
    const outcome = await outcomeById(id, session)
    if (!outcome) throw new Refusal(404, 'no-such-visit')
    if (!maySettle(outcome)) throw new Refusal(409, 'already-settled')
    if (!(await mayStillMove(id, word.outcome, session)))
      throw new Refusal(409, 'visit-settled-otherwise')
    const next = await addWord(outcome, { prison: word }, session)
    await addEvidence([prisonWordEvidence(id, outcome.prison.length, word)], session)
    const { staffId, at, words } = word
    await recordAct(
      {
        staffId,
        act: settleOutcome.id,
        subjectId: id,
        at,
        details: { outcome: word.outcome, note: words },
      },
      session,
    )
    await moveAsSettled(id, word, vault, session)
    return next
  })
}

/** The family agrees with the record, or objects. @throws {Refusal} 409 it has said so already. */
export async function answer(id: string, said: Omit<FamilyWord, 'to'>): Promise<StoredOutcome> {
  return inTransaction(async session => {
    const outcome = await outcomeById(id, session)
    if (!outcome) throw new Refusal(404, 'no-such-visit')
    if (!mayAnswer(outcome)) throw new Refusal(409, 'already-answered')
    const word = { ...said, to: outcome.prison.length }
    const next = await addWord(outcome, { family: word }, session)
    await addEvidence([familyWordEvidence(id, outcome.family.length, word)], session)
    return next
  })
}
