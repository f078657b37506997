import { View } from '@tarojs/components'
import type { JobMatch } from '#shared/jobs/wishes.contract'
import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { openPage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { OfferCard } from '../offer-card'
import { useMatchCount, useMatches } from '../wishing/matches.store'
import { reasonWords, words } from '../wishing/wishing.words'
import '../jobs.scss'

/** What is offered that fits, the best first, each with its reasons. */
export default function MatchesPage() {
  return (
    <Screen>
      <Entrance>
        <Fitting />
      </Entrance>
    </Screen>
  )
}

const openWishes = () => openPage('/jobs/pages/wishes')

function Fitting() {
  const list = useMatches()
  const { total, wished } = useMatchCount()
  const empty =
    wished === false
      ? { title: words.notWished, what: words.notWishedWhat }
      : { title: words.none, what: words.noneWhat }
  return (
    <>
      {total > 0 && <View className='found'>{words.total(total)}</View>}
      <Listing list={list} empty={empty}>
        {matches => matches.map(match => <OneMatch key={match.offer.id} match={match} />)}
      </Listing>
      {wished !== null && (
        <Bottom>
          <Button main={!wished} onPress={openWishes}>
            {wished ? words.change : words.fill}
          </Button>
        </Bottom>
      )}
    </>
  )
}

const OneMatch = ({ match: { offer, reasons } }: { match: JobMatch }) => (
  <OfferCard offer={offer}>
    <Words>{words.because}</Words>
    {reasons.map(reason => (
      <View key={reason.code} className='reason'>
        <View className='reason__tick' />
        <View>{reasonWords(reason)}</View>
      </View>
    ))}
  </OfferCard>
)
