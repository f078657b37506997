import type { OwnApplication } from '#shared/jobs/applications.contract'
import { Entrance } from '../../../account/entrance/entrance'
import { Listing } from '../../../account/listing'
import { openPage } from '../../../device/pages'
import { Card } from '../../../ui/card'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { Words } from '../../../ui/words'
import { words } from '../applications.words'
import { useOwnApplications } from '../own-applications.store'
import { StateChip } from '../state-chip'

/** What somebody has applied for, newest first, and the way to more. */
export default function ApplicationsPage() {
  return (
    <Screen>
      <Entrance>
        <Card>
          <Row onPress={() => openPage('/jobs/applications/pages/bases')}>{words.bases}</Row>
          <Row onPress={() => openPage('/jobs/training/pages/training')}>{words.training}</Row>
        </Card>
        <Own />
      </Entrance>
    </Screen>
  )
}

function Own() {
  const list = useOwnApplications()
  return (
    <Listing list={list} empty={{ title: words.none, what: words.noneWhat }}>
      {applications => applications.map(one => <OneOfThem key={one.id} application={one} />)}
    </Listing>
  )
}

const OneOfThem = ({ application }: { application: OwnApplication }) => (
  <Card title={application.employerName}>
    <Words quiet>
      {application.postingTitle ?? words.forAll}　{words.at(application.receivedAt)}
    </Words>
    <StateChip state={application.state} />
    {application.state === 'interview' && application.interview && (
      <Words>{words.at(application.interview.at)}</Words>
    )}
    <Row onPress={() => openPage(`/jobs/applications/pages/one?id=${application.id}`)}>
      {words.look}
    </Row>
  </Card>
)
