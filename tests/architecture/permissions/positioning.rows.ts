import { delivery } from '../../server/positioning/delivery'
import type { Rows } from './askers'

/** Who gets what of positioning. */
export const POSITIONING: Rows = {
  'positioning.send': { input: () => delivery(), may: ['device'] },
}
