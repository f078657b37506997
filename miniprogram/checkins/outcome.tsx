import type { Receipt } from '#shared/checkins/checkins.contract'
import { momentInChina } from '#shared/time/days'
import { OfficePhone } from '../account/office-phone'
import { openHome, openPage } from '../device/pages'
import { useUnwritten } from '../device/unwritten.store'
import type { Turned } from '../http/outbox'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { Notice } from '../ui/notice'
import { Row } from '../ui/row'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { useAct } from './act.store'
import { words } from './checkins.words'
import { ReportFault } from './faults/report-fault'
import { isSettledBy, receiptWords, timesOf } from './receipt.words'
import { sendAllKept } from './send-all'
import { UNSENT_CHECK_INS, useUnsent } from './unsent.store'

/** How the check-in went that was made with the last press; the stores are asked, nothing is guessed. */
export function Outcome({ attemptId }: { attemptId: string }) {
  const { received, turned, sending } = useUnsent()
  const refusal = turned.find(one => one.attemptId === attemptId)
  if (received?.attemptId === attemptId) return <Arrived received={received} />
  if (refusal) return <Refusal turned={refusal} />
  return sending ? <Sending /> : <Kept attemptId={attemptId} />
}

const Sending = () => (
  <Status mark='busy' title={words.sending}>
    <Words quiet>{words.sendingWhat}</Words>
  </Status>
)

const Arrived = ({ received }: { received: Receipt }) => (
  <>
    <Status
      mark={isSettledBy(received.punctuality) ? 'done' : 'kept'}
      title={receiptWords.title[received.punctuality]}
      announced
    >
      {!received.mayRetry && received.identityRequestId === undefined && (
        <Words quiet>{words.mayLeave}</Words>
      )}
    </Status>
    {received.identityRequestId !== undefined && (
      <Notice tone='waiting' title={words.identity}>
        <Words>{words.identityWhat}</Words>
      </Notice>
    )}
    <Card>
      {timesOf(received).map(({ name, value }) => (
        <Fact key={name} name={name} value={value} large />
      ))}
      <Fact name={words.inTime} value={receiptWords.meaning[received.punctuality]} />
      <Fact name={words.receiptNumber} value={received.id} />
      <Row onPress={() => openPage(`/evidence/pages/proof?id=${received.id}`)}>{words.prove}</Row>
    </Card>
    {received.mayRetry ? (
      <OnceMore received={received} />
    ) : (
      <Bottom>
        <Identity received={received} main />
        <Button main={received.identityRequestId === undefined} onPress={openHome}>
          {words.home}
        </Button>
      </Bottom>
    )}
  </>
)

/** The place was uncertain: trying again is offered, never demanded. */
const OnceMore = ({ received }: { received: Receipt }) => (
  <>
    <Notice tone='waiting' title={words.mayRetry}>
      <Words>{words.mayRetryWhat}</Words>
    </Notice>
    <Bottom>
      <Button main onPress={() => useAct.getState().retry(received.attemptId)}>
        {words.retry}
      </Button>
      <Identity received={received} />
      <Button onPress={openHome}>{words.leaveSo}</Button>
    </Bottom>
  </>
)

/** The person is asked to show who he is; the check-in stands all the same. */
function Identity({ received, main = false }: { received: Receipt; main?: boolean }) {
  const { identityRequestId: id } = received
  if (id === undefined) return null
  return (
    <Button main={main} onPress={() => openPage(`/faces/pages/face?id=${id}`)}>
      {words.identityGo}
    </Button>
  )
}

function Refusal({ turned: { attemptId, problem } }: { turned: Turned }) {
  function handleRead() {
    useUnsent.getState().read(attemptId)
    useAct.getState().begin()
  }
  return (
    <>
      <Status mark='attention' title={words.turned} announced>
        <Words>{problem.title}</Words>
      </Status>
      <Bottom>
        <ReportFault kind='other' />
        <OfficePhone />
        <Button main onPress={handleRead}>
          {words.understood}
        </Button>
      </Bottom>
    </>
  )
}

function Kept({ attemptId }: { attemptId: string }) {
  const { drafts, hindrance } = useUnsent()
  const isKept = useUnwritten(({ stores }) => !stores.includes(UNSENT_CHECK_INS))
  const draft = drafts.find(kept => kept.attemptId === attemptId)
  return (
    <>
      <Status
        mark={isKept ? 'kept' : 'attention'}
        title={isKept ? words.kept : words.full}
        announced
      >
        <Words>{hindrance?.title ?? words.offline}</Words>
      </Status>
      <Card>
        <Words>{isKept ? words.keptWhat : words.fullWhat}</Words>
        {draft && <Fact name={words.keptAt} value={momentInChina(draft.takenAt)} />}
      </Card>
      <Bottom>
        <Button main onPress={sendAllKept}>
          {words.sendAgain}
        </Button>
        <ReportFault kind='no-signal' />
        <OfficePhone />
        <Button onPress={openHome}>{words.home}</Button>
      </Bottom>
    </>
  )
}
