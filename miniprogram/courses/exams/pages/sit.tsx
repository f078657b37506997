import { useCallback, useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import { Entrance } from '../../../account/entrance/entrance'
import { toTop } from '../../../device/pages'
import { useFresh } from '../../../device/use-fresh'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import { Words } from '../../../ui/words'
import '../../courses.scss'
import { ClockBar } from '../clock-bar'
import '../exams.scss'
import { words } from '../exams.words'
import { Outcome } from '../outcome'
import { Sheet } from '../sheet'
import { goOn, useSitting } from '../sitting.store'
import { useResend } from '../use-resend'

/** Where an exam is sat, one question on a screen, and what came of it. */
export default function SitPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Sitting id={id} />
      </Entrance>
    </Screen>
  )
}

function Sitting({ id }: { id: string }) {
  const { sitting, result, failure } = useSitting()
  const look = useCallback(() => void goOn(id), [id])
  // Also when the network comes back: what waits on the phone is sent then.
  useFresh(look)
  useResend()
  useEffect(() => void toTop(), [result])
  if (result && result.sitting.id === id) return <Outcome result={result} />
  if (!sitting || sitting.id !== id) return <Waiting failure={failure} onAgain={look} />
  return (
    <>
      <ClockBar />
      <Sheet sitting={sitting} />
    </>
  )
}

const Waiting = ({ failure, onAgain }: { failure: string | null; onAgain: () => void }) => (
  <>
    <Status
      mark={failure === null ? 'busy' : 'attention'}
      title={failure === null ? words.reading : failure || words.silence}
      announced={failure !== null}
    >
      {failure === null && <Words quiet>{words.moment}</Words>}
    </Status>
    {failure !== null && (
      <Bottom>
        <Button main onPress={onAgain}>
          {words.again}
        </Button>
      </Bottom>
    )}
  </>
)
