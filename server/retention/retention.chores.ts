import type { Chore } from '../platform/chores'
import { sweep } from './retention.actions'

const HOUR_MILLISECONDS = 3600_000

/** Lets go, every hour, of what need not be kept any longer. */
export const retentionChore: Chore = {
  name: 'retention.sweep',
  everyMilliseconds: HOUR_MILLISECONDS,
  run: sweep,
}
