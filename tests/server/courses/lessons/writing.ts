import { randomUUID } from 'node:crypto'
import type { LessonContent } from '#shared/courses/lessons.contract'
import { assignLessons } from '#shared/courses/assignments.endpoints'
import { publishLesson, saveLesson } from '#shared/courses/lessons.endpoints'
import { LEAVING_HOME_AREA } from '#shared/law/articles'
import type { Caller } from '../../../helpers/world'

const plain = (text: string) => ({ text, bold: false, citationId: null })

/** A lesson as an officer writes it, unless a test says otherwise. */
export const content = (changes: Partial<LessonContent> = {}): LessonContent => ({
  title: '外出请假',
  summary: '离开本县之前怎么请假。',
  stages: ['intake', 'regular'],
  field: 'correction',
  audience: 'everyone',
  blocks: [
    { id: 'b1', kind: 'heading', text: '什么时候要请假' },
    {
      id: 'b2',
      kind: 'paragraph',
      runs: [plain('离开本县要先'), { text: '批准', bold: true, citationId: 'c1' }, plain('。')],
    },
    { id: 'b3', kind: 'quote', citationId: 'c1' },
  ],
  citations: [
    {
      id: 'c1',
      cite: LEAVING_HOME_AREA.cite,
      words: LEAVING_HOME_AREA.words,
      inForceFrom: LEAVING_HOME_AREA.inForceFrom,
      inForceUntil: null,
    },
  ],
  questions: [
    {
      id: 'q1',
      kind: 'true-false',
      text: '去邻县赶集要先请假。',
      choices: [
        { id: 'yes', text: '对' },
        { id: 'no', text: '不对' },
      ],
      key: ['yes'],
      explanation: '离开本县要先得到批准。',
      citationId: 'c1',
    },
  ],
  passShare: 0.6,
  ...changes,
})

/** Saves a new lesson. @returns the answer of the server, read. */
export async function written(officer: Caller, changes: Partial<LessonContent> = {}) {
  const asked = { lessonId: randomUUID(), revision: null, content: content(changes) }
  const answer = await officer.ask(saveLesson, asked)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** Saves a lesson and publishes it. @param from - when it begins to be read; null: at once. */
export async function published(
  county: Caller,
  changes: Partial<LessonContent> = {},
  from: string | null = null,
) {
  const { id: lessonId, revision } = await written(county, changes)
  const answer = await county.ask(publishLesson, { lessonId, revision, from })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** What an officer assigns, unless a test says otherwise. */
export const assignment = (lessonIds: readonly string[], changes: object = {}) => ({
  attemptId: randomUUID(),
  title: '入矫学习',
  for: { kind: 'person', personId: 'demo-person-1' },
  lessonIds,
  target: null,
  firstDay: '2026-11-24',
  lastDay: '2026-12-08',
  reason: '按矫正方案',
  ...changes,
})

/** Assigns lessons. @returns the answer of the server, read. */
export async function assigned(officer: Caller, lessonIds: readonly string[], changes = {}) {
  const answer = await officer.ask(assignLessons, assignment(lessonIds, changes))
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}
