import { useState } from 'react'
import type { ReportReceipt } from '#shared/reports/reports.contract'
import { momentInChina } from '#shared/time/days'
import { OfficePhone } from '../account/office-phone'
import { openHome, openPage } from '../device/pages'
import { useUnwritten } from '../device/unwritten.store'
import type { Turned } from '../http/outbox'
import { useOwn } from '../http/use-own'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { Notice } from '../ui/notice'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { useFilled } from './drafts.store'
import { words as fill } from './fill.words'
import { ReceiptCard } from './receipt-card'
import { words } from './reports.words'
import {
  UNSENT_REPORTS,
  forgetSent,
  sendReports,
  useProgress,
  useSent,
  useUnsentReports,
} from './sending.store'

/** How the report went that was handed in last about something; null while it is still being written. */
export function useOutcome(about: string): JSX.Element | null {
  const [begun] = useState(() => useSent.getState()[about])
  const { sending, ...held } = useUnsentReports()
  const { drafts, turned, received } = useOwn(held)
  const filled = useFilled(about)
  const sent = useSent(all => all[about])
  const attemptId = sent ?? filled.attemptId
  const kept = drafts.find(draft => draft.about === about)
  if (kept) return sending ? <Sending /> : <Kept takenAt={kept.takenAt} />
  const refusal = turned.find(one => one.attemptId === attemptId)
  if (refusal) return <Refusal turned={refusal} about={about} />
  // What arrived before this page was opened is an old story.
  if (received && received.attemptId === sent && sent !== begun)
    return <Arrived receipt={received} />
  return null
}

function Sending() {
  const { progress } = useProgress()
  return (
    <Status mark='busy' title={fill.sending} announced>
      {progress && progress.of > 0 && <Words>{fill.sendingPart(progress.sent, progress.of)}</Words>}
      <Words quiet>{fill.sendingWhat}</Words>
    </Status>
  )
}

const Arrived = ({ receipt }: { receipt: ReportReceipt }) => {
  const { identityRequestId: id, isLate } = receipt
  return (
    <>
      <Status mark='done' title={isLate ? words.receivedLate : words.received} announced />
      {id !== null && (
        <Notice tone='waiting' title={words.identity}>
          <Words>{words.identityWhat}</Words>
        </Notice>
      )}
      <ReceiptCard receipt={receipt} />
      <Bottom>
        {id !== null && (
          <Button main onPress={() => openPage(`/faces/pages/face?id=${id}`)}>
            {words.identityGo}
          </Button>
        )}
        <Button main={id === null} onPress={openHome}>
          {words.home}
        </Button>
      </Bottom>
    </>
  )
}

function Refusal({ turned, about }: { turned: Turned; about: string }) {
  function handleBack() {
    useUnsentReports.getState().read(turned.attemptId)
    forgetSent(about)
  }
  return (
    <>
      <Status mark='attention' title={fill.turned} announced>
        <Words>{turned.problem.title}</Words>
      </Status>
      <Bottom>
        <Button main onPress={handleBack}>
          {fill.back}
        </Button>
        <OfficePhone />
        <Button onPress={openHome}>{words.home}</Button>
      </Bottom>
    </>
  )
}

function Kept({ takenAt }: { takenAt: string }) {
  const { hindrance } = useUnsentReports()
  const isKept = useUnwritten(({ stores }) => !stores.includes(UNSENT_REPORTS))
  return (
    <>
      <Status
        mark={isKept ? 'kept' : 'attention'}
        title={isKept ? fill.saved : fill.fullSaved}
        announced
      >
        {hindrance && <Words>{hindrance.title}</Words>}
      </Status>
      <Card>
        <Words>{fill.savedWhat}</Words>
        <Fact name={words.madeAt} value={momentInChina(takenAt)} />
      </Card>
      <Bottom>
        <Button main onPress={sendReports}>
          {fill.sendNow}
        </Button>
        <OfficePhone />
        <Button onPress={openHome}>{words.home}</Button>
      </Bottom>
    </>
  )
}
