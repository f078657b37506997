import { useDidShow, useLoad } from '@tarojs/taro'
import { useSession } from '../../account/session.store'
import { isShut } from '../../account/entrance/entrance'
import { SignInTrouble } from '../../account/entrance/sign-in-trouble'
import { OfficePhone } from '../../account/office-phone'
import { useSignIn } from '../../account/use-sign-in'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { type Step, useAct } from '../act.store'
import { words } from '../checkins.words'
import { ReportFault } from '../faults/report-fault'
import { Outcome } from '../outcome'
import { PlaceHelp } from '../place-help'

/** Where a person checks in: what will happen, one button, and how it went. */
export default function SubmitCheckIn() {
  const { step, begin, lookAgain } = useAct()
  const trouble = useSession(session => session.trouble)
  useSignIn()
  useLoad(begin)
  useDidShow(() => void lookAgain())

  const shut = step.at === 'ready' && isShut(trouble)
  return <Screen>{shut ? <SignInTrouble trouble={trouble} /> : <Stage step={step} />}</Screen>
}

function Stage({ step }: { step: Step }) {
  switch (step.at) {
    case 'ready':
      return <Ready hindranceGone={step.hindranceGone} />
    case 'locating':
      return <Locating />
    case 'no-place':
      return <PlaceHelp hindrance={step.hindrance} />
    case 'failed':
      return <Failed />
    case 'made':
      return <Outcome attemptId={step.attemptId} />
  }
}

const Ready = ({ hindranceGone }: { hindranceGone: boolean }) => (
  <>
    <Status mark='place' title={words.title} />
    <Card>
      <Words>{words.what}</Words>
      <Words>{words.why}</Words>
      {hindranceGone && (
        <Notice tone='good' title={words.placeOpened}>
          <Words>{words.placeOpenedWhat}</Words>
        </Notice>
      )}
    </Card>
    <Bottom>
      <Button main onPress={useAct.getState().press}>
        {words.start}
      </Button>
    </Bottom>
  </>
)

const Locating = () => (
  <Status mark='busy' title={words.locating} announced>
    <Words quiet>{words.locatingWhat}</Words>
  </Status>
)

const Failed = () => (
  <>
    <Status mark='attention' title={words.failed} announced>
      <Words>{words.failedWhat}</Words>
    </Status>
    <Bottom>
      <Button main onPress={useAct.getState().press}>
        {words.again}
      </Button>
      <ReportFault kind='phone-broken' />
      <OfficePhone />
    </Bottom>
  </>
)
