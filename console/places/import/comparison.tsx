import type { Outline } from '../../ui/map/outline'
import { areaOf, positionsOf } from '../outline-facts'
import { words as common } from '../places.words'
import { words } from './import.words'

interface ComparisonProps {
  /** Null when there was none. */
  before: Outline | null
  after: Outline
}

/** Old and new in numbers, so that a wrong file shows. */
export function Comparison({ before, after }: ComparisonProps) {
  const rows = [
    { what: common.area, say: (outline: Outline) => common.areaOf(areaOf(outline)) },
    { what: common.positions, say: (outline: Outline) => common.positionsOf(positionsOf(outline)) },
  ]
  return (
    <table className='table' aria-label={words.compare}>
      <thead>
        <tr>
          <th>{words.what}</th>
          <th>{words.before}</th>
          <th>{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, say }) => (
          <tr key={what}>
            <td>{what}</td>
            <td>{before ? say(before) : words.nothingBefore}</td>
            <td>{say(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
