import { useRouter } from '@tarojs/taro'
import type { RequestState } from '#shared/faces/requests.contract'
import { Entrance } from '../../account/entrance/entrance'
import { OfficePhone } from '../../account/office-phone'
import { Bottom } from '../../ui/bottom'
import { Screen } from '../../ui/screen'
import { OtherWays } from '../other-ways'
import { requestIn } from '../own-faces.store'
import { Gone, Standing } from '../standing'
import { Home, Told } from '../told'

/** In which states another way is still as good. */
const STILL: readonly RequestState[] = ['open', 'fault', 'expired']

/** Where a person chooses how to show that it is him without his face, and goes through with it. */
export default function OtherWayPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Told>
          {faces => {
            const request = requestIn(faces, id)
            if (!request) return <Gone />
            return STILL.includes(request.state) ? (
              <>
                <OtherWays request={request} />
                <Bottom>
                  <OfficePhone />
                  <Home />
                </Bottom>
              </>
            ) : (
              <Standing request={request} />
            )
          }}
        </Told>
      </Entrance>
    </Screen>
  )
}
