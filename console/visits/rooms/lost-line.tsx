import { Alert, Button } from 'antd'
import { useAct } from '../../ui/use-act'
import { words } from './rooms.words'
import type { useSeat } from './use-seat'

/** That camera or microphone have stopped, with the one press that takes them again. The call goes on. */
export function LostLine({
  lost: { devices, why, takeAgain },
}: {
  lost: ReturnType<typeof useSeat>['lost']
}) {
  const { busy, act } = useAct()
  const [one, other] = devices
  if (one === undefined) return null
  return (
    <Alert
      role='alert'
      type='error'
      showIcon
      title={words.lost[other === undefined ? one : 'both']}
      description={
        <>
          {why && <p>{words.noPicture[why]}</p>}
          <Button type='primary' loading={busy} onClick={() => void act(takeAgain)}>
            {words.takeAgain}
          </Button>
        </>
      }
    />
  )
}
