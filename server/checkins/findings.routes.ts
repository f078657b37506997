import { answerFinding, countFindings } from '#shared/checkins/checkins.endpoints'
import * as contract from '#shared/checkins/findings.contract'
import { dayInChina } from '#shared/time/days'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { checkInById } from './checkins.model'
import { maySee, scopeOf } from './checkins.policy'
import { answer, countMonths } from './findings.actions'

export const findingRoutes = [
  /** A person says something to what was found of the own check-in. */
  implement(
    answerFinding,
    contract.answerFinding,
  )(async ({ input: { checkInId, ...said }, actor, outside }) => {
    const row = await checkInById(checkInId)
    // "Not yours" sounds like "not there", so that nobody can probe for others.
    if (!row || !maySee(actor, row)) throw new Refusal(404, 'no-such-check-in')
    return answer(checkInId, said, outside.now())
  }),

  /** An official sees how often each rule found something, and how often it was right. */
  implement(
    countFindings,
    contract.countFindings,
  )(async ({ input, actor, outside }) => ({
    ...(await countMonths(scopeOf(actor), input)),
    asOf: dayInChina(outside.now()),
  })),
]
