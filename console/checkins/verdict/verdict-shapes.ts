import type { Place } from '#shared/checkins/checkins.contract'

/** A verdict is told by shape as well as by colour, on a ground of 20 × 20. */
export const SHAPES = {
  inside: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15Z',
  outside: 'M10 1.5 19 17.5H1Z',
  'cannot-say': 'M3 3h14v14H3Z',
} satisfies Record<Place['verdict'], string>

/** The sign within a shape, for those who do not know it yet. */
export const SIGNS = {
  inside: '',
  outside: '',
  'cannot-say': '?',
} satisfies Record<Place['verdict'], string>
