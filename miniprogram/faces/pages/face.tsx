import { useEffect } from 'react'
import { useLoad, useRouter } from '@tarojs/taro'
import { Entrance } from '../../account/entrance/entrance'
import { useAway } from '../../device/use-away'
import { Screen } from '../../ui/screen'
import { Asked } from '../asked'
import { UnderWay, isUnderWay } from '../under-way'
import { useShowing } from '../showing.store'
import { Told } from '../told'

const { begin, leave } = useShowing.getState()

/** Where a person shows that it is him: what it is for, one button, and how it went. */
export default function FacePage() {
  const id = useRouter().params.id ?? ''
  const step = useShowing(state => state.step)
  useLoad(begin)
  useAway(leave)
  useEffect(() => leave, [])

  // A camera that is on takes the whole page, whatever else there is to say.
  if (isUnderWay(step)) {
    return (
      <Screen>
        <UnderWay step={step} />
      </Screen>
    )
  }
  return (
    <Screen>
      <Entrance>
        <Told>{faces => <Asked faces={faces} id={id} step={step} />}</Told>
      </Entrance>
    </Screen>
  )
}
