import { View } from '@tarojs/components'
import { spoken } from '../../ui/spoken'
import { words } from './exams.words'
import { lookAtResult, useSitting } from './sitting.store'
import { useRemaining } from './use-remaining'

/** From then on it stands out. */
const SOON_MILLISECONDS = 5 * 60_000

const look = () => void lookAtResult()

/** How long is left, at the upper edge of the page whatever is scrolled. */
export function ClockBar() {
  const deadline = useSitting(sat => sat.deadline)
  const left = useRemaining(deadline, look)
  const isSoon = left <= SOON_MILLISECONDS
  return (
    <View
      className={isSoon ? 'clock-bar clock-bar--soon' : 'clock-bar'}
      {...spoken({ label: `${words.leftName} ${words.left(left)}` })}
    >
      <View className='clock-bar__name'>{isSoon ? words.leftSoon : words.leftName}</View>
      <View className='clock-bar__left'>{words.left(left)}</View>
    </View>
  )
}
