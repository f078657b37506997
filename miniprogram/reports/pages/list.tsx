import type { OwnReport } from '#shared/reports/reports.contract'
import { momentInChina } from '#shared/time/days'
import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { openPage } from '../../device/pages'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { nameOf } from '../kinds.words'
import { useOwnReports } from '../own-reports.store'
import { DutyCard, useOwnDuties } from '../report-duty'
import { words } from '../reports.words'

/** What is to be reported, and what was reported, newest first. */
export default function ReportsPage() {
  return (
    <Screen>
      <Entrance>
        <Duties />
        <Past />
      </Entrance>
    </Screen>
  )
}

const Duties = () => useOwnDuties().map(duty => <DutyCard key={duty.id} duty={duty} />)

function Past() {
  const list = useOwnReports()
  return (
    <Listing list={list} empty={{ title: words.pastNone, what: words.nothingWhat }}>
      {reports => reports.map(report => <OneOfPast key={report.receipt.id} report={report} />)}
    </Listing>
  )
}

function OneOfPast({ report: { receipt, review, identity } }: { report: OwnReport }) {
  const { id, receivedAt } = receipt
  return (
    <Card title={nameOf(receipt)}>
      <Words quiet>{momentInChina(receivedAt)}</Words>
      {review ? (
        <Chip tone={review.outcome === 'read' ? 'good' : 'waiting'}>
          {words.outcomes[review.outcome]}
        </Chip>
      ) : (
        <Chip tone='plain'>{words.received}</Chip>
      )}
      {identity === 'open' && <Chip tone='waiting'>{words.identities.open}</Chip>}
      <Row onPress={() => openPage(`/reports/pages/receipt?id=${id}`)}>{words.look}</Row>
    </Card>
  )
}
