import { View } from '@tarojs/components'
import type { OfferSort } from '#shared/jobs/browsing.contract'
import { Entrance } from '../../account/entrance/entrance'
import { Listing } from '../../account/listing'
import { openPage } from '../../device/pages'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Screen } from '../../ui/screen'
import { chosenIn, words } from '../finding/finding.words'
import { SearchField } from '../finding/search-field'
import { lookFor, sortBy, useOffers, useSearch, useTotal } from '../finding/search.store'
import { OfferCard } from '../offer-card'
import { Pills } from '../pill'
import '../jobs.scss'

const SORTS = (Object.keys(words.sorts) as OfferSort[]).map(name => ({
  name,
  label: words.sorts[name],
}))

const openFilter = () => openPage('/jobs/pages/filter')

/** Work that is offered: looked for by a word, narrowed, put in order, read to the end. */
export default function ListPage() {
  return (
    <Screen>
      <Entrance>
        <Asked />
        <Found />
      </Entrance>
    </Screen>
  )
}

function Asked() {
  const { filter, sort } = useSearch()
  const { search = '', townshipId } = filter

  /** Who has not said from where is asked that first. */
  function handleSort(to: OfferSort) {
    return to === 'nearest' && townshipId === undefined ? openFilter() : sortBy(to)
  }

  return (
    <>
      <SearchField
        key={search}
        value={search}
        onSearch={text => lookFor({ search: text || undefined })}
      />
      <View className='tools'>
        <Button onPress={openFilter}>{words.narrow(chosenIn(filter))}</Button>
        <Button onPress={() => openPage('/jobs/pages/map')}>{words.map}</Button>
      </View>
      <Pills choices={SORTS} isChosen={name => name === sort} onChoose={handleSort} />
    </>
  )
}

function Found() {
  const list = useOffers()
  const { total } = useTotal()
  const isOld = list.failure !== null && list.items !== null
  return (
    <>
      {isOld && <Notice tone='waiting' title={words.offline} />}
      {total !== null && total > 0 && <View className='found'>{words.total(total)}</View>}
      <Listing list={list} empty={{ title: words.none, what: words.noneWhat }}>
        {offers => offers.map(offer => <OfferCard key={offer.id} offer={offer} />)}
      </Listing>
    </>
  )
}
