import { randomUUID } from 'node:crypto'
import type { addBankQuestion, setPaper } from '#shared/courses/exams.contract'
import * as endpoints from '#shared/courses/exams.endpoints'
import type { z } from '#shared/z'
import { addEvidence } from '../../evidence/records.model'
import type { Organisation } from '../../organisation/organisation.model'
import { recordAct } from '../../oversight/acts.model'
import type { Person } from '../../people/people.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { tellEnded, tellOf } from '../telling'
import { drawQuestions } from './drawing'
import {
  paperEndedEvidence,
  paperEvidence,
  questionEvidence,
  questionRetiredEvidence,
} from './exams.evidence'
import {
  type PaperSubject,
  type StoredPaper,
  addPaper,
  endStoredPaper,
  paperOfAttempt,
} from './papers.model'
import {
  type StoredQuestion,
  addQuestions,
  drawable,
  questionOfAttempt,
  questionsById,
  retire,
} from './questions.model'

interface By {
  staffId: string
  now: Date
}

/** Adds a question to the bank of a county, once; the one that it replaces goes in the same breath. */
export async function addToBank(
  { attemptId, replaces, ...asked }: z.output<(typeof addBankQuestion)['input']>,
  county: Organisation,
  { staffId, now }: By,
): Promise<StoredQuestion> {
  const known = await questionOfAttempt(staffId, attemptId)
  if (known) return known
  const before = replaces === null ? null : (await questionsById([replaces]))[0]
  if (before === undefined || (before && before.countyId !== county.id)) {
    throw new Refusal(404, 'no-such-question')
  }
  const question: StoredQuestion = {
    id: randomUUID(),
    countyId: county.id,
    within: county.within,
    attemptId,
    ...asked,
    replaces,
    addedBy: staffId,
    addedAt: now,
    retired: null,
  }
  try {
    await inTransaction(async session => {
      await addQuestions([question], session)
      await addEvidence([questionEvidence(question)], session)
      if (before) {
        const retired = { at: now, staffId, reason: `由 ${question.id} 替换` }
        if (!(await retire(before.id, retired, session))) {
          throw new Refusal(409, 'changed-meanwhile')
        }
        await addEvidence([questionRetiredEvidence(before.id, retired)], session)
      }
      const act = { staffId, act: endpoints.addBankQuestion.id, subjectId: question.id, at: now }
      await recordAct({ ...act, details: { countyId: county.id, replaces } }, session)
    })
  } catch (error) {
    // The same press arrived twice: the other one is stored.
    const stored = isDuplicate(error) ? await questionOfAttempt(staffId, attemptId) : null
    if (stored) return stored
    throw error
  }
  return question
}

/** Takes a question out of the bank. */
export async function retireFromBank(
  id: string,
  reason: string,
  { staffId, now }: By,
): Promise<StoredQuestion> {
  return inTransaction(async session => {
    const retired = { at: now, staffId, reason }
    const question = await retire(id, retired, session)
    if (!question) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([questionRetiredEvidence(id, retired)], session)
    const act = { staffId, act: endpoints.retireBankQuestion.id, subjectId: id, at: now }
    await recordAct({ ...act, details: { reason } }, session)
    return question
  })
}

/** Whom an exam is set for, read from the files. */
export type ExamTarget =
  | { kind: 'person'; person: Person }
  | { kind: 'category'; county: Organisation; category: NonNullable<Person['category']> }
  | { kind: 'everybody'; county: Organisation }

const subjectOf = (target: ExamTarget): PaperSubject => {
  switch (target.kind) {
    case 'person':
      return `person:${target.person.id}`
    case 'category':
      return `category:${target.county.id}:${target.category}`
    case 'everybody':
      return `county:${target.county.id}`
  }
}

/** Under which names exams are kept that a person may sit. */
export const subjectsFor = ({ id, homeCountyId, category }: Person): PaperSubject[] => [
  `person:${id}`,
  `county:${homeCountyId}`,
  ...(category ? [`category:${homeCountyId}:${category}` as const] : []),
]

/** Sets an exam, once, if the bank holds enough for it. */
export async function setExam(
  { attemptId, for: _, ...asked }: z.output<(typeof setPaper)['input']>,
  target: ExamTarget,
  { staffId, now }: By,
): Promise<StoredPaper> {
  const known = await paperOfAttempt(staffId, attemptId)
  if (known) return known
  const { person, county } = { person: null, county: null, ...target }
  const within = person?.within ?? county?.within ?? []
  const countyId = person?.homeCountyId ?? county?.id ?? ''
  const isEnough = drawQuestions(await drawable(countyId), asked.draws, attemptId) !== null
  if (!isEnough) throw new Refusal(409, 'not-enough-questions')
  const paper: StoredPaper = {
    id: randomUUID(),
    attemptId,
    subject: subjectOf(target),
    countyId,
    personId: person?.id ?? null,
    category: target.kind === 'category' ? target.category : null,
    within,
    ...asked,
    setBy: staffId,
    setAt: now,
    ended: null,
  }
  try {
    await inTransaction(async session => {
      await addPaper(paper, session)
      await addEvidence([paperEvidence(paper)], session)
      await tellOf({ kind: 'exam', id: paper.id }, paper.firstDay, now, session)
      const { subject, title, firstDay, lastDay, reason } = paper
      await recordAct(
        {
          staffId,
          act: endpoints.setPaper.id,
          subjectId: paper.personId ?? paper.id,
          at: now,
          details: { paper: paper.id, subject, title, firstDay, lastDay, reason },
        },
        session,
      )
    })
  } catch (error) {
    const stored = isDuplicate(error) ? await paperOfAttempt(staffId, attemptId) : null
    if (stored) return stored
    throw error
  }
  return paper
}

/** Ends an exam: nobody begins it any more, who sits it goes on. */
export async function endExam(
  { id, personId }: StoredPaper,
  reason: string,
  { staffId, now }: By,
): Promise<StoredPaper> {
  return inTransaction(async session => {
    const end = { at: now, staffId, reason }
    const ended = await endStoredPaper(id, end, session)
    if (!ended) throw new Refusal(409, 'changed-meanwhile')
    await addEvidence([paperEndedEvidence(id, end)], session)
    await tellEnded({ kind: 'exam', id }, ended.lastDay, now, session)
    const act = { staffId, act: endpoints.endPaper.id, subjectId: personId ?? id, at: now }
    await recordAct({ ...act, details: { paper: id, reason } }, session)
    return ended
  })
}
