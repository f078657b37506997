import { useCallback, useMemo } from 'react'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { OfferDetails } from '#shared/jobs/browsing.contract'
import { Entrance } from '../../account/entrance/entrance'
import { offerCall } from '../../device/call'
import { openPage } from '../../device/pages'
import { useFresh } from '../../device/use-fresh'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { Screen } from '../../ui/screen'
import { Words } from '../../ui/words'
import { CopyOffer } from '../finding/copy-offer'
import { OfferNotThere } from '../finding/not-there'
import { OfferFacts } from '../finding/offer-facts'
import { words } from '../finding/offer.words'
import { keep, lookAt, useOneOffer } from '../finding/one-offer.store'
import { sharedAs } from '../finding/sharing'
import { WorkMap } from '../map/work-map'
import { ShareButton } from '../share-button'
import '../jobs.scss'

/** One offer: what it says, whom to call, to be put aside or handed on. */
export default function OfferPage() {
  const id = useRouter().params.id ?? ''
  useShareAppMessage(() => {
    const { shown } = useOneOffer.getState()
    return shown.at === 'open' ? sharedAs(shown.offer) : {}
  })
  return (
    <Screen>
      <Entrance>
        <Looking id={id} />
      </Entrance>
    </Screen>
  )
}

function Looking({ id }: { id: string }) {
  const look = useCallback(() => void lookAt(id), [id])
  useFresh(look)
  const { id: held, shown } = useOneOffer()
  if (held !== id || shown.at !== 'open') {
    return <OfferNotThere shown={held === id ? shown : { at: 'reading' }} onAgain={look} />
  }
  return <Shown offer={shown.offer} />
}

function Shown({ offer }: { offer: OfferDetails }) {
  return (
    <>
      <OfferFacts offer={offer} />
      <Where offer={offer} />
      <Card title={words.call}>
        <Words>{words.callSelf}</Words>
        <Words quiet>{words.callRule}</Words>
        <Button main number={offer.contact.phone} onPress={() => offerCall(offer.contact.phone)}>
          {words.callWho(offer.contact.name)}
        </Button>
      </Card>
      {offer.isBase && (
        <Card>
          <Words>{words.base}</Words>
          <Row onPress={() => openPage(`/jobs/applications/pages/apply?posting=${offer.id}`)}>
            {words.apply}
          </Row>
        </Card>
      )}
      <Bottom>
        <Keep saved={offer.saved} />
        <ShareButton>{words.share}</ShareButton>
        <CopyOffer offer={offer} />
      </Bottom>
    </>
  )
}

function Where({ offer: { id, point, title } }: { offer: OfferDetails }) {
  const marks = useMemo(
    () => (point ? [{ ids: [id], point, exact: true, label: title }] : []),
    [id, point, title],
  )
  return point && <WorkMap small marks={marks} />
}

function Keep({ saved }: { saved: boolean }) {
  const failure = useOneOffer(looking => looking.failure)
  return (
    <>
      {failure && <Notice tone='attention' title={failure.problem?.title ?? words.silence} />}
      {saved && <Notice tone='good' title={words.saved} />}
      <Button onPress={() => keep(!saved)}>{saved ? words.unsave : words.save}</Button>
    </>
  )
}
