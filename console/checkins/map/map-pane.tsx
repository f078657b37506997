import type { CheckIn, Place } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { Fault } from '../../ui/fault'
import { lengthInWords } from '../../ui/lengths'
import { words as common } from '../../ui/map/map.words'
import { tiles } from '../../ui/map/tiles'
import { words } from '../checkins.words'
import { VerdictMark } from '../verdict/verdict-mark'
import LiveMap from './live-map'
import type { ReadBoundaries } from './use-boundaries'

const VERDICTS = Object.keys(words.verdicts) as Place['verdict'][]
const NONE: readonly Boundary[] = []

interface MapPaneProps {
  outlines: ReadBoundaries
  checkIns: readonly CheckIn[]
  officeId: string | null
  selectedId: string | null
  now: Date
  onSelect: (id: string) => void
}

/** The map, what its signs mean, and how far its outlines can be trusted. */
export function MapPane({ outlines, ...props }: MapPaneProps) {
  const { boundaries, error, again } = outlines
  return (
    <section className='map-pane'>
      <LiveMap {...props} boundaries={boundaries ?? NONE} />
      <footer>
        <ul className='legend'>
          {VERDICTS.map(verdict => (
            <li key={verdict}>
              <VerdictMark verdict={verdict} />
              {words.verdicts[verdict]}
            </li>
          ))}
          <li>{words.accuracyCircle}</li>
          {!tiles && <li>{common.noTiles}</li>}
        </ul>
        {error !== null ? (
          <Fault what={words.boundaryMissing} error={error} onRetry={() => void again()} />
        ) : (
          <p className='quiet'>{aboutOutlines(boundaries)}</p>
        )}
      </footer>
    </section>
  )
}

function aboutOutlines(boundaries: readonly Boundary[] | null): string {
  if (boundaries === null) return words.readingBoundary
  const counties = boundaries.filter(({ level }) => level === 'county')
  if (counties.length === 0) return words.noBoundary
  return counties
    .map(({ name, version, errorMetres, source }) =>
      words.boundary(name, version, lengthInWords(errorMetres), source),
    )
    .join(' ')
}
