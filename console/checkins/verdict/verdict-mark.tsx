import type { Place } from '#shared/checkins/checkins.contract'
import { SHAPES, SIGNS } from './verdict-shapes'
import './verdict.css'

/** The small sign of a verdict; the words stand beside it. */
export const VerdictMark = ({ verdict }: { verdict: Place['verdict'] }) => (
  <svg className={`verdict ${verdict}`} viewBox='0 0 20 20' aria-hidden='true'>
    <path d={SHAPES[verdict]} />
    <text x='10' y='14.5'>
      {SIGNS[verdict]}
    </text>
  </svg>
)
