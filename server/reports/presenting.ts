import type { OverdueDuty, ReportRow } from '#shared/reports/reading.contract'
import type { RequestState } from '#shared/faces/requests.contract'
import type { OwnDuty, OwnReport } from '#shared/reports/reports.contract'
import type { QuestionSet } from '#shared/reports/questions.contract'
import { staffNamed } from '../account/staff.model'
import { requestsById } from '../faces/requests.model'
import { organisationNames } from '../organisation/organisation.model'
import { namesOf } from '../people/people.model'
import type { Vault } from '../platform/vault'
import type { StoredDuty } from './duties.model'
import { mediaByIds, shownMedia } from './media.model'
import { nameOfSet, questionSets } from './questions.model'
import { receiptOf } from './reports.actions'
import { type StoredReport, secretsOf } from './reports.model'

/** What came with some reports, and how their requests to show who it is stand. */
async function beside(reports: readonly StoredReport[]) {
  const [media, requests] = await Promise.all([
    mediaByIds(reports.flatMap(({ mediaIds }) => mediaIds)),
    requestsById(reports.flatMap(({ identityRequestId: id }) => id ?? [])),
  ])
  const byId = new Map(media.map(one => [one.id, one]))
  const states = new Map<string | null, RequestState>(requests.map(({ id, state }) => [id, state]))
  return {
    mediaOf: ({ mediaIds }: StoredReport) =>
      mediaIds.flatMap(id => byId.get(id) ?? []).map(shownMedia),
    identityOf: ({ identityRequestId: id }: StoredReport) => states.get(id) ?? null,
  }
}

/** Makes reports ready for a list of officials; what was said in them stays sealed. */
export async function presentReports(reports: readonly StoredReport[]): Promise<ReportRow[]> {
  const [{ mediaOf, identityOf }, people, offices, staff] = await Promise.all([
    beside(reports),
    namesOf(reports.map(({ personId }) => personId)),
    organisationNames(reports.map(({ officeId }) => officeId)),
    staffNamed(reports.flatMap(({ review }) => review?.staffId ?? [])),
  ])
  return reports.map(report => ({
    id: report.id,
    personId: report.personId,
    personName: people.get(report.personId) ?? '',
    officeId: report.officeId,
    officeName: offices.get(report.officeId) ?? '',
    kind: report.kind,
    event: report.event,
    receivedAt: report.receivedAt.toISOString(),
    flags: report.flags,
    media: mediaOf(report),
    identity: identityOf(report),
    review: report.review && {
      outcome: report.review.outcome,
      note: report.review.note,
      byName: staff.get(report.review.staffId)?.name ?? '',
      at: report.review.at.toISOString(),
    },
  }))
}

const setNameOf = ({
  kind,
  questionOfficeId: officeId,
  questionVersion: version,
}: StoredReport) => ({
  ...{ kind, officeId, version },
})

/** The questions that were answered in some reports, by what names them. */
export async function questionsIn(
  reports: readonly StoredReport[],
): Promise<(report: StoredReport) => QuestionSet> {
  const sets = await questionSets(reports.map(setNameOf))
  return report => sets.get(nameOfSet(setNameOf(report)))!
}

/** Makes a person's own reports ready. */
export async function presentOwnReports(
  reports: readonly StoredReport[],
  vault: Vault,
): Promise<OwnReport[]> {
  const [{ mediaOf, identityOf }, questionsOf] = await Promise.all([
    beside(reports),
    questionsIn(reports),
  ])
  return reports.map(report => {
    const { answers, withoutMedia } = secretsOf(report, vault)
    return {
      receipt: receiptOf(report),
      questions: questionsOf(report),
      answers,
      media: mediaOf(report),
      withoutMedia,
      takenAt: report.takenAt.toISOString(),
      identity: identityOf(report),
      review: report.review && {
        outcome: report.review.outcome,
        note: report.review.note,
        at: report.review.at.toISOString(),
      },
    }
  })
}

/** A duty as the person sees it. */
export const ownDuty = (duty: StoredDuty, questions: QuestionSet): OwnDuty => ({
  id: duty.id,
  kind: duty.kind,
  opensAt: duty.opensAt.toISOString(),
  dueAt: duty.dueAt.toISOString(),
  state: duty.state,
  media: duty.media,
  identity: duty.identity,
  questions,
  note: duty.note,
})

/** Makes duties ready for a list of officials. */
export async function presentDuties(duties: readonly StoredDuty[]): Promise<OverdueDuty[]> {
  const [people, offices] = await Promise.all([
    namesOf(duties.map(({ personId }) => personId)),
    organisationNames(duties.map(({ officeId }) => officeId)),
  ])
  return duties.map(duty => ({
    id: duty.id,
    personId: duty.personId,
    personName: people.get(duty.personId) ?? '',
    officeId: duty.officeId,
    officeName: offices.get(duty.officeId) ?? '',
    kind: duty.kind,
    dueAt: duty.dueAt.toISOString(),
    state: duty.state,
    reminders: duty.reminders,
    remindedAt: duty.remindedAt?.toISOString() ?? null,
  }))
}
