import { useMemo, useState } from 'react'
import { Button } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { OwnPlace } from '#shared/places/own-places.contract'
import { endOwnPlace } from '#shared/places/own-places.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import type { Outline } from '../../ui/map/outline'
import PlaceMap from '../own-map/place-map'
import { History } from './history'
import { words } from './own-places.words'
import { PlaceFacts } from './place-facts'

interface PlacePartProps {
  place: OwnPlace
  others: readonly OwnPlace[]
  around: readonly Outline[]
  purpose: Purpose
  mayKeep: boolean
  now: Date
  onChange: () => void
  onEnded: () => void
}

/** One place among the others: what it says, what it was, and what can be done about it. */
export function PlacePart(props: PlacePartProps) {
  const { place, others, around, purpose, mayKeep, now, onChange, onEnded } = props
  const [ending, setEnding] = useState(false)
  const [history, setHistory] = useState(false)
  const { placeId, version, name } = place
  const shown = useMemo(
    () => [
      ...others.map(({ kind, shape }) => ({ kind, shape, chosen: false })),
      { kind: place.kind, shape: place.shape, chosen: true },
    ],
    [others, place],
  )

  async function end(reason: string) {
    await call(endOwnPlace, { placeId, version, reason })
    onEnded()
  }

  return (
    <section className='place' aria-label={name}>
      <div className='about'>
        <h2>{name}</h2>
        <PlaceFacts place={place} now={now} />
        <p className='buttons'>
          {mayKeep && place.endedBecause === null && (
            <>
              <Button type='primary' onClick={onChange}>
                {words.change}
              </Button>
              <Button danger onClick={() => setEnding(true)}>
                {words.end}
              </Button>
            </>
          )}
          <Button aria-expanded={history} onClick={() => setHistory(!history)}>
            {words.history}
          </Button>
          {!mayKeep && <span className='quiet'>{words.onlyKeepers}</span>}
        </p>
        {history && (
          <div className='history'>
            <History key={version} placeId={placeId} purpose={purpose} />
          </div>
        )}
      </div>
      <PlaceMap places={shown} around={around} />
      {ending && (
        <AskFirst
          title={words.endTitle}
          yes={words.end}
          danger
          asksReason
          onYes={end}
          onClose={() => setEnding(false)}
        >
          {words.endMeans(name)}
        </AskFirst>
      )}
    </section>
  )
}
