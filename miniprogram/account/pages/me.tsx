import { useState } from 'react'
import { openPage, toTop } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Fact } from '../../ui/fact'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { words } from '../account.words'
import { Entrance } from '../entrance/entrance'
import { readOffered, useOffered } from '../offered.store'
import { OfficePhone } from '../office-phone'
import { useSession } from '../session.store'
import { signOutHere } from '../sign-out'

/** The person's own page: who I am, who looked at me, what is collected, and the way out. */
export default function Me() {
  return (
    <Screen>
      <Entrance>
        <Who />
        <Card title={words.own}>
          <Row onPress={() => openPage('/reports/pages/list')}>{words.reports}</Row>
        </Card>
        <Card title={words.study}>
          <Row onPress={() => openPage('/courses/pages/catalogue')}>{words.courses}</Row>
          <Row onPress={() => openPage('/courses/classes/pages/list')}>{words.classes}</Row>
          <Row onPress={() => openPage('/courses/exams/pages/list')}>{words.exams}</Row>
          <Row onPress={() => openPage('/courses/records/pages/mine')}>{words.record}</Row>
          <FindWork />
          <Row onPress={() => openPage('/jobs/applications/pages/list')}>{words.applications}</Row>
        </Card>
        <Card title={words.rights}>
          <Row onPress={() => openPage('/oversight/pages/looks')}>{words.looks}</Row>
          <Row onPress={() => openPage('/faces/pages/mine')}>{words.face}</Row>
          <Row onPress={() => openPage('/account/pages/notice')}>{words.readNotice}</Row>
        </Card>
        <Card title={words.family}>
          <Row onPress={() => openPage('/visits/bookings/pages/home')}>{words.toRelative}</Row>
        </Card>
        <Card title={words.settings}>
          <Fact name={words.textSize} value={words.textSizeHow} />
          <Fact name={words.version} value={__VERSION__} />
          <SignOut />
        </Card>
      </Entrance>
    </Screen>
  )
}

/** Only where work is offered on the phone. */
function FindWork() {
  useFresh(readOffered)
  const { work } = useOffered()
  return work && <Row onPress={() => openPage('/jobs/pages/work')}>{words.jobs}</Row>
}

function Who() {
  const { personName, officeName } = useSession()
  return (
    <Card>
      <Fact name={words.name} value={personName} large />
      <Fact name={words.office} value={officeName} />
      <OfficePhone />
    </Card>
  )
}

function SignOut() {
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button onPress={() => setAsked(true)}>{words.signOut}</Button>
  return (
    <>
      <Words>{words.signOutWhat}</Words>
      <Words>{words.signOutUnsent}</Words>
      <Button onPress={() => signOutHere().then(toTop)}>{words.signOutSure}</Button>
      <Button main onPress={() => setAsked(false)}>
        {words.stay}
      </Button>
    </>
  )
}
