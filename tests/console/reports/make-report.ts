import type { Question, QuestionSet } from '#shared/reports/questions.contract'
import type { OverdueDuty, ReportRow } from '#shared/reports/reading.contract'
import type { Schedule } from '#shared/reports/schedules.contract'

/** A report of this morning that nobody has read, unless a test says otherwise. */
export const makeReport = (id: string, changes: Partial<ReportRow> = {}): ReportRow => ({
  id,
  personId: `person-of-${id}`,
  personName: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  kind: 'periodic',
  event: null,
  receivedAt: '2026-11-24T01:00:00.000Z',
  flags: [],
  media: [],
  identity: null,
  review: null,
  ...changes,
})

/** One that was due yesterday, unless a test says otherwise. */
export const makeDuty = (id: string, changes: Partial<OverdueDuty> = {}): OverdueDuty => ({
  id,
  personId: `person-of-${id}`,
  personName: `本人${id}`,
  officeId: '53252701',
  officeName: '中枢司法所',
  kind: 'periodic',
  dueAt: '2026-11-23T15:59:59.000Z',
  state: 'overdue',
  reminders: 2,
  remindedAt: '2026-11-24T01:00:00.000Z',
  ...changes,
})

const ask = (id: string, kind: Question['kind'], words: string, rest: Partial<Question> = {}) => ({
  ...{ id, kind, words, choices: [], required: true, fixed: true },
  ...rest,
})

export const QUESTIONS: Question[] = [
  ask('law', 'yes-no', '这段时间，您遵守法律和监管规定了吗？'),
  ask('life', 'text', '这段时间做了什么？'),
  ask('mood', 'mood', '这段时间心情怎么样？'),
  ask('help', 'help', '需要司法所帮忙吗？'),
]

export const makeSet = (changes: Partial<QuestionSet> = {}): QuestionSet => ({
  ...{ kind: 'periodic', officeId: null, version: 1, questions: QUESTIONS },
  since: '2026-11-01T00:00:00.000Z',
  ...changes,
})

/** A report as it is opened. */
export const opened = (report: ReportRow, changes: Record<string, unknown> = {}) => ({
  report,
  questions: makeSet(),
  answers: [
    { questionId: 'law', words: 'yes' },
    { questionId: 'life', words: '在家种地。' },
    { questionId: 'mood', words: '2' },
    { questionId: 'help', words: 'yes' },
  ],
  withoutMedia: '',
  takenAt: '2026-11-24T00:59:00.000Z',
  day: '2026-11-24',
  identityRequestId: null,
  phone: '13900000001',
  abilities: { review: true },
  ...changes,
})

const counts = { fresh: 2, help: 1, overdue: 1 }

export const listOf = (reports: ReportRow[]) => ({
  ...{ reports, next: null, counts },
  abilities: { review: true },
})

export const overdueOf = (duties: OverdueDuty[], review = true) => ({
  ...{ duties, next: null, counts },
  abilities: { review },
})

/** What the server answers when there is nothing. */
export const NO_REPORTS = {
  ...{ reports: [], next: null, counts: { fresh: 0, help: 0, overdue: 0 } },
  abilities: { review: true },
}

/** A weekly report of everybody ordinary, unless a test says otherwise. */
export const makeSchedule = (id: string, changes: Partial<Schedule> = {}): Schedule => ({
  ...{ id, for: { kind: 'category', category: 'ordinary' }, kind: 'periodic' },
  ...{ cadence: { every: 1, unit: 'week' }, days: 3, identity: true },
  media: { voice: 'optional', pictures: 'required', video: 'none' },
  ...{ firstDay: '2026-11-02', lastDay: null, reason: '分类管理', byName: '马晓东' },
  ...{ forName: '', endedAt: null },
  ...changes,
})
