import { randomBytes } from 'node:crypto'
import type { QuestionSet, setOwnQuestions } from '#shared/reports/questions.contract'
import * as endpoints from '#shared/reports/schedules.endpoints'
import type { z } from '#shared/z'
import { addEvidence } from '../evidence/records.model'
import { recordAct } from '../oversight/acts.model'
import { inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addOwnQuestions, withFixed } from './questions.model'
import { questionsEvidence } from './reports.evidence'

/** A name that no other question has: an answer to an old one is never taken for one to a new one. */
const newQuestionId = () => `own-${randomBytes(6).toString('hex')}`

/** Replaces an office's own questions of a kind; what was answered stays readable. */
export async function changeOwnQuestions(
  { officeId, kind, questions }: z.output<(typeof setOwnQuestions)['input']>,
  { staffId, now }: { staffId: string; now: Date },
): Promise<QuestionSet> {
  const asked = questions.map(one => ({ ...one, id: newQuestionId(), fixed: false }))
  return inTransaction(async session => {
    const own = await addOwnQuestions(
      { officeId, kind, questions: asked, setBy: staffId, setAt: now },
      session,
    )
    await addEvidence([questionsEvidence(own)], session)
    const details = {
      questions: own.id,
      kind,
      words: questions.map(({ words }) => words),
    }
    await recordAct(
      { staffId, act: endpoints.setOwnQuestions.id, subjectId: officeId, at: now, details },
      session,
    )
    return withFixed(own)
  }).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal(409, 'changed-meanwhile') : error
  })
}
