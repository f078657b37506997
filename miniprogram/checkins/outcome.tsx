import { momentInChina } from '#shared/time/days'
import { openHome } from '../device/pages'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Fact } from '../ui/fact'
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

const Arrived = ({ received: { id, receivedAt, late } }: { received: Received }) => (
  <>
    <Status mark='done' title={late ? words.receivedLate : words.received} announced>
      <Words quiet>{words.mayLeave}</Words>
    </Status>
    <Card>
      <Fact name={words.receivedAt} value={momentInChina(receivedAt)} large />
      <Fact name={words.receiptNumber} value={id} />
    </Card>
    <Bottom>
      <Button main onPress={openHome}>
        {words.home}
      </Button>
    </Bottom>
  </>
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
      </Bottom>
    </>
  )
}
