import { useCallback } from 'react'
import { useRouter } from '@tarojs/taro'
import { Entrance } from '../../../account/entrance/entrance'
import { useFresh } from '../../../device/use-fresh'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Screen } from '../../../ui/screen'
import { Status } from '../../../ui/status'
import '../../courses.scss'
import { words } from '../exams.words'
import { Outcome } from '../outcome'
import { lookAtResult, useSitting } from '../sitting.store'

/** How an exam went that is over, with what is right and why. */
export default function ResultPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Looking id={id} />
      </Entrance>
    </Screen>
  )
}

function Looking({ id }: { id: string }) {
  const { result, failure } = useSitting()
  const look = useCallback(() => void lookAtResult(id), [id])
  useFresh(look)
  if (result && result.sitting.id === id) return <Outcome result={result} />
  return (
    <>
      <Status
        mark={failure === null ? 'busy' : 'attention'}
        title={failure === null ? words.reading : failure || words.silence}
        announced={failure !== null}
      />
      {failure !== null && (
        <Bottom>
          <Button main onPress={look}>
            {words.again}
          </Button>
        </Bottom>
      )}
    </>
  )
}
