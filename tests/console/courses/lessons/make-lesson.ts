import type { Lesson, LessonRow } from '#shared/courses/editing.contract'
import { content } from '../../../server/courses/lessons/writing'

/** A line of the list, unless a test says otherwise. */
export const makeRow = (id: string, changes: Partial<LessonRow> = {}): LessonRow => ({
  ...{ id, title: `课程${id}`, field: 'correction', stages: ['intake'], audience: 'everyone' },
  ...{ minutes: 4, questions: 6, readVersion: 1, comesAt: null, hasDraft: false },
  ...{ withdrawnAt: null, changedAt: '2026-11-24T01:00:00.000Z' },
  ...changes,
})

const ABILITIES = { write: true, publish: true }

/** A draft as the county has it, unless a test says otherwise. */
export const makeLesson = (changes: Partial<Lesson> = {}): Lesson => ({
  id: 'l1',
  versions: [
    {
      ...{ version: 1, state: 'draft', publishedFrom: null, withdrawnAt: null },
      ...{ withdrawReason: '', byName: '刘敏', changedAt: '2026-11-24T01:00:00.000Z' },
    },
  ],
  shown: {
    ...content(),
    ...{ lessonId: 'l1', version: 1, creditableSeconds: 15, minutes: 1 },
    ...{ state: 'draft', publishedFrom: null, withdrawnAt: null },
  },
  revision: 3,
  media: [],
  obstacles: [],
  checkedCitationIds: ['c1'],
  abilities: ABILITIES,
  ...changes,
})
