import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { Screen } from '../../ui/screen'
import { words } from '../finding/finding.words'
import { useSaved } from '../finding/kept.store'
import { OfferCard } from '../offer-card'
import '../jobs.scss'

/** What the person put aside, last first. */
export default function SavedPage() {
  return (
    <Screen>
      <Entrance>
        <Saved />
      </Entrance>
    </Screen>
  )
}

function Saved() {
  const list = useSaved()
  return (
    <Listing list={list} empty={{ title: words.savedNone, what: words.savedNoneWhat }}>
      {kept =>
        kept.map(({ offer, open }) => <OfferCard key={offer.id} offer={offer} over={!open} />)
      }
    </Listing>
  )
}
