import { momentInChina } from '#shared/time/days'
import { OfficePhone } from '../account/office-phone'
import { openHome } from '../device/pages'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
import { Notice } from '../ui/notice'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { useAct } from './act.store'
import { words } from './checkins.words'
import { type Received, type Turned, useUnsent } from './unsent.store'

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

const Arrived = ({ received }: { received: Received }) => (
  <>
    <Status mark='done' title={received.late ? words.receivedLate : words.received} announced>
      {!received.mayRetry && <Words quiet>{words.mayLeave}</Words>}
    </Status>
    <Card>
      <Fact name={words.receivedAt} value={momentInChina(received.receivedAt)} large />
      <Fact name={words.inTime} value={words.punctuality[received.punctuality]} />
      <Fact name={words.receiptNumber} value={received.id} />
    </Card>
    {received.mayRetry ? <OnceMore attemptId={received.attemptId} /> : <Home />}
  </>
)

/** The place was uncertain: trying again is offered, never demanded. */
const OnceMore = ({ attemptId }: { attemptId: string }) => (
  <>
    <Notice tone='waiting' title={words.mayRetry}>
      <Words>{words.mayRetryWhat}</Words>
    </Notice>
    <Bottom>
      <Button main onPress={() => useAct.getState().retry(attemptId)}>
        {words.retry}
      </Button>
      <Button onPress={openHome}>{words.leaveSo}</Button>
    </Bottom>
  </>
)

const Home = () => (
  <Bottom>
    <Button main onPress={openHome}>
      {words.home}
    </Button>
  </Bottom>
)

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
        <OfficePhone />
        <Button main onPress={handleRead}>
          {words.understood}
        </Button>
      </Bottom>
    </>
  )
}

function Kept({ attemptId }: { attemptId: string }) {
  const { drafts, hindrance, sendKept } = useUnsent()
  const draft = drafts.find(kept => kept.attemptId === attemptId)
  return (
    <>
      <Status mark='kept' title={words.kept} announced>
        <Words>{hindrance?.title ?? words.offline}</Words>
      </Status>
      <Card>
        <Words>{words.keptWhat}</Words>
        {draft && <Fact name={words.keptAt} value={momentInChina(draft.takenAt)} />}
      </Card>
      <Bottom>
        <Button main onPress={sendKept}>
          {words.sendAgain}
        </Button>
        <Button onPress={openHome}>{words.home}</Button>
        <OfficePhone />
      </Bottom>
    </>
  )
}
