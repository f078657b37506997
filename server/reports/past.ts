import { addEvidence } from '../evidence/records.model'
import { inTransaction } from '../platform/database'
import type { Vault } from '../platform/vault'
import { reportEvidence, reportReviewEvidence } from './reports.evidence'
import { type StoredReport, reportsById, saveReport, secretsOf } from './reports.model'

/** Stores reports of an invented past, with what is to be recorded of them; tells nobody. For seeds. */
export async function storePastReports(
  reports: readonly StoredReport[],
  vault: Vault,
): Promise<void> {
  await inTransaction(async session => {
    const ids = reports.map(({ id }) => id)
    const known = new Set((await reportsById(ids, session)).map(({ id }) => id))
    for (const report of reports.filter(({ id }) => !known.has(id))) {
      await saveReport(report, session)
      await addEvidence([reportEvidence(report, secretsOf(report, vault), [])], session)
      if (report.review)
        await addEvidence([reportReviewEvidence(report.id, report.review)], session)
    }
  })
}
