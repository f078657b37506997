import { instantInChina } from '#shared/time/days'
import { paperEvidence, questionEvidence } from '../../courses/exams/exams.evidence'
import { type StoredPaper, addPaper, papersById } from '../../courses/exams/papers.model'
import {
  type StoredQuestion,
  addQuestions,
  questionsById,
} from '../../courses/exams/questions.model'
import { STARTER_LESSONS } from '../../courses/starter/starter'
import { addEvidence } from '../../evidence/records.model'
import { inTransaction } from '../../platform/database'
import { STAFF_MEMBERS } from './staff'
import { ORGANISATIONS } from './tree'

/** The first day on which the invented exam can be sat. */
const FIRST_DAY = '2026-10-05'
const SET_AT = instantInChina(FIRST_DAY, '00:00')
const { id: countyId, within } = ORGANISATIONS.county
const BY = STAFF_MEMBERS.county.id

/** A bank of the county, out of the questions of its lessons, and one exam. Doing it again changes nothing. */
export async function seedExams(): Promise<void> {
  const questions = invented()
  await inTransaction(async session => {
    const ids = questions.map(({ id }) => id)
    const known = new Set((await questionsById(ids, session)).map(({ id }) => id))
    const fresh = questions.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) await addQuestions(fresh, session)
    await addEvidence(fresh.map(questionEvidence), session)
    if ((await papersById([PAPER.id], session)).length > 0) return
    await addPaper(PAPER, session)
    await addEvidence([paperEvidence(PAPER)], session)
  })
}

const invented = (): StoredQuestion[] =>
  STARTER_LESSONS.filter(
    ({ isChecked, content }) => isChecked && content.audience !== 'minors',
  ).flatMap(({ key: lesson, content: { field, questions, citations } }) =>
    questions.map(question => ({
      id: `demo-question-${lesson}-${question.id}`,
      ...{ countyId, within: [...within], field, replaces: null },
      attemptId: `demo-question-${lesson}-${question.id}`,
      ...{ kind: question.kind, text: question.text, choices: question.choices },
      ...{ key: question.key, explanation: question.explanation },
      cite: citations.find(({ id }) => id === question.citationId)?.cite ?? '',
      ...{ addedBy: BY, addedAt: SET_AT, retired: null },
    })),
  )

const PAPER: StoredPaper = {
  id: 'demo-exam',
  attemptId: 'demo-exam',
  subject: `county:${countyId}`,
  countyId,
  personId: null,
  category: null,
  within: [...within],
  title: '法律常识考试',
  draws: [
    { field: null, kind: 'single', count: 5 },
    { field: null, kind: 'true-false', count: 3 },
    { field: null, kind: null, count: 2 },
  ],
  minutes: 20,
  passPercent: 60,
  tries: 3,
  hoursBetween: 1,
  identity: false,
  firstDay: FIRST_DAY,
  lastDay: null,
  reason: '按本县教育计划（演示）',
  setBy: BY,
  setAt: SET_AT,
  ended: null,
}
