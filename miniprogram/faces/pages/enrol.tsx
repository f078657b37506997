import { useEffect } from 'react'
import { useLoad } from '@tarojs/taro'
import type { OwnFaces } from '#shared/faces/requests.contract'
import { Entrance } from '../../account/entrance/entrance'
import { useAway } from '../../device/use-away'
import { Screen } from '../../ui/screen'
import { ConsentQuestion } from '../consent-question'
import { Enrol } from '../enrol'
import { useEnrolling } from '../enrolling.store'
import { hasAgreed } from '../own-faces.store'
import { Told } from '../told'

const { begin } = useEnrolling.getState()
const whenAway = () => {
  if (useEnrolling.getState().step.at === 'camera') begin()
}

/** Where a person takes the picture that his face is compared with; an officer confirms it. In a browser only. */
export default function EnrolPage() {
  useLoad(begin)
  useAway(whenAway)
  useEffect(() => begin, [])
  return (
    <Screen>
      <Entrance>
        <Told>{faces => <Taking faces={faces} />}</Told>
      </Entrance>
    </Screen>
  )
}

const Taking = ({ faces }: { faces: OwnFaces }) =>
  hasAgreed(faces) ? <Enrol /> : <ConsentQuestion faces={faces} />
