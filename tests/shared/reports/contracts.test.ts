import { LONGEST_ANSWER, MEDIA_LIMITS, MEDIA_PART_BYTES } from '#shared/reports/limits'
import { setOwnQuestions } from '#shared/reports/questions.contract'
import { reviewReport, settleDuty } from '#shared/reports/reading.contract'
import { sendMedia, submitReport } from '#shared/reports/reports.contract'
import { setSchedule } from '#shared/reports/schedules.contract'
import type { z } from '#shared/z'

const UUID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const letters = (count: number) => '字'.repeat(count)
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
const takes = (schema: z.ZodType, asked: object) => schema.safeParse(asked).success

describe('a schedule', () => {
  const schedule = (changes: object) => ({
    ...{ for: { kind: 'category', category: 'ordinary' }, kind: 'periodic', reason: '统一安排' },
    ...{ cadence: { every: 1, unit: 'month' }, days: 3, identity: false },
    media: { voice: 'none', pictures: 'none', video: 'none' },
    ...{ firstDay: '2026-12-01', lastDay: null, ...changes },
  })

  it.each([
    ['each day', { every: 1, unit: 'day' }, 1],
    ['each fifth day', { every: 5, unit: 'day' }, 5],
    ['each week', { every: 1, unit: 'week' }, 7],
    ['each fourth week', { every: 4, unit: 'week' }, 28],
    ['each month, the shortest counting', { every: 1, unit: 'month' }, 28],
  ])('%s leaves no more days than until the next begins', (_, cadence, most) => {
    expect(takes(setSchedule.input, schedule({ cadence, days: most }))).toBe(true)
    expect(takes(setSchedule.input, schedule({ cadence, days: most + 1 }))).toBe(false)
  })

  it.each([
    ['one day at least', { days: 1 }, { days: 0 }],
    ['31 days at most', { cadence: { every: 2, unit: 'month' }, days: 31 }, { days: 32 }],
    [
      'each one at least',
      { cadence: { every: 1, unit: 'day' }, days: 1 },
      { cadence: { every: 0, unit: 'day' } },
    ],
    [
      'each sixtieth at most',
      { cadence: { every: 60, unit: 'day' } },
      { cadence: { every: 61, unit: 'day' } },
    ],
    ['it may end on the day it begins', { lastDay: '2026-12-01' }, { lastDay: '2026-11-30' }],
    ['what happens is not scheduled', { kind: 'health' }, { kind: 'event' }],
  ])('%s', (_, taken, not) => {
    expect(takes(setSchedule.input, schedule(taken))).toBe(true)
    expect(
      takes(setSchedule.input, schedule({ cadence: { every: 2, unit: 'month' }, ...not })),
    ).toBe(false)
  })
})

describe('questions of an office', () => {
  const question = (changes: object = {}) => ({
    ...{ kind: 'text', words: '赶集了吗', choices: [], required: true },
    ...changes,
  })
  const set = (questions: object[]) => ({ officeId: '53252701', kind: 'periodic', questions })

  it.each([
    ['three', many(3, question()), many(4, question())],
    [
      'a choice has two at least',
      [question({ kind: 'choice', choices: ['有', '无'] })],
      [question({ kind: 'choice', choices: ['有'] })],
    ],
    [
      'a choice has eight at most',
      [question({ kind: 'choice', choices: many(8, '有') })],
      [question({ kind: 'choice', choices: many(9, '有') })],
    ],
    [
      'others have none',
      [question({ kind: 'yes-no' })],
      [question({ kind: 'yes-no', choices: ['有', '无'] })],
    ],
    ['mood is ours alone', [question()], [question({ kind: 'mood' })]],
    ['help is ours alone', [question()], [question({ kind: 'help' })]],
    ['two letters', [question({ words: '好吗' })], [question({ words: '好' })]],
    ['120 letters', [question({ words: letters(120) })], [question({ words: letters(121) })]],
  ])('%s', (_, taken, not) => {
    expect(takes(setOwnQuestions.input, set(taken))).toBe(true)
    expect(takes(setOwnQuestions.input, set(not))).toBe(false)
  })
})

describe('a report', () => {
  const draft = (changes: object) => ({
    ...{ attemptId: UUID, dutyId: null, kind: 'periodic', event: null, questionVersion: 1 },
    ...{ answers: [], media: [], withoutMedia: '', takenAt: '2026-11-24T01:00:00.000Z' },
    ...changes,
  })
  const answer = (words: string) => ({ questionId: 'life', words })

  it.each([
    [
      'words',
      { answers: [answer(letters(LONGEST_ANSWER))] },
      { answers: [answer(letters(LONGEST_ANSWER + 1))] },
    ],
    ['answers', { answers: many(20, answer('x')) }, { answers: many(21, answer('x')) }],
    ['pieces', { media: many(6, UUID) }, { media: many(7, UUID) }],
    ['why something is missing', { withoutMedia: letters(200) }, { withoutMedia: letters(201) }],
    ['what happened says what', { kind: 'event', event: 'work' }, { kind: 'event' }],
    ['what is due is no event', {}, { event: 'work' }],
  ])('%s', (_, taken, not) => {
    expect(takes(submitReport.input, draft(taken))).toBe(true)
    expect(takes(submitReport.input, draft(not))).toBe(false)
  })
})

describe('a part of a piece', () => {
  const part = (changes: object) => ({
    ...{ id: UUID, kind: 'voice', type: 'audio/mpeg', seconds: 12, part: 0, parts: 1 },
    ...{ bytes: 'AAAA', digest: 'a'.repeat(64), ...changes },
  })

  it.each([
    ['a minute', { seconds: 60 }, { seconds: 60.1 }],
    ['no time', { seconds: 0 }, { seconds: -1 }],
    ['the first', { part: 0 }, { part: -1 }],
    ['the last', { part: 15 }, { part: 16 }],
    ['one part', { parts: 1 }, { parts: 0 }],
    ['sixteen parts', { parts: 16 }, { parts: 17 }],
    ['as large as it may be', { bytes: 'A'.repeat(640_000) }, { bytes: 'A'.repeat(640_001) }],
  ])('%s', (_, taken, not) => {
    expect(takes(sendMedia.input, part(taken))).toBe(true)
    expect(takes(sendMedia.input, part(not))).toBe(false)
  })

  it.each(Object.entries(MEDIA_LIMITS))(
    'all of the largest %s fit into sixteen parts',
    (_, { bytes }) => {
      expect(Math.ceil(bytes / MEDIA_PART_BYTES)).toBeLessThanOrEqual(16)
      expect(takes(sendMedia.input, part({ bytes: 'A'.repeat((MEDIA_PART_BYTES / 3) * 4) }))).toBe(
        true,
      )
    },
  )
})

it.each([
  ['a review', reviewReport.input, { id: 'r', outcome: 'read' }],
  ['a settlement', settleDuty.input, { id: 'd', outcome: 'explained' }],
])('%s has a word to the person: 2 to 500 letters', (_, schema, said) => {
  const noted = (note: string) => takes(schema, { ...said, note })
  expect([noted('好'), noted(' 好 '), noted('好的')]).toEqual([false, false, true])
  expect([noted(letters(500)), noted(letters(501))]).toEqual([true, false])
})
