import type { AttemptResult, OwnRequest } from '#shared/faces/requests.contract'
import { sendAnyway } from '#shared/faces/requests.endpoints'
import { openPage } from '../device/pages'
import { call } from '../http/call'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Status } from '../ui/status'
import { Words } from '../ui/words'
import { words } from './faces.words'
import { useOwnFaces } from './own-faces.store'
import { resultWords } from './results.words'
import { useShowing } from './showing.store'
import { Failure } from './told'
import { useAsking } from './use-asking'

interface NotPassedProps {
  result: Exclude<AttemptResult, 'passed'>
  request: OwnRequest
}

/** One sentence saying what happened, and everything that can be done next. */
export function NotPassed({ result, request: { id, attemptsLeft } }: NotPassedProps) {
  const { failed, ask } = useAsking()
  const { title, what, technical = false, again = false } = resultWords[result]
  const mayTry = again && attemptsLeft > 0
  const send = () => ask(async () => useOwnFaces.getState().learn(await call(sendAnyway, { id })))
  return (
    <>
      <Status mark='attention' title={title} announced>
        <Words>{what}</Words>
        <Words>{technical ? words.notABreach : words.notCounted}</Words>
        {again && attemptsLeft === 0 && <Words>{words.noMore}</Words>}
      </Status>
      <Failure failed={failed} />
      <Bottom>
        {mayTry && (
          <Button main onPress={() => useShowing.getState().start(id)}>
            {words.again}
          </Button>
        )}
        <Button main={again && !mayTry} onPress={send}>
          {words.sendAnyway}
        </Button>
        <Button main={!again} onPress={() => openPage(`/faces/pages/other?id=${id}`)}>
          {words.otherWay}
        </Button>
        <Button onPress={() => openPage('/checkins/pages/fault?kind=no-camera')}>
          {words.fault}
        </Button>
      </Bottom>
    </>
  )
}
