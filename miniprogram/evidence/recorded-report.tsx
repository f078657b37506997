import type { Proof } from '#shared/evidence/evidence.contract'
import { momentInChina } from '#shared/time/days'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { words } from './evidence.words'

/** Whether a proof is of a report; else it is of a check-in. */
export const isOfReport = ({ record }: Proof): boolean => record.body.kind === 'report'

/** What was recorded of a report, in plain words; all of it comes from the record itself. */
export const RecordedReport = ({ receipt, proof }: { receipt: string; proof: Proof }) => {
  const { record, index, head } = proof
  const { report, takenAt, isLate, dutyId } = record.body
  return (
    <Card title={words.recorded}>
      <Fact name={words.receivedAt} value={momentInChina(record.at)} large />
      {typeof takenAt === 'number' && (
        <Fact name={words.takenAt} value={momentInChina(new Date(takenAt).toISOString())} />
      )}
      <Fact name={words.report} value={words.reports[String(report)] ?? ''} />
      {typeof dutyId === 'string' && (
        <Fact name={words.inTime} value={isLate === true ? words.reportLate : words.reportInTime} />
      )}
      <Fact name={words.said} value={words.saidHow} />
      <Fact name={words.receiptNumber} value={receipt} />
      <Fact name={words.sealedAt} value={words.sealed(index, head.size)} />
    </Card>
  )
}
