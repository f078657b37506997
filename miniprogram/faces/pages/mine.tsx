import { Entrance } from '../../account/entrance/entrance'
import { OfficePhone } from '../../account/office-phone'
import { Bottom } from '../../ui/bottom'
import { Screen } from '../../ui/screen'
import { OwnConsent } from '../own-consent'
import { OwnHistory } from '../own-history'
import { OwnPicture } from '../own-picture'
import { Home, Told } from '../told'
import { OwnVoice } from '../voice'

/** How a person stands to face recognition, with the way out of it, and what came of each request. */
export default function MyFace() {
  return (
    <Screen>
      <Entrance>
        <Told>
          {faces => (
            <>
              <OwnConsent faces={faces} />
              <OwnVoice faces={faces} />
              <OwnPicture faces={faces} />
              <OwnHistory requests={faces.requests} />
              <Bottom>
                <OfficePhone />
                <Home />
              </Bottom>
            </>
          )}
        </Told>
      </Entrance>
    </Screen>
  )
}
