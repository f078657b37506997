import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import type { OwnDuty } from '#shared/reports/reports.contract'
import { Entrance } from '../../account/entrance/entrance'
import { useSession } from '../../account/session.store'
import { useFresh } from '../../device/use-fresh'
import { Screen } from '../../ui/screen'
import { fillIn, keyOf, useDrafts } from '../drafts.store'
import { FillIn, type FillInProps } from '../filling/fill-in'
import {
  aboutEvent,
  answeredBefore,
  fillInDuty,
  fillInEvent,
  isEvent,
} from '../filling/find-target'
import { useOutcome } from '../outcome'
import { readOwn, useOwnReports, useWanted } from '../own-reports.store'
import { useOwnDuties } from '../report-duty'
import { NotThere } from '../not-there'

/** Where a report is filled in and handed in, and how that went. */
export default function FillPage() {
  const { duty, event } = useRouter().params
  return (
    <Screen>
      <Entrance>
        {event !== undefined && isEvent(event) ? (
          <EventReport event={event} />
        ) : (
          <DutyReport id={decodeURIComponent(duty ?? '')} />
        )}
      </Entrance>
    </Screen>
  )
}

function DutyReport({ id }: { id: string }) {
  const duty = useOwnDuties().find(one => one.id === id)
  useWhatWasAnswered(duty)
  return <Stage about={id} asked={duty ? fillInDuty(duty) : null} />
}

function EventReport({ event }: { event: Parameters<typeof fillInEvent>[0] }) {
  const questions = useWanted(wanted => wanted.event)
  return (
    <Stage about={aboutEvent(event)} asked={questions ? fillInEvent(event, questions) : null} />
  )
}

function Stage({ about, asked }: { about: string; asked: FillInProps | null }) {
  useFresh(readOwn)
  const outcome = useOutcome(about)
  if (outcome) return outcome
  return asked ? <FillIn key={about} {...asked} /> : <NotThere />
}

/** A report that came back opens as it was handed in. */
function useWhatWasAnswered(duty: OwnDuty | undefined) {
  const reports = useOwnReports(list => list.items)
  const personId = useSession(session => session.personId)
  useEffect(() => {
    const before = duty && answeredBefore(duty, reports)
    if (!before || keyOf(personId, duty.id) in useDrafts.getState().drafts) return
    fillIn(duty.id, () => ({ answers: before }))
  }, [duty, reports, personId])
}
