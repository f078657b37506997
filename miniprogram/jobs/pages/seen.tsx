import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { words } from '../finding/finding.words'
import { forgetSeen, useSeen } from '../finding/kept.store'
import { OfferCard } from '../offer-card'
import '../jobs.scss'

/** What the person looked at, last first; nobody else sees it. */
export default function SeenPage() {
  return (
    <Screen>
      <Entrance>
        <Seen />
      </Entrance>
    </Screen>
  )
}

function Seen() {
  const list = useSeen()
  return (
    <>
      <Listing list={list} empty={{ title: words.seenNone, what: words.seenNoneWhat }}>
        {kept =>
          kept.map(({ offer, open }) => <OfferCard key={offer.id} offer={offer} over={!open} />)
        }
      </Listing>
      {list.items !== null && list.items.length > 0 && (
        <Bottom>
          <Button onPress={forgetSeen}>{words.forget}</Button>
        </Bottom>
      )}
    </>
  )
}
