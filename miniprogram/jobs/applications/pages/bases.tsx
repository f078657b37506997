import type { Base } from '#shared/jobs/bases.contract'
import { Entrance } from '../../../account/entrance/entrance'
import { Listing } from '../../../account/listing'
import { offerCall } from '../../../device/call'
import { openPage } from '../../../device/pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Fact } from '../../../ui/fact'
import { Row } from '../../../ui/row'
import { Screen } from '../../../ui/screen'
import { words } from '../applications.words'
import { useBases } from '../own-applications.store'

/** The employment bases of the county, and what each offers. */
export default function BasesPage() {
  return (
    <Screen>
      <Entrance>
        <Bases />
      </Entrance>
    </Screen>
  )
}

function Bases() {
  const list = useBases()
  return (
    <Listing list={list} empty={{ title: words.baseNone, what: words.baseNoneWhat }}>
      {bases => bases.map(base => <OneBase key={base.id} base={base} />)}
    </Listing>
  )
}

const OneBase = ({ base }: { base: Base }) => (
  <Card title={base.name}>
    {base.offers !== '' && <Fact name={words.offers} value={base.offers} />}
    <Fact name={words.address} value={base.address} />
    <Fact name={words.contact} value={base.contactName} />
    {base.openId === null &&
      base.postings.map(({ id, title, places }) => (
        <Row key={id} onPress={() => openPage(`/jobs/applications/pages/apply?posting=${id}`)}>
          {words.applyFor(words.post(title, places))}
        </Row>
      ))}
    {base.openId === null ? (
      <Button onPress={() => openPage(`/jobs/applications/pages/apply?base=${base.id}`)}>
        {words.applyHere}
      </Button>
    ) : (
      <Button onPress={() => openPage(`/jobs/applications/pages/one?id=${base.openId}`)}>
        {words.openOne}
      </Button>
    )}
    <Button number={base.contactPhone} onPress={() => offerCall(base.contactPhone)}>
      {words.call}
    </Button>
  </Card>
)
