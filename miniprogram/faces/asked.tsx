import type { OwnFaces, OwnRequest } from '#shared/faces/requests.contract'
import { OfficePhone } from '../account/office-phone'
import { openPage } from '../device/pages'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Notice } from '../ui/notice'
import { Status } from '../ui/status'
import { Steps } from '../ui/steps'
import { Words } from '../ui/words'
import { ConsentQuestion } from './consent-question'
import { words as duty } from './duty.words'
import { words } from './faces.words'
import { ENGINE } from './going/show-face'
import type { Step } from './going/step'
import { NotPassed } from './not-passed'
import { OtherWays } from './other-ways'
import { hasAgreed, hasDeclined, requestIn } from './own-faces.store'
import { useShowing } from './showing.store'
import { Gone, Standing } from './standing'
import { Home } from './told'
import { AboutDigits, VoiceQuestion, asksVoice } from './voice'

interface AskedProps {
  faces: OwnFaces
  id: string
  step: Step
}

/** A request as it stands: what came of it, or what there is to be done now. */
export function Asked({ faces, id, step }: AskedProps) {
  const request = requestIn(faces, id)
  if (!request) return <Gone />
  if (request.state !== 'open') return <Standing request={request} />
  if (step.at === 'ended' && step.result !== 'passed') {
    return <NotPassed result={step.result} request={request} />
  }
  if (step.at === 'refused') return <Refused problem={step.problem} request={request} />
  return <ToDo faces={faces} request={request} />
}

/** What stands before the camera, one thing after the other. */
function ToDo({ faces, request }: { faces: OwnFaces; request: OwnRequest }) {
  if (faces.isUnderFourteen)
    return <Without title={words.young} what={words.youngWhat} request={request} />
  if (!faces.engines[ENGINE]) {
    return <Without title={words.noEngine} what={words.noEngineWhat} request={request} />
  }
  if (hasDeclined(faces)) {
    return <Without title={words.declined} what={words.declinedWhat} request={request} mayRethink />
  }
  if (!hasAgreed(faces)) return <ConsentQuestion faces={faces} />
  if (ENGINE === 'local' && faces.enrolledAt === null) {
    return faces.pictureWaits ? (
      <Without title={words.pictureWaits} what={words.pictureWaitsWhat} request={request} />
    ) : (
      <NoPicture request={request} />
    )
  }
  if (asksVoice({ faces, request })) return <VoiceQuestion faces={faces} />
  return <Ready faces={faces} request={request} />
}

function Ready({ faces, request }: { faces: OwnFaces; request: OwnRequest }) {
  const { id, why, reason, until, environment, attemptsLeft } = request
  return (
    <>
      <Status mark='person' title={words.ready} />
      <Card>
        <Words>{duty.why[why]}</Words>
        {reason !== null && <Words>{words.note(reason)}</Words>}
        <Words>{duty.until(until)}</Words>
        {environment && <Words>{words.room}</Words>}
        <AboutDigits faces={faces} request={request} />
        {attemptsLeft > 0 && <Steps steps={words.how[ENGINE]} />}
        <Words quiet>{attemptsLeft > 0 ? words.attemptsLeft(attemptsLeft) : words.noMore}</Words>
      </Card>
      <Bottom>
        {attemptsLeft > 0 && (
          <Button main onPress={() => useShowing.getState().start(id)}>
            {words.start}
          </Button>
        )}
        <Button onPress={() => openPage(`/faces/pages/other?id=${id}`)}>{words.otherWay}</Button>
      </Bottom>
    </>
  )
}

interface WithoutProps {
  title: string
  what: string
  request: OwnRequest
  mayRethink?: boolean
}

/** No face here, for a reason that is nobody's fault: the other ways at once. */
const Without = ({ title, what, request, mayRethink = false }: WithoutProps) => (
  <>
    <Notice tone='waiting' title={title}>
      <Words>{what}</Words>
    </Notice>
    <OtherWays request={request} />
    <Bottom>
      <OfficePhone />
      {mayRethink && (
        <Button onPress={() => openPage('/faces/pages/consent')}>{words.rethink}</Button>
      )}
      <Home />
    </Bottom>
  </>
)

const NoPicture = ({ request }: { request: OwnRequest }) => (
  <>
    <Notice tone='waiting' title={words.noPicture}>
      <Words>{words.noPictureWhat}</Words>
      <Button onPress={() => openPage('/faces/pages/enrol')}>{words.enrol}</Button>
    </Notice>
    <OtherWays request={request} />
    <Bottom>
      <OfficePhone />
      <Home />
    </Bottom>
  </>
)

interface RefusedProps {
  problem: { title: string } | null
  request: OwnRequest
}

/** The server would not begin, or nothing came back. */
const Refused = ({ problem, request: { id } }: RefusedProps) => (
  <>
    <Status mark='attention' title={words.refused} announced>
      <Words>{problem?.title ?? words.silence}</Words>
      <Words>{words.refusedWhat}</Words>
    </Status>
    <Bottom>
      <Button main onPress={() => useShowing.getState().start(id)}>
        {words.again}
      </Button>
      <Button onPress={() => openPage(`/faces/pages/other?id=${id}`)}>{words.otherWay}</Button>
      <Home />
    </Bottom>
  </>
)
