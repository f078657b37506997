import { Entrance } from '../../account/entrance/entrance'
import { openPage } from '../../device/pages'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { words } from '../finding/finding.words'

/** All the ways to work that there are here, one line each. */
export default function WorkPage() {
  return (
    <Screen>
      <Entrance>
        <Card title={words.self}>
          <Words>{words.selfWhat}</Words>
          <Row onPress={() => openPage('/jobs/pages/list')}>{words.find}</Row>
          <Row onPress={() => openPage('/jobs/pages/matches')}>{words.matches}</Row>
          <Row onPress={() => openPage('/jobs/pages/wishes')}>{words.wishes}</Row>
          <Row onPress={() => openPage('/jobs/pages/saved')}>{words.saved}</Row>
          <Row onPress={() => openPage('/jobs/pages/seen')}>{words.seen}</Row>
        </Card>
        <Card title={words.helped}>
          <Row onPress={() => openPage('/jobs/applications/pages/bases')}>{words.base}</Row>
          <Row onPress={() => openPage('/jobs/training/pages/training')}>{words.training}</Row>
        </Card>
      </Entrance>
    </Screen>
  )
}
