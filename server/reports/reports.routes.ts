import * as contract from '#shared/reports/reports.contract'
import * as endpoints from '#shared/reports/reports.endpoints'
import { self } from '../checkins/self'
import { organisationById } from '../organisation/organisation.model'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { wantedOf } from './duties.model'
import { receivePart } from './media.actions'
import { ownDuty, presentOwnReports } from './presenting'
import { questionsOf } from './questions.model'
import { receiptOf, receiveReport } from './reports.actions'
import { ownReportPage } from './report-lists.model'
import { reporterOf } from './reports.policy'

const PAGE = 20

/** What a person has to report, and reports. */
export const reportRoutes = (vault: Vault) => [
  /** A person sees what is to be reported, and what was. */
  implement(
    endpoints.readOwnReports,
    contract.readOwnReports,
  )(async ({ input, actor, outside }) => {
    const person = await self(reporterOf(actor))
    const [duties, questions, { reports, next }, office] = await Promise.all([
      wantedOf(person.id),
      questionsOf(person.officeId),
      ownReportPage(person.id, input.after, PAGE),
      organisationById(person.officeId),
    ])
    return {
      duties: duties.map(duty => ownDuty(duty, questions[duty.kind])),
      event: questions.event,
      reports: await presentOwnReports(reports, vault),
      next,
      now: outside.now().toISOString(),
      officeName: office?.name ?? '',
      officePhone: office?.phone ?? '',
    }
  }),

  /** A person sends a part of a piece. Sending it twice is harmless. */
  implement(
    endpoints.sendMedia,
    contract.sendMedia,
  )(async ({ input, actor, outside }) => {
    const { id: personId } = await self(reporterOf(actor))
    return { missing: await receivePart(input, { personId, now: outside.now(), vault }) }
  }),

  /** A person reports. Sending the same report twice is harmless. */
  implement(
    endpoints.submitReport,
    contract.submitReport,
  )(async ({ input, actor, outside }) => {
    const person = await self(reporterOf(actor))
    return receiptOf(await receiveReport(input, person, { now: outside.now(), vault }))
  }),
]
