import * as contract from '#shared/visits/rooms/outcomes.contract'
import * as endpoints from '#shared/visits/rooms/rooms.endpoints'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import type { Vault } from '../../platform/vault'
import { answer, settle } from './outcomes.actions'
import { presentOutcome } from './presenting'
import { readRecordOf } from './reading'
import { mayAnswerRecord, mayReadRecord, mayRunRoom } from './rooms.policy'
import { visitById } from './visit'

/** What a visit came to, the same for all whom it concerns. */
export const visitOutcomeRoutes = (vault: Vault) => [
  implement(
    endpoints.readRecord,
    contract.readRecord,
  )(async ({ input, actor }) => {
    const visit = await visitById(input.bookingId)
    if (!visit || !mayReadRecord(actor, visit)) throw new Refusal(404, 'no-such-visit')
    return readRecordOf(visit, {
      settle: mayRunRoom(actor, visit),
      answer: mayAnswerRecord(actor, visit),
    })
  }),

  implement(
    endpoints.settleOutcome,
    contract.settleOutcome,
  )(async ({ input: { bookingId, outcome, words }, actor, outside }) => {
    const visit = await visitById(bookingId)
    if (!visit || !mayRunRoom(actor, visit)) throw new Refusal(404, 'no-such-visit')
    const { staffId } = actor
    const word = { outcome, words, staffId, at: outside.now() }
    return presentOutcome(await settle(bookingId, word, vault))
  }),

  implement(
    endpoints.answerOutcome,
    contract.answerOutcome,
  )(async ({ input: { bookingId, agrees, words }, actor, outside }) => {
    const visit = await visitById(bookingId)
    if (!visit || !mayAnswerRecord(actor, visit)) throw new Refusal(404, 'no-such-visit')
    return presentOutcome(await answer(bookingId, { agrees, words, at: outside.now() }))
  }),
]
