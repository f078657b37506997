import type { ReportEvent } from '#shared/reports/questions.contract'
import { Entrance } from '../../account/entrance/entrance'
import { OfficePhone } from '../../account/office-phone'
import { openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { words } from '../fill.words'
import { aboutEvent } from '../filling/find-target'
import { eventWords } from '../kinds.words'
import { readOwn } from '../own-reports.store'
import { forgetSent } from '../sending.store'

const EVENTS = Object.keys(eventWords) as ReportEvent[]

/** Where a person says that something happened: first what, then a few words. */
export default function EventPage() {
  useFresh(readOwn)

  function handleChoose(event: ReportEvent) {
    forgetSent(aboutEvent(event))
    return openPage(`/reports/pages/fill?event=${event}`)
  }

  return (
    <Screen>
      <Entrance>
        <Card title={words.choose}>
          <Words>{words.chooseWhat}</Words>
          {EVENTS.map(event => (
            <Row key={event} onPress={() => handleChoose(event)}>
              {eventWords[event]}
            </Row>
          ))}
        </Card>
        <Bottom>
          <OfficePhone />
        </Bottom>
      </Entrance>
    </Screen>
  )
}
