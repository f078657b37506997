import type { FindingAnswer, FindingCode } from '#shared/checkins/findings.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import { type Day, daysAfter, daysOfMonth, instantInChina } from '#shared/time/days'
import { addEvidence } from '../evidence/records.model'
import { inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import { addAnswer, answeredNews } from './additions.model'
import { type CheckInRow, checkInById } from './checkins.model'
import type { Scope } from './checkins.policy'
import { answerEvidence } from './findings.evidence'
import { countsBetween } from './findings.model'

/**
 * Keeps what a person says to a finding, for the officer who decides.
 *
 * @throws {Refusal} 404 when nobody asks about that; 409 when something was said to it before, or
 *   an officer has decided: then it is said to the officer.
 */
export async function answer(
  id: string,
  said: { code: FindingCode; words: string },
  now: Date,
): Promise<FindingAnswer> {
  const stored = { code: said.code, words: said.words, at: now }
  await inTransaction(async session => {
    const answered = await addAnswer(id, stored, session)
    if (!answered) {
      const row = await checkInById(id)
      throw new Refusal(409, row?.review ? 'already-reviewed' : 'already-answered')
    }
    // A fact about the phone asks nothing of the person.
    if (!asksAbout(answered, said.code)) throw new Refusal(404, 'no-such-finding')
    await addEvidence([answerEvidence(answered, stored)], session)
    await addToOutbox([answeredNews(answered, stored)], session)
  })
  return { ...stored, at: now.toISOString() }
}

const asksAbout = ({ findings }: CheckInRow, code: FindingCode): boolean =>
  findings.filter(callsForAttention).some(finding => finding.code === code)

/** How often the rules found something in some months, both included, and what came of it. */
export const countMonths = (
  scope: Scope,
  {
    fromMonth,
    toMonth,
    officeId,
  }: { fromMonth: string; toMonth: string; officeId?: string | undefined },
) =>
  countsBetween(scope, {
    from: instantInChina(firstDay(fromMonth), '00:00'),
    to: instantInChina(daysAfter(firstDay(toMonth), daysOfMonth(firstDay(toMonth))), '00:00'),
    officeId,
  })

const firstDay = (month: string): Day => `${month}-01`
