import { lengthInWords } from '../ui/lengths'
import { followArrowKeys } from '../ui/arrow-keys'
import { words } from './places.words'
import type { Place } from './use-places'

interface PlaceListProps {
  places: readonly Place[]
  selectedId: string | undefined
  onSelect: (organisationId: string) => void
}

/** Every county and office with its newest outline; one without is named too. */
export const PlaceList = ({ places, selectedId, onSelect }: PlaceListProps) => (
  <table className='table' aria-label={words.list} onKeyDown={followArrowKeys}>
    <thead>
      <tr>
        <th>{words.place}</th>
        <th>{words.version}</th>
        <th>{words.error}</th>
      </tr>
    </thead>
    <tbody>
      {places.map(({ organisationId, name, level, boundary }) => (
        <tr
          key={organisationId}
          className={`opens ${level}`}
          aria-current={organisationId === selectedId}
          onClick={() => onSelect(organisationId)}
        >
          <td>
            <button type='button' className='open' data-row>
              {name}
            </button>
          </td>
          <td>{boundary ? words.versionOf(boundary.version) : words.none}</td>
          <td>{boundary && lengthInWords(boundary.errorMetres)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
