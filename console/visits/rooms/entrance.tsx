import { Alert, Button } from 'antd'
import { Refused } from '#shared/ask'
import { sentenceFor } from '../../ui/sentence'
import { words } from './rooms.words'
import type { useSeat } from './use-seat'

/** Before a seat is taken: one button, and why it could not be taken. */
export function Entrance({
  seat: { shown, noPicture, enter, isIn },
  yes,
}: {
  seat: ReturnType<typeof useSeat>
  yes: string
}) {
  const isRefused = shown.error instanceof Refused
  return (
    <div className='entrance'>
      <Button
        type='primary'
        size='large'
        loading={isIn && !isRefused && shown.room === null}
        onClick={() => void enter()}
      >
        {shown.isReplaced ? words.again : yes}
      </Button>
      {noPicture && <Alert type='error' showIcon title={words.noPicture[noPicture]} />}
      {shown.error !== null && <Alert type='error' showIcon title={sentenceFor(shown.error)} />}
    </div>
  )
}
