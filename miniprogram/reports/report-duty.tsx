import type { OwnDuty } from '#shared/reports/reports.contract'
import { useSession } from '../account/session.store'
import { openPage } from '../device/pages'
import { useFresh } from '../device/use-fresh'
import { useOwn } from '../http/use-own'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Row } from '../ui/row'
import { Words } from '../ui/words'
import { keyOf, useDrafts } from './drafts.store'
import { words as fill } from './fill.words'
import { kindWords } from './kinds.words'
import { readOwn, useWanted } from './own-reports.store'
import { words } from './reports.words'
import { useUnsentReports } from './sending.store'

/** On the first page: each report that is to be made, one card each; nothing when there is none. */
export function ReportDuty() {
  const duties = useOwnDuties()
  useFresh(readOwn)
  return duties.map(duty => <DutyCard key={duty.id} duty={duty} />)
}

/** What the person known now is to report. */
export function useOwnDuties(): readonly OwnDuty[] {
  const personId = useSession(session => session.personId)
  const wanted = useWanted()
  return wanted.personId === personId ? wanted.duties : []
}

/** One report to be made: until when, and the way to it. */
export function DutyCard({ duty }: { duty: OwnDuty }) {
  const { id, kind, state, dueAt, note } = duty
  const waits = useOwn(useUnsentReports()).drafts.some(({ dutyId }) => dutyId === id)
  const personId = useSession(session => session.personId)
  const isBegun = useDrafts(({ drafts }) => keyOf(personId, id) in drafts)
  if (waits) return <Waits title={kindWords[kind]} about={id} />
  return (
    <Card title={kindWords[kind]}>
      {state === 'returned' && (
        <Notice tone='attention' title={fill.returned}>
          {note !== null && <Words>{words.returnedNote(note)}</Words>}
        </Notice>
      )}
      {state === 'fault' && (
        <Notice tone='good' title={words.states.fault ?? ''}>
          <Words>{words.faultWhat}</Words>
        </Notice>
      )}
      {(state === 'open' || state === 'returned') && <Words>{words.until(dueAt)}</Words>}
      {state === 'overdue' && (
        <Notice tone='waiting' title={words.states.overdue ?? ''}>
          <Words>{words.wasUntil(dueAt)}</Words>
        </Notice>
      )}
      <Button main onPress={() => openFill(id)}>
        {isBegun ? words.goOn : words.begin}
      </Button>
    </Card>
  )
}

const Waits = ({ title, about }: { title: string; about: string }) => (
  <Card title={title}>
    <Notice tone='waiting' title={words.onItsWay}>
      <Words>{fill.savedWhat}</Words>
    </Notice>
    <Button onPress={() => openFill(about)}>{words.look}</Button>
  </Card>
)

const openFill = (duty: string) => openPage(`/reports/pages/fill?duty=${encodeURIComponent(duty)}`)

/** Further down on the first page: what happened is told at once, and what was reported before. */
export function ReportEntry() {
  const { drafts, foreign } = useOwn(useUnsentReports())
  const events = drafts.filter(({ dutyId }) => dutyId === null).length
  return (
    <Card title={words.title}>
      <Words>{words.soonWhat}</Words>
      {events > 0 && <Notice tone='waiting' title={fill.waiting(events)} />}
      {foreign > 0 && <Notice tone='attention' title={fill.foreign(foreign)} />}
      <Row onPress={() => openPage('/reports/pages/event')}>{words.soon}</Row>
      <Row onPress={() => openPage('/reports/pages/list')}>{words.own}</Row>
    </Card>
  )
}
