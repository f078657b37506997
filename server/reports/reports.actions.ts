import { randomBytes, randomUUID } from 'node:crypto'
import type { FieldError } from '#shared/ask'
import { claimsTheFuture } from '#shared/checkins/checkins.rules'
import { parameters } from '#shared/law/parameters'
import {
  answersAmiss,
  flagsOfAnswers,
  mediaAmiss,
  missingMedia,
} from '#shared/reports/answers.rules'
import type { QuestionSet } from '#shared/reports/questions.contract'
import type { ReportDraft, ReportReceipt } from '#shared/reports/reports.contract'
import type { MediaWishes } from '#shared/reports/schedules.contract'
import { addEvidence } from '../evidence/records.model'
import { requestFor } from '../faces/demand'
import type { Person } from '../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import type { Vault } from '../platform/vault'
import { type StoredDuty, WANTED, changeDuty, dutiesById, dutyNews } from './duties.model'
import { mediaFor, tooMany } from './media-of-report'
import { bindMedia } from './media.model'
import { nameOfSet, questionSets, questionsOf } from './questions.model'
import { GRACE_MILLISECONDS } from './reports.chores'
import { reportEvidence } from './reports.evidence'
import {
  type ReportSecrets,
  type StoredReport,
  reportNews,
  reportOfAttempt,
  saveReport,
  sealSecrets,
} from './reports.model'

interface With {
  now: Date
  vault: Vault
}

/** Of something that happened, whatever helps may be sent. */
const ANYTHING: MediaWishes = { voice: 'optional', pictures: 'optional', video: 'optional' }

/** Receives a report, once; a retry gets the same answer. */
export async function receiveReport(
  draft: ReportDraft,
  person: Person,
  by: With,
): Promise<StoredReport> {
  const known = await reportOfAttempt(person.id, draft.attemptId)
  if (known) return known
  if (claimsTheFuture(draft.takenAt, by.now)) throw new Refusal(400, 'taken-in-the-future')
  const questions = await questionsAnswered(draft, person.officeId)
  refuse(answersAmiss(questions.questions, draft.answers))
  try {
    return await inTransaction(session => store(draft, questions, { person, ...by }, session))
  } catch (error) {
    // The same report came twice at once: the other one is stored.
    const stored = isDuplicate(error) ? await reportOfAttempt(person.id, draft.attemptId) : null
    if (stored) return stored
    throw error
  }
}

function refuse(amiss: readonly FieldError[]) {
  if (amiss.length > 0) throw new Refusal(400, 'bad-input', amiss)
}

/** A draft may have waited while the questions changed: every version that there was can be answered. */
async function questionsAnswered(draft: ReportDraft, officeId: string): Promise<QuestionSet> {
  const { kind, questionVersion: version } = draft
  const now = (await questionsOf(officeId))[kind]
  if (now.version === version) return now
  const names = [officeId, null].map(one => ({ kind, officeId: one, version }))
  const found = await questionSets(names)
  const set = names.map(name => found.get(nameOfSet(name))).find(one => one !== undefined)
  if (!set) throw new Refusal(409, 'questions-changed')
  return set
}

async function store(
  draft: ReportDraft,
  questions: QuestionSet,
  { person, now, vault }: With & { person: Person },
  session: ClientSession,
): Promise<StoredReport> {
  // Two at once: the second one must not find its own duty done.
  const known = await reportOfAttempt(person.id, draft.attemptId, session)
  if (known) return known
  const duty = await dutyFor(draft, person.id, now, session)
  const media = await mediaFor(draft, person.id, session)
  const wishes = duty?.media ?? ANYTHING
  const kinds = media.map(({ kind }) => kind)
  refuse([...tooMany(media), ...mediaAmiss(wishes, kinds, draft.withoutMedia)])
  const id = randomUUID()
  const request = duty?.identity
    ? await requestFor(
        {
          person,
          why: 'report',
          for: { kind: 'report', id },
          minutes: parameters.reportIdentityMinutes.value,
          now,
        },
        session,
      )
    : null
  const isLate = wasLate(duty, now)
  const secrets: ReportSecrets = {
    answers: draft.answers.filter(({ words }) => words !== ''),
    withoutMedia: draft.withoutMedia,
    salt: randomBytes(16).toString('base64url'),
  }
  const flags = [
    ...flagsOfAnswers(questions.questions, draft.answers),
    ...(isLate ? (['late'] as const) : []),
    ...(missingMedia(wishes, kinds).length > 0 ? (['without-media'] as const) : []),
    ...(draft.kind === 'event' ? (['event'] as const) : []),
  ]
  const report: StoredReport = {
    id,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    attemptId: draft.attemptId,
    dutyId: draft.dutyId,
    kind: draft.kind,
    event: draft.event,
    questionOfficeId: questions.officeId,
    questionVersion: questions.version,
    sealed: sealSecrets(id, secrets, vault),
    takenAt: new Date(draft.takenAt),
    receivedAt: now,
    isLate,
    flags,
    asksHelp: flags.includes('help'),
    mediaIds: draft.media,
    identityRequestId: request?.id ?? null,
    review: null,
  }
  await saveReport(report, session)
  if ((await bindMedia(draft.media, { personId: person.id, reportId: id }, session)) < media.length)
    throw new Refusal(409, 'media-incomplete')
  if (duty) await noteDone(duty, report, session)
  await addToOutbox([reportNews(report, 'received', now)], session)
  await addEvidence([reportEvidence(report, secrets, media)], session)
  return report
}

/** The duty that a report is made for; null for something that happened. @throws {Refusal} */
async function dutyFor(
  { dutyId, kind }: ReportDraft,
  personId: string,
  now: Date,
  session: ClientSession,
): Promise<StoredDuty | null> {
  if (dutyId === null) {
    if (kind !== 'event') refuse([{ path: 'dutyId', code: 'required' }])
    return null
  }
  const [duty] = await dutiesById([dutyId], session)
  if (duty?.personId !== personId) throw new Refusal(404, 'no-such-duty')
  if (duty.kind !== kind) refuse([{ path: 'kind', code: 'not-allowed' }])
  if (duty.opensAt > now) throw new Refusal(409, 'duty-not-open')
  // What an officer has settled can still be told.
  if (![...WANTED, 'settled'].includes(duty.state) || (duty.settled && duty.reportId)) {
    throw new Refusal(409, 'duty-done')
  }
  return duty
}

/** What a fault stopped is not late, however long it took. */
const wasLate = (duty: StoredDuty | null, now: Date): boolean =>
  duty !== null &&
  duty.state !== 'fault' &&
  now.getTime() > duty.dueAt.getTime() + GRACE_MILLISECONDS

async function noteDone(duty: StoredDuty, report: StoredReport, session: ClientSession) {
  const { id: reportId, isLate, receivedAt } = report
  const state = duty.settled ? 'settled' : isLate ? 'late' : 'done'
  await changeDuty(duty, { state, reportId, remindAt: null }, session)
  await addToOutbox([dutyNews(duty, reportId, receivedAt)], session)
}

/** What the person may keep. */
export const receiptOf = (report: StoredReport): ReportReceipt => ({
  id: report.id,
  attemptId: report.attemptId,
  kind: report.kind,
  event: report.event,
  dutyId: report.dutyId,
  receivedAt: report.receivedAt.toISOString(),
  isLate: report.isLate,
  identityRequestId: report.identityRequestId,
})
