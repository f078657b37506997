import { useMemo, useState } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { OwnPlace, PlaceOwner } from '#shared/places/own-places.contract'
import { Fault } from '../../ui/fault'
import { useNow } from '../../ui/use-now'
import { Waiting } from '../../ui/waiting'
import { PlaceForm } from '../own-form/place-form'
import PlaceMap from '../own-map/place-map'
import '../places.css'
import { useOwnerAddress } from './address'
import { OwnPlaceList } from './own-place-list'
import { OwnPlacesToolbar } from './own-places-toolbar'
import './own-places.css'
import { words } from './own-places.words'
import { PlacePart } from './place-part'
import { PrintedPlaces } from './printed-places'
import { stateOf } from './place-state'
import { useOwnPlaces } from './use-own-places'

interface OwnPlacesDeskProps {
  owner: PlaceOwner
  purpose: Purpose
  /** Absent where there is nobody to be told. */
  onChangePurpose?: (() => void) | undefined
}

const NO_PLACES: readonly never[] = []

/** The places of one person or one office: the list, one of them on the map, a new one drawn. */
export function OwnPlacesDesk({ owner, purpose, onChangePurpose }: OwnPlacesDeskProps) {
  const { answer, error, again } = useOwnPlaces(owner.kind, owner.id, purpose)
  const { placeId, choose } = useOwnerAddress()
  const now = useNow()
  const { doing, setDoing, said, done, handleSaved, handleChoose } = useDoing(choose, again)
  const { listed, place, around, others, home } = useShown(answer, placeId, now)

  return (
    <main className='places own'>
      <OwnPlacesToolbar
        owner={owner}
        listed={listed ?? null}
        said={said}
        purpose={purpose}
        onChangePurpose={onChangePurpose}
        onAdd={doing === null ? () => setDoing('add') : undefined}
      />
      <div className='list'>
        <Reading read={listed !== undefined} error={error} onRetry={() => void again()} />
        {listed && (
          <OwnPlaceList
            listed={listed}
            chosenId={doing === 'add' ? undefined : place?.placeId}
            now={now}
            onChoose={handleChoose}
          />
        )}
      </div>
      {listed && doing !== null && (
        <PlaceForm
          key={doing === 'add' ? 'new' : place?.placeId}
          owner={owner}
          before={doing === 'change' ? (place ?? null) : null}
          home={home ?? null}
          others={doing === 'add' && place ? [...others, place] : others}
          around={around}
          onSaved={handleSaved}
          onClose={() => setDoing(null)}
        />
      )}
      {listed && place && doing === null && (
        <PlacePart
          key={place.placeId}
          place={place}
          others={others}
          around={around}
          purpose={purpose}
          mayKeep={listed.abilities.keep}
          now={now}
          onChange={() => setDoing('change')}
          onEnded={() => done(words.ended(place.name))}
        />
      )}
      {listed && !place && doing === null && <PlaceMap places={NO_PLACES} around={around} />}
      {listed && <PrintedPlaces listed={listed} now={now} />}
    </main>
  )
}

/** What is under way, and what was done last. */
function useDoing(choose: (placeId: string) => void, again: () => Promise<void>) {
  const [doing, setDoing] = useState<'add' | 'change' | null>(null)
  const [said, setSaid] = useState('')

  function done(what: string) {
    setDoing(null)
    setSaid(what)
    void again()
  }

  function handleSaved({ placeId, name, version }: OwnPlace) {
    choose(placeId)
    done(version === 1 ? words.added(name) : words.changed(name, version))
  }

  function handleChoose(chosen: string) {
    setDoing(null)
    setSaid('')
    choose(chosen)
  }

  return { doing, setDoing, said, done, handleSaved, handleChoose }
}

/** The chosen place, what lies around it, and where the person lives. */
function useShown(
  answer: ReturnType<typeof useOwnPlaces>['answer'],
  placeId: string | null,
  now: Date,
) {
  const listed = answer?.listed
  const place = listed?.places.find(one => one.placeId === placeId) ?? listed?.places[0]
  const around = useMemo(() => answer?.boundaries.map(({ outline }) => outline) ?? [], [answer])
  const others = useMemo(
    () => listed?.places.filter(one => one.endedBecause === null && one !== place) ?? [],
    [listed, place],
  )
  const home = listed?.places.find(one => one.kind === 'home' && stateOf(one, now) === 'counts')
  return { listed, place, around, others, home }
}

interface ReadingProps {
  read: boolean
  error: unknown
  onRetry: () => void
}

function Reading({ read, error, onRetry }: ReadingProps) {
  if (error !== null) return <Fault what={words.notRead} error={error} onRetry={onRetry} />
  return read ? null : <Waiting>{words.reading}</Waiting>
}
