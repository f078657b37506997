import { checkInsAsRecorded } from './checkins/checkins.evidence'
import { tasksAsRecorded } from './checkins/tasks.evidence'
import { actsAndLooksAsRecorded, effectUnrecorded } from './evidence/effects.model'
import type { VerifyOptions } from './evidence/verify'

/** How all that the log tells is compared with where it happened. */
export const EFFECTS: Required<Pick<VerifyOptions, 'effectStands' | 'effectUnrecorded'>> = {
  effectStands: async records =>
    (await checkInsAsRecorded(records)) ??
    (await tasksAsRecorded(records)) ??
    (await actsAndLooksAsRecorded(records)),
  effectUnrecorded,
}
