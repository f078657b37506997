import { OfficePhone } from '../account/office-phone'
import { canOpenSettings, openSettings } from '../device/permission'
import { Bottom } from '../ui/bottom'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Status } from '../ui/status'
import { Steps } from '../ui/steps'
import { Words } from '../ui/words'
import { type Hindrance, useAct } from './act.store'
import { helpFor, words } from './checkins.words'
import { ReportFault } from './faults/report-fault'

/** How to let the phone give its position, with the button that does it or tries again. */
export function PlaceHelp({ hindrance }: { hindrance: Hindrance }) {
  const { title, steps, button } = helpFor[hindrance]
  return (
    <>
      <Status mark='attention' title={title} announced />
      <Card>
        <Steps steps={steps} />
        <Words quiet>{words.callOffice}</Words>
      </Card>
      <Bottom>
        <Button main onPress={() => removeOrRetry(hindrance)}>
          {button}
        </Button>
        <ReportFault kind='no-location' />
        <OfficePhone />
      </Bottom>
    </>
  )
}

async function removeOrRetry(hindrance: Hindrance) {
  const { press, lookAgain } = useAct.getState()
  if (!canOpenSettings(hindrance)) return press()
  // A page of settings that does not open is looked at like one that changed nothing.
  await openSettings(hindrance).catch(() => {})
  return lookAgain()
}
