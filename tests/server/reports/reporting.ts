import { randomUUID } from 'node:crypto'
import { readOwnReports, submitReport } from '#shared/reports/reports.endpoints'
import { setSchedule } from '#shared/reports/schedules.endpoints'
import type { OwnDuty, ReportDraft } from '#shared/reports/reports.contract'
import type { Question } from '#shared/reports/questions.contract'
import type { Answer, Caller, World } from '../../helpers/world'

export const NO_MEDIA = { voice: 'none', pictures: 'none', video: 'none' } as const

/** What an officer sets, unless a test says otherwise: a weekly report that begins today. */
export const schedule = (number: number, changes: object = {}) => ({
  for: { kind: 'person', personId: `demo-person-${number}` },
  kind: 'periodic',
  cadence: { every: 1, unit: 'week' },
  days: 3,
  identity: false,
  media: NO_MEDIA,
  firstDay: '2026-11-24',
  lastDay: null,
  reason: '按矫正方案',
  ...changes,
})

/** An officer of the county sets a schedule. */
export async function scheduled(world: World, number: number, changes: object = {}) {
  const answer = await (await world.staff('county')).ask(setSchedule, schedule(number, changes))
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body
}

/** What a person has to report. */
export const dutiesOf = async (person: Caller): Promise<OwnDuty[]> =>
  (await person.ask(readOwnReports)).body.duties

const WORDS: Record<Question['kind'], (question: Question) => string> = {
  'yes-no': () => 'yes',
  help: () => 'no',
  choice: ({ choices }) => choices[0]!,
  mood: () => '4',
  text: () => '在家干活',
}

/** Answers that fit some questions. */
export const answersTo = (questions: readonly Question[], changes: Record<string, string> = {}) =>
  questions.map(one => ({ questionId: one.id, words: changes[one.id] ?? WORDS[one.kind](one) }))

/** A report of something that happened. */
export const eventDraft = (changes: Partial<ReportDraft> = {}): ReportDraft => ({
  attemptId: randomUUID(),
  dutyId: null,
  kind: 'event',
  event: 'family',
  questionVersion: 1,
  answers: [
    { questionId: 'what', words: '母亲住院了' },
    { questionId: 'when', words: '昨天晚上' },
    { questionId: 'help', words: 'no' },
  ],
  media: [],
  withoutMedia: '',
  takenAt: '2026-11-24T00:59:00.000Z',
  ...changes,
})

/** The report that a duty asks for. */
export const draftFor = (
  duty: OwnDuty,
  changes: Partial<ReportDraft> = {},
  words: Record<string, string> = {},
): ReportDraft => ({
  attemptId: randomUUID(),
  dutyId: duty.id,
  kind: duty.kind,
  event: null,
  questionVersion: duty.questions.version,
  answers: answersTo(duty.questions.questions, words),
  media: [],
  withoutMedia: '',
  takenAt: '2026-11-24T00:59:00.000Z',
  ...changes,
})

/** Reports what is to be reported first. */
export async function reports(
  person: Caller,
  changes: Partial<ReportDraft> = {},
  words: Record<string, string> = {},
): Promise<Answer> {
  const [duty] = await dutiesOf(person)
  return person.ask(submitReport, draftFor(duty!, changes, words))
}

export const refusal = ({ status, body }: Answer) => [status, body.code]
