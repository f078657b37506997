import type { ListedOwnPlaces } from '#shared/places/own-places.contract'
import { momentOnPaper } from '../../ui/moments'
import { Printed } from '../../ui/printed'
import { words } from './own-places.words'
import { shapeInWords, stateOf } from './place-state'

/** The list as it goes on paper: everything that the screen shows on its map is there in words. */
export const PrintedPlaces = ({ listed, now }: { listed: ListedOwnPlaces; now: Date }) => (
  <Printed>
    <h1>{words.titleOf(listed.ownerName)}</h1>
    <table className='table'>
      <thead>
        <tr>
          <th>{words.place}</th>
          <th>{words.kind}</th>
          <th>{words.state}</th>
          <th>{words.when}</th>
          <th>{words.where}</th>
          <th>{words.source}</th>
          <th>{words.version}</th>
        </tr>
      </thead>
      <tbody>
        {listed.places.map(place => (
          <tr key={place.placeId}>
            <td>{place.name}</td>
            <td>{words.kinds[place.kind]}</td>
            <td>{words.states[stateOf(place, now)]}</td>
            <td>
              {words.daysOf(place.firstDay, place.lastDay)}；{words.timesOf(place)}
            </td>
            <td>{shapeInWords(place.shape)}</td>
            <td>{place.source}</td>
            <td>{words.versionOf(place.version)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>{words.printedOn(momentOnPaper(now.toISOString()), listed.officeName)}</p>
  </Printed>
)
