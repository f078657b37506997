import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Fault } from '../ui/fault'
import { Nothing } from '../ui/nothing'
import { Waiting } from '../ui/waiting'
import { ImportPanel } from './import/import-panel'
import { PlaceDetails } from './place-details'
import { PlaceList } from './place-list'
import './places.css'
import { words } from './places.words'
import { usePlaces } from './use-places'

const PLACE = 'place'

/** The outlines that check-ins are judged by: the list, one of them on the map, a new one brought. */
export function BoundariesDesk() {
  const { places, mayBring, error, again } = usePlaces()
  const [params, setParams] = useSearchParams()
  const [bringing, setBringing] = useState(false)
  const [said, setSaid] = useState('')
  const place =
    places?.find(({ organisationId }) => organisationId === params.get(PLACE)) ?? places?.[0]

  function handleSelect(organisationId: string) {
    setBringing(false)
    setSaid('')
    setParams({ [PLACE]: organisationId }, { replace: true })
  }

  function handleBrought(name: string, version: number) {
    setBringing(false)
    setSaid(words.brought(name, version))
    void again()
  }

  return (
    <main className='places'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <span role='status'>{said}</span>
      </div>
      <div className='list'>
        {error !== null && (
          <Fault what={words.notRead} error={error} onRetry={() => void again()} />
        )}
        {!places && error === null && <Waiting>{words.reading}</Waiting>}
        {places?.length === 0 && <Nothing>{words.nothing}</Nothing>}
        {places && places.length > 0 && (
          <PlaceList places={places} selectedId={place?.organisationId} onSelect={handleSelect} />
        )}
      </div>
      {place && bringing && (
        <ImportPanel
          key={place.organisationId}
          place={place}
          onBrought={version => handleBrought(place.name, version)}
          onClose={() => setBringing(false)}
        />
      )}
      {place && places && !bringing && (
        <PlaceDetails
          place={place}
          places={places}
          mayBring={mayBring}
          onBring={() => setBringing(true)}
        />
      )}
    </main>
  )
}
