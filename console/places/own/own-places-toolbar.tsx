import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { ListedOwnPlaces, PlaceOwner } from '#shared/places/own-places.contract'
import { words as purposes } from '../../ui/purpose.words'
import { words as common } from '../../ui/ui.words'
import { addressOf } from './address'
import { words } from './own-places.words'

interface OwnPlacesToolbarProps {
  owner: PlaceOwner
  /** Null until it was read. */
  listed: ListedOwnPlaces | null
  said: string
  purpose: Purpose
  onChangePurpose: (() => void) | undefined
  /** Absent while a form is open. */
  onAdd: (() => void) | undefined
}

/** Whose places are shown and why, what was done last, and what can be done. */
export function OwnPlacesToolbar(props: OwnPlacesToolbarProps) {
  const { owner, listed, said, purpose, onChangePurpose, onAdd } = props
  return (
    <div className='toolbar'>
      <h1>{listed ? words.titleOf(listed.ownerName) : words.someTitle}</h1>
      {owner.kind === 'office' && <span className='quiet'>{words.ofOffice}</span>}
      {owner.kind === 'person' && (
        <Link to={`/people?${new URLSearchParams({ person: owner.id })}`}>{words.toFile}</Link>
      )}
      {owner.kind === 'person' && listed && (
        <Link to={addressOf({ kind: 'office', id: listed.officeId })}>
          {words.officePlaces(listed.officeName)}
        </Link>
      )}
      <span role='status'>{said}</span>
      <span className='last buttons'>
        {onChangePurpose && (
          <>
            <strong>{purposes.now(purpose)}</strong>
            <Button onClick={onChangePurpose}>{purposes.change}</Button>
          </>
        )}
        {listed && listed.places.length > 0 && (
          <Button onClick={() => window.print()}>{common.print}</Button>
        )}
        {listed?.abilities.keep && onAdd && (
          <Button type='primary' onClick={onAdd}>
            {words.add}
          </Button>
        )}
      </span>
    </div>
  )
}
