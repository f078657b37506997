import { View } from '@tarojs/components'
import type { SharedOffer } from '#shared/jobs/browsing.contract'
import { LODGINGS, SKILLS } from '#shared/jobs/postings.words'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { Fact } from '../../ui/fact'
import { Words } from '../../ui/words'
import { OfferHead } from '../offer-card'
import { deadlineOf, hoursOf, insuranceOf, tagsOf } from './finding.words'
import { words } from './offer.words'

type Said = Omit<SharedOffer, 'id'> & { kilometres?: number | null }

/** All that an offer says of the work. */
export function OfferFacts({ offer: { kilometres = null, ...offer } }: { offer: Said }) {
  const { skills, lodging, places, description, placeText, townshipName } = offer
  return (
    <>
      <Card>
        <OfferHead offer={{ ...offer, kilometres }} />
        <View className='offer__tags'>
          {tagsOf(offer).map(tag => (
            <Chip key={tag} tone='plain'>
              {tag}
            </Chip>
          ))}
        </View>
      </Card>
      <Card>
        <Fact name={words.place} value={`${townshipName} ${placeText}`} />
        <Fact name={words.hours} value={hoursOf(offer)} />
        {skills.length > 0 && (
          <Fact name={words.skills} value={skills.map(skill => SKILLS[skill]).join('、')} />
        )}
        <Fact name={words.lodging} value={LODGINGS[lodging]} />
        <Fact name={words.insurance} value={insuranceOf(offer)} />
        <Fact name={words.wanted} value={words.people(places)} />
        <Fact name={words.deadline} value={deadlineOf(offer)} />
      </Card>
      {description !== '' && (
        <Card title={words.description}>
          <Words>{description}</Words>
        </Card>
      )}
    </>
  )
}
