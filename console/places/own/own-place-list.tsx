import type { ListedOwnPlaces } from '#shared/places/own-places.contract'
import { followArrowKeys } from '../../ui/arrow-keys'
import { Nothing } from '../../ui/nothing'
import { words } from './own-places.words'
import { stateOf } from './place-state'

interface OwnPlaceListProps {
  listed: ListedOwnPlaces
  chosenId: string | undefined
  now: Date
  onChoose: (placeId: string) => void
}

/** Every place of somebody with what it is and whether it counts. */
export function OwnPlaceList({ listed, chosenId, now, onChoose }: OwnPlaceListProps) {
  const { ownerName, places } = listed
  if (places.length === 0) return <Nothing>{words.nothing}</Nothing>
  return (
    <table className='table' aria-label={words.listOf(ownerName)} onKeyDown={followArrowKeys}>
      <thead>
        <tr>
          <th>{words.place}</th>
          <th>{words.kind}</th>
          <th>{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(place => {
          const { placeId, name, kind } = place
          const state = stateOf(place, now)
          return (
            <tr
              key={placeId}
              className={`opens ${state}`}
              aria-current={placeId === chosenId}
              onClick={() => onChoose(placeId)}
            >
              <td>
                <button type='button' className='open' data-row>
                  {name}
                </button>
              </td>
              <td>
                <span className={`own-kind ${kind}`}>{words.kinds[kind]}</span>
              </td>
              <td>{words.states[state]}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
