import { randomBytes, randomUUID } from 'node:crypto'
import { isPossibleAnswer, standOf } from '#shared/courses/exams.rules'
import type { ExamState, SavedAnswer } from '#shared/courses/sittings.contract'
import { parameters } from '#shared/law/parameters'
import type { RefusalCode } from '#shared/refusals.words'
import { addEvidence } from '../../evidence/records.model'
import { requestFor } from '../../faces/demand'
import type { Person } from '../../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { subjectsFor } from './bank.actions'
import { drawQuestions } from './drawing'
import { sittingBegunEvidence, sittingEndedEvidence } from './exams.evidence'
import { marksOf } from './marking'
import { type StoredPaper, papersById, standingOf } from './papers.model'
import { bankChoiceOf, bankOf } from './presenting'
import { drawable, questionsById } from './questions.model'
import {
  type StoredSitting,
  addSitting,
  closeSitting,
  nameOf,
  saveAnswer,
  saveMarks,
  sittingOfAttempt,
  sittingsById,
  sittingsOf,
} from './sittings.model'

/** Why an exam cannot be begun. */
const REFUSALS: Record<Exclude<ExamState, 'open' | 'running'>, RefusalCode> = {
  passed: 'exam-passed',
  waits: 'exam-waits',
  'used-up': 'exam-used-up',
  'not-yet': 'exam-not-yet',
  over: 'exam-over',
}

/** Begins an exam, or goes on with the one that runs. The same attempt gives the same sitting. */
export async function begin(
  { paperId, attemptId }: { paperId: string; attemptId: string },
  person: Person,
  now: Date,
): Promise<StoredSitting> {
  const known = await sittingOfAttempt(person.id, attemptId)
  if (known) return known
  const [paper] = await papersById([paperId])
  if (!paper || !subjectsFor(person).includes(paper.subject)) {
    throw new Refusal(404, 'no-such-exam')
  }
  await endOvertime(person.id, paperId, now)
  try {
    return await inTransaction(session => beginWithin({ paper, attemptId, person, now }, session))
  } catch (error) {
    // Begun at the same moment on another phone, or the same press twice: one of them stands.
    const running = isDuplicate(error) ? await runningOf(person.id, paperId) : null
    if (running) return running
    throw error
  }
}

interface Beginning {
  paper: StoredPaper
  attemptId: string
  person: Person
  now: Date
}

async function beginWithin(
  { paper, attemptId, person, now }: Beginning,
  session: ClientSession,
): Promise<StoredSitting> {
  const sat = await sittingsOf(person.id, [paper.id], session)
  const running = sat.find(({ endedAt }) => endedAt === null)
  if (running) return running
  const retakes = sat.map(one => ({ ...one, retake: one.review?.retake ?? false }))
  const { state } = standOf(standingOf(paper), retakes, now)
  if (state !== 'open' && state !== 'running') throw new Refusal(409, REFUSALS[state])
  const seed = randomBytes(24).toString('base64url')
  const questions = drawQuestions(await drawable(paper.countyId, session), paper.draws, seed)
  if (!questions) throw new Refusal(409, 'not-enough-questions')
  const id = randomUUID()
  const sitting: StoredSitting = {
    id,
    attemptId,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    paperId: paper.id,
    title: paper.title,
    number: sat.length + 1,
    passPercent: paper.passPercent,
    seed,
    questions,
    startedAt: now,
    endsAt: new Date(now.getTime() + paper.minutes * 60_000),
    answers: {},
    endedAt: null,
    end: null,
    right: 0,
    passed: false,
    identityRequestId: paper.identity ? await askIdentity(id, person, now, session) : null,
    review: null,
  }
  await addSitting(sitting, session)
  await addEvidence([sittingBegunEvidence(sitting)], session)
  return sitting
}

async function askIdentity(id: string, person: Person, now: Date, session: ClientSession) {
  const request = await requestFor(
    {
      ...{ person, why: 'exam', for: { kind: 'exam', id }, now },
      minutes: parameters.examIdentityMinutes.value,
    },
    session,
  )
  return request.id
}

const runningOf = async (personId: string, paperId: string) =>
  (await sittingsOf(personId, [paperId])).find(({ endedAt }) => endedAt === null) ?? null

/** A sitting of one's own. @throws {Refusal} 404 otherwise. */
export async function ownSitting(id: string, personId: string): Promise<StoredSitting> {
  const [sitting] = await sittingsById([id])
  if (sitting?.personId !== personId) throw new Refusal(404, 'no-such-sitting')
  return sitting
}

/**
 * Saves an answer. Sent again it changes nothing, and what comes late does not undo what came after.
 *
 * @returns the newest step that is saved.
 * @throws {Refusal} 409 the sitting is over.
 */
export async function answer(
  sitting: StoredSitting,
  { questionId, chosen, step }: SavedAnswer,
  now: Date,
): Promise<number> {
  const place = sitting.questions.findIndex((_, index) => nameOf(index) === questionId)
  const drawn = sitting.questions[place]
  const question = drawn && (await questionsById([drawn.bankId]))[0]
  if (!question) throw new Refusal(400, 'bad-input', [{ path: 'questionId', code: 'unknown' }])
  const named = chosen.map(letter => bankChoiceOf(drawn.choices, letter) ?? '')
  if (!isPossibleAnswer(question.kind, drawn.choices, named)) {
    throw new Refusal(400, 'bad-input', [{ path: 'chosen', code: 'not-a-choice' }])
  }
  if (await saveAnswer(sitting.id, questionId, { chosen: named, step, at: now })) return step
  const [after] = await sittingsById([sitting.id])
  if (!after || after.endedAt !== null || after.endsAt < now) {
    throw new Refusal(409, 'sitting-over')
  }
  return after.answers[questionId]?.step ?? step
}

/** Ends a sitting and marks it; whoever comes second gets how it ended. */
export async function end(sitting: StoredSitting, now: Date): Promise<StoredSitting> {
  if (sitting.endedAt !== null) return sitting
  const isOver = now > sitting.endsAt
  const how = isOver
    ? ({ endedAt: sitting.endsAt, end: 'time-over' } as const)
    : ({ endedAt: now, end: 'handed-in' } as const)
  const ended = await inTransaction(async session => {
    const closed = await closeSitting(sitting.id, how, session)
    if (!closed) return null
    const marks = marksOf(closed, await bankOf([closed]))
    await saveMarks(closed.id, marks, session)
    const marked = { ...closed, ...marks }
    await addEvidence([sittingEndedEvidence(marked)], session)
    return marked
  })
  return ended ?? (await sittingsById([sitting.id]))[0] ?? sitting
}

/** Ends what of an exam a person still sits although its time is over. */
export async function endOvertime(personId: string, paperId: string, now: Date): Promise<void> {
  const running = await runningOf(personId, paperId)
  if (running && running.endsAt < now) await end(running, now)
}
