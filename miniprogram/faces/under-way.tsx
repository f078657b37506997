import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { words } from './faces.words'
import { ENGINE } from './going/show-face'
import type { Step } from './going/step'
import { useShowing } from './showing.store'
import { Home } from './told'
import { Viewfinder } from './viewfinder'

type StepUnderWay = Exclude<Step, { at: 'ready' | 'ended' | 'refused' }>

/** Whether an attempt has begun and has not come to its end. */
export const isUnderWay = (step: Step): step is StepUnderWay =>
  step.at !== 'ready' && step.at !== 'ended' && step.at !== 'refused'

/** An attempt that goes on. */
export function UnderWay({ step }: { step: StepUnderWay }) {
  const { leave, askAgain } = useShowing.getState()
  switch (step.at) {
    case 'starting':
      return (
        <>
          <Status mark='busy' title={words.starting} announced>
            <Words quiet>{words.startingWhat[ENGINE]}</Words>
          </Status>
          <Bottom>
            <Button onPress={leave}>{words.stop}</Button>
          </Bottom>
        </>
      )
    case 'wechat':
      return <Status mark='busy' title={words.wechat} announced />
    case 'camera':
      return <Viewfinder step={step} onStop={leave} />
    case 'judging':
      return (
        <Status mark='busy' title={words.judging} announced>
          <Words quiet>{words.judgingWhat}</Words>
        </Status>
      )
    case 'unsure':
      return (
        <>
          <Status mark='attention' title={words.unsure} announced>
            <Words>{words.unsureWhat}</Words>
          </Status>
          <Bottom>
            <Button main onPress={askAgain}>
              {words.askAgain}
            </Button>
            <Home />
          </Bottom>
        </>
      )
  }
}
