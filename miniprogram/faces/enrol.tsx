import { Image, View } from '@tarojs/components'
import { OfficePhone } from '../account/office-phone'
import { openPage } from '../device/pages'
import type { Camera } from '../device/viewing'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Status } from '../ui/status'
import { Steps } from '../ui/steps'
import { Words } from '../ui/words'
import { enrolWords, pictureFaultWords } from './enrol.words'
import { type Step, useEnrolling } from './enrolling.store'
import { words } from './faces.words'
import { Mirror } from './mirror'
import { resultWords } from './results.words'
import { Failure, Home } from './told'

/** Taking a picture, one thing after the other. */
export function Enrol() {
  const { step } = useEnrolling()
  switch (step.at) {
    case 'ready':
      return <Ready />
    case 'opening':
      return <Busy title={words.starting} what={words.startingWhat.local} />
    case 'sending':
      return <Busy title={enrolWords.checking} what={words.moment} />
    case 'camera':
      return <Taking camera={step.camera} shooting={step.shooting} />
    case 'shot':
      return <Shot step={step} />
    case 'faulty':
      return (
        <>
          <Status mark='attention' title={enrolWords.faulty} announced>
            {step.faults.map(fault => (
              <Words key={fault}>{pictureFaultWords[fault]}</Words>
            ))}
          </Status>
          <Again label={enrolWords.reshoot} />
        </>
      )
    case 'proposed':
      return <Proposed />
    case 'no-camera':
      return (
        <>
          <Status mark='attention' title={resultWords[step.why].title} announced>
            <Words>{resultWords[step.why].what}</Words>
            <Words>{words.notABreach}</Words>
          </Status>
          <Again label={words.again} />
        </>
      )
  }
}

const Ready = () => (
  <>
    <Card title={enrolWords.title}>
      <Steps steps={enrolWords.how} />
    </Card>
    <Bottom>
      <Button main onPress={useEnrolling.getState().open}>
        {enrolWords.open}
      </Button>
      <Home />
    </Bottom>
  </>
)

const Busy = ({ title, what }: { title: string; what: string }) => (
  <Status mark='busy' title={title} announced>
    <Words quiet>{what}</Words>
  </Status>
)

function Taking({ camera, shooting }: { camera: Camera; shooting: boolean }) {
  const { shoot, begin } = useEnrolling.getState()
  return (
    <View className='viewfinder'>
      <View className='viewfinder__prompt'>{words.looking}</View>
      <Mirror camera={camera} />
      <View className='viewfinder__below'>
        <Button main onPress={shoot}>
          {shooting ? enrolWords.shooting : enrolWords.shoot}
        </Button>
        <Button onPress={begin}>{words.stop}</Button>
      </View>
    </View>
  )
}

function Shot({ step: { jpegs, failed } }: { step: Extract<Step, { at: 'shot' }> }) {
  const { send, open } = useEnrolling.getState()
  return (
    <>
      <Card title={enrolWords.shot}>
        <Image className='shot' mode='widthFix' src={`data:image/jpeg;base64,${jpegs[0]}`} />
        <Failure failed={failed} />
      </Card>
      <Bottom>
        <Button main onPress={send}>
          {enrolWords.use}
        </Button>
        <Button onPress={open}>{enrolWords.reshoot}</Button>
      </Bottom>
    </>
  )
}

const Proposed = () => (
  <>
    <Status mark='done' title={enrolWords.proposed} announced>
      <Words>{enrolWords.proposedWhat}</Words>
    </Status>
    <Bottom>
      <Home main />
    </Bottom>
  </>
)

const Again = ({ label }: { label: string }) => (
  <Bottom>
    <Button main onPress={useEnrolling.getState().open}>
      {label}
    </Button>
    <OfficePhone />
    <Button onPress={() => openPage('/checkins/pages/fault?kind=no-camera')}>{words.fault}</Button>
    <Home />
  </Bottom>
)
