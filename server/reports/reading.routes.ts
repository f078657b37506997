import * as contract from '#shared/reports/reading.contract'
import * as endpoints from '#shared/reports/reading.endpoints'
import { dayInChina } from '#shared/time/days'
import type { Actor } from '#shared/endpoint'
import { recordLooks } from '../oversight/looks.model'
import { fileById } from '../people/people.model'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { countOverdue, overduePage } from './duty-lists.model'
import { mediaById, openPart } from './media.model'
import { presentDuties, presentReports, questionsIn } from './presenting'
import { countFresh, freshPage, readPage } from './report-lists.model'
import { type StoredReport, reportById, secretsOf } from './reports.model'
import {
  mayDecideReports,
  mayReadReports,
  reportAbilitiesOf,
  reportScopeOf,
} from './reports.policy'

const PAGE = 50

type Reader = Extract<Actor, { role: 'officer' | 'procurator' }>

/** What officials read of reports. */
export const reportReadingRoutes = (vault: Vault) => [
  /** An official reads the reports at or below their organisation. */
  implement(
    endpoints.listReports,
    contract.listReports,
  )(async ({ input: { list, officeId, personId, after }, actor }) => {
    const narrowed = { scope: reportScopeOf(actor), officeId, personId }
    const [{ reports, next }, counts] = await Promise.all([
      (list === 'new' ? freshPage : readPage)(narrowed, after, PAGE),
      countsFor(actor, { officeId, personId }),
    ])
    return {
      reports: await presentReports(reports),
      next,
      counts,
      abilities: { review: reportAbilitiesOf(actor).review },
    }
  }),

  /** An official reads what was not made in time. */
  implement(
    endpoints.listOverdue,
    contract.listOverdue,
  )(async ({ input: { officeId, after }, actor }) => {
    const within = { scope: reportScopeOf(actor), officeId }
    const [{ duties, next }, counts] = await Promise.all([
      overduePage(within, { after, limit: PAGE }),
      countsFor(actor, { officeId, personId: undefined }),
    ])
    return {
      duties: await presentDuties(duties),
      next,
      counts,
      abilities: { review: reportAbilitiesOf(actor).review },
    }
  }),

  /** An official reads what somebody said; that is told to the person. */
  implement(
    endpoints.openReport,
    contract.openReport,
  )(async ({ input: { id, purpose }, actor, outside }) => {
    const report = await readable(id, actor)
    if (!report) throw new Refusal(404, 'no-such-report')
    const { staffId } = actor
    await recordLooks([{ staffId, personId: report.personId, purpose, at: outside.now() }])
    return opened(report, actor, vault)
  }),

  /** An official hears or sees what came with a report; that is told to the person. */
  implement(
    endpoints.readMedia,
    contract.readMedia,
  )(async ({ input: { id, part, purpose }, actor, outside }) => {
    const piece = await mediaById(id)
    const report = piece?.reportId ? await readable(piece.reportId, actor) : null
    if (!piece || !report) throw new Refusal(404, 'no-such-media')
    const { staffId } = actor
    await recordLooks([{ staffId, personId: report.personId, purpose, at: outside.now() }])
    const bytes = await openPart(id, part, vault)
    if (!bytes) throw new Refusal(404, 'no-such-media')
    return { bytes: bytes.toString('base64'), parts: piece.parts, type: piece.type }
  }),
]

async function readable(id: string, actor: Reader) {
  const report = await reportById(id)
  return report && mayReadReports(actor, report) ? report : null
}

async function opened(report: StoredReport, actor: Reader, vault: Vault) {
  const { answers, withoutMedia } = secretsOf(report, vault)
  const review = mayDecideReports(actor, report)
  const [questions, [row], file] = await Promise.all([
    questionsIn([report]),
    presentReports([report]),
    // Who asks for help is rung up; for all others nobody needs the number here.
    report.asksHelp && review ? fileById(report.personId, vault) : null,
  ])
  return {
    report: row!,
    questions: questions(report),
    answers,
    withoutMedia,
    takenAt: report.takenAt.toISOString(),
    day: dayInChina(report.receivedAt),
    identityRequestId: report.identityRequestId,
    phone: file?.phone ?? '',
    abilities: { review },
  }
}

async function countsFor(
  actor: Reader,
  { officeId, personId }: { officeId: string | undefined; personId: string | undefined },
) {
  const scope = reportScopeOf(actor)
  const [fresh, overdue] = await Promise.all([
    countFresh({ scope, officeId, personId }),
    countOverdue({ scope, officeId }),
  ])
  return { ...fresh, overdue }
}
