import { Button, Segmented } from 'antd'
import { Link } from 'react-router-dom'
import { OfficeFilter } from '../ui/toolbar/office-filter'
import { PurposeNote } from '../ui/toolbar/purpose-note'
import { useNow } from '../ui/use-now'
import type { Looking } from '../ui/with-purpose'
import { useReportCounts } from './counts.store'
import { OverdueDetails } from './overdue/overdue-details'
import { ReportDetails } from './reading/report-details'
import { OverdueRow, ReportRow } from './report-row'
import { TABS, useReportsAddress } from './reports-address'
import './reports.css'
import { type ReportList, words } from './reports.words'
import { useOverdue, useReports } from './use-lists'
import { type Choosing, Work } from './work'

/** What people have reported, what they still owe, one after the other. */
export function ReportsDesk(looking: Looking) {
  const address = useReportsAddress()
  const { list, officeId, personId, selectedId, select: onSelect } = address
  const choosing = { selectedId, onSelect, officeId }
  return (
    <main className='table-page reports'>
      <Toolbar {...looking} address={address} />
      {list === 'overdue' ? (
        <OverdueWork {...choosing} />
      ) : (
        <ReportWork
          key={list}
          {...choosing}
          list={list}
          personId={personId}
          purpose={looking.purpose}
        />
      )}
    </main>
  )
}

type OfOffice = Choosing & { officeId: string | null }

interface ReportWorkProps extends OfOffice, Pick<Looking, 'purpose'> {
  list: 'new' | 'read'
  personId: string | null
}

function ReportWork({ list, officeId, personId, purpose, ...choosing }: ReportWorkProps) {
  const reports = useReports(list, officeId, personId)
  const now = useNow()
  return (
    <Work
      {...choosing}
      which={list}
      list={reports}
      row={report => <ReportRow report={report} now={now} />}
      details={({ id }, onDone) => (
        <ReportDetails key={id} id={id} purpose={purpose} onDone={onDone} />
      )}
    />
  )
}

function OverdueWork({ officeId, ...choosing }: OfOffice) {
  const duties = useOverdue(officeId)
  const now = useNow()
  const maySettle = duties.answer?.abilities.review ?? false
  return (
    <Work
      {...choosing}
      which='overdue'
      list={duties}
      row={duty => <OverdueRow duty={duty} now={now} />}
      details={(duty, onDone) => (
        <OverdueDetails key={duty.id} duty={duty} maySettle={maySettle} onDone={onDone} />
      )}
    />
  )
}

interface ToolbarProps extends Looking {
  address: ReturnType<typeof useReportsAddress>
}

/** Which list, of which office or person, why one looks, and the way to what is asked when. */
function Toolbar({ address, ...looking }: ToolbarProps) {
  const { list, officeId, personId, showList, showOffice, showEverybody } = address
  const counts = useReportCounts(counted => counted.counts)
  const numbers: Partial<Record<ReportList, number>> =
    counts && officeId === null && personId === null
      ? { new: counts.fresh, overdue: counts.overdue }
      : {}
  return (
    <div className='toolbar'>
      <h1>{words.title}</h1>
      <Segmented<ReportList>
        aria-label={words.which}
        value={list}
        onChange={showList}
        options={TABS.map(one => ({ value: one, label: words.tab(one, numbers[one]) }))}
      />
      {personId ? (
        <span className='only-one'>
          {words.onlyOne} <Button onClick={showEverybody}>{words.everybody}</Button>
        </span>
      ) : (
        <OfficeFilter officeId={officeId} onChoose={showOffice} />
      )}
      <Link to='/reports/schedules'>{words.schedules}</Link>
      <Link to='/reports/questions'>{words.questions}</Link>
      <PurposeNote {...looking} />
    </div>
  )
}
