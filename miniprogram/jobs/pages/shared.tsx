import { useCallback, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type Problem, Refused, Unreachable } from '#shared/ask'
import type { SharedOffer } from '#shared/jobs/browsing.contract'
import { readSharedOffer } from '#shared/jobs/browsing.endpoints'
import { askAsVisitor } from '../../account/ask-as-visitor'
import { hideHome } from '../../device/hide-home'
import { useFresh } from '../../device/use-fresh'
import { Button } from '../../ui/button'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { OfferFacts } from '../finding/offer-facts'
import { words } from '../finding/offer.words'
import '../jobs.scss'

type Read = SharedOffer | 'reading' | { problem: Problem | null }

/** An offer that somebody was handed: no sign-in, no name, and no way into the rest. */
export default function SharedPage() {
  const id = useRouter().params.id ?? ''
  const [read, setRead] = useState<Read>('reading')
  const look = useCallback(() => {
    void hideHome()
    void askAsVisitor(readSharedOffer, { id }).then(setRead, (error: unknown) =>
      setRead({
        problem: error instanceof Refused || error instanceof Unreachable ? error.problem : null,
      }),
    )
  }, [id])
  useFresh(look)
  return (
    <Screen>
      <Shown read={read} onAgain={look} />
    </Screen>
  )
}

function Shown({ read, onAgain }: { read: Read; onAgain: () => unknown }) {
  if (read === 'reading') return <Status mark='busy' title={words.reading} />
  if ('problem' in read) {
    return (
      <>
        <Status mark='attention' title={read.problem?.title ?? words.silence} announced />
        <Button onPress={onAgain}>{words.again}</Button>
      </>
    )
  }
  return (
    <>
      <OfferFacts offer={read} />
      <Words quiet>{words.sharedContact}</Words>
    </>
  )
}
