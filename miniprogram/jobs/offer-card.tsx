import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import type { Offer } from '#shared/jobs/browsing.contract'
import { openPage } from '../device/pages'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Row } from '../ui/row'
import { monthlyOf, payOf, placeOf, tagsOf, words } from './finding/finding.words'
import './jobs.scss'

interface OfferCardProps {
  offer: Offer
  /** It cannot be had any more. */
  over?: boolean
}

/** One offer of a list; leads to all that it says. */
export const OfferCard = ({ offer, over = false, children }: PropsWithChildren<OfferCardProps>) => (
  <Card>
    <OfferHead offer={offer} />
    <View className='offer__tags'>
      {over && <Chip tone='waiting'>{words.over}</Chip>}
      {tagsOf(offer).map(tag => (
        <Chip key={tag} tone='plain'>
          {tag}
        </Chip>
      ))}
    </View>
    {children}
    {!over && <Row onPress={() => openPage(`/jobs/pages/offer?id=${offer.id}`)}>{words.look}</Row>}
  </Card>
)

/** What the work is, who offers it, what it pays and where it is. */
export const OfferHead = ({
  offer,
}: {
  offer: Pick<Offer, 'title' | 'employerName' | 'pay' | 'monthly' | 'townshipName'> &
    Partial<Pick<Offer, 'kilometres'>>
}) => (
  <>
    <View className='offer__title'>{offer.title}</View>
    <View className='offer__employer'>{offer.employerName}</View>
    <View className='offer__pay'>{payOf(offer)}</View>
    {monthlyOf(offer) !== '' && <View className='offer__monthly'>{monthlyOf(offer)}</View>}
    <View className='offer__place'>{placeOf({ kilometres: null, ...offer })}</View>
  </>
)
