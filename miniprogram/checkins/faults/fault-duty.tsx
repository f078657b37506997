import { useState } from 'react'
import type { FaultKind, OwnFault } from '#shared/checkins/faults.contract'
import type { Today } from '#shared/checkins/today.contract'
import { OfficePhone } from '../../account/office-phone'
import { openPage } from '../../device/pages'
import { useClock } from '../../device/use-clock'
import { useOwn } from '../../http/use-own'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choices } from '../../ui/choices'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { isLeft, isOfToday, standingsAt } from '../standing'
import { useToday } from '../today.store'
import { useUnsent } from '../unsent.store'
import { FaultFailed, FaultKept, FaultTurned } from './fault-told'
import { report, useFaults, useReporting } from './faults.store'
import { words } from './faults.words'

const KINDS: readonly FaultKind[] = ['phone-broken', 'no-signal', 'no-location', 'other']

/** When something does not work: what was reported, what came of it, and one tap to report. */
export function FaultDuty() {
  const at = useClock()
  const duty = useToday()
  const { today, readAnswers } = duty
  const unsent = useOwn(useUnsent())
  const { drafts, turned, received, foreign } = useOwn(useFaults())
  const failed = useReporting(state => state.failed)
  const [again, setAgain] = useState(false)
  const told = (today?.faults ?? []).filter(({ id }) => !readAnswers.includes(id))
  const faults = received && !isTold(received, today) ? [received, ...told] : told
  const isReported = drafts.length > 0 || faults.some(({ answer }) => answer === null)
  const said = faults.length + drafts.length + turned.length + foreign

  const standings = standingsAt(at, duty, unsent)
  const isFree = isOfToday(at, duty) && !standings.some(isLeft)
  if (said === 0 && isFree) return null

  return (
    <Card title={words.title}>
      {turned.map(one => (
        <FaultTurned key={one.attemptId} {...one} />
      ))}
      {foreign > 0 && <Notice tone='attention' title={words.foreign(foreign)} />}
      {drafts.length > 0 && <FaultKept />}
      {faults.map(fault => (
        <OneFault key={fault.id} fault={fault} />
      ))}
      {failed && <FaultFailed />}
      {isReported && !again ? (
        <>
          <OfficePhone />
          <Button onPress={() => setAgain(true)}>{words.again}</Button>
        </>
      ) : (
        !isFree && <Kinds onReported={() => setAgain(false)} />
      )}
    </Card>
  )
}

/** Whether the server has told of the day since it received a report. */
const isTold = ({ receivedAt }: OwnFault, today: Today | null): boolean =>
  today !== null && receivedAt <= today.now

const Kinds = ({ onReported }: { onReported: () => void }) => (
  <>
    <Words quiet>{words.what}</Words>
    <Choices
      choices={KINDS.map(kind => ({ name: kind, label: words.kinds[kind] }))}
      onChoose={kind => {
        onReported()
        return kind === 'other' ? openPage('/checkins/pages/fault') : report(kind)
      }}
    />
  </>
)

function OneFault({ fault: { id, kind, takenAt, answer } }: { fault: OwnFault }) {
  if (!answer) {
    return (
      <Notice tone='good' title={words.sent}>
        <Words>{words.reported(kind, takenAt)}</Words>
        <Words>{words.sentWhat}</Words>
      </Notice>
    )
  }
  return (
    <Notice
      tone={answer.outcome === 'follow-up' ? 'waiting' : 'good'}
      title={words.answered[answer.outcome]}
    >
      <Words>{words.reported(kind, takenAt)}</Words>
      {answer.note !== '' && <Words>{words.note(answer.note)}</Words>}
      <Button onPress={() => useToday.getState().readAnswer(id)}>{words.understood}</Button>
    </Notice>
  )
}
