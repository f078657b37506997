import { checkInsAsRecorded } from './checkins/checkins.evidence'
import { plansAsRecorded } from './checkins/plans.evidence'
import { tasksAsRecorded } from './checkins/tasks.evidence'
import { actsAndLooksAsRecorded, effectUnrecorded } from './evidence/effects.model'
import type { VerifyOptions } from './evidence/verify'
import { enrolmentsAsRecorded } from './faces/enrolments.evidence'
import { faceReviewsAsRecorded } from './faces/reviews.evidence'
import { requestsAsRecorded } from './faces/requests.evidence'
import { ownPlacesAsRecorded } from './places/own-places.evidence'
import type { Vault } from './platform/vault'
import { positionsAsRecorded } from './positioning/positions.evidence'
import { reportsAsRecorded } from './reports/as-recorded'

/**
 * How all that the log tells is compared with where it happened.
 *
 * @param vault - opens what lies sealed where it happened.
 */
export const effectsWith = (
  vault: Vault,
): Required<Pick<VerifyOptions, 'effectStands' | 'effectUnrecorded'>> => ({
  effectStands: async records =>
    (await checkInsAsRecorded(records)) ??
    (await tasksAsRecorded(records)) ??
    (await plansAsRecorded(records)) ??
    (await ownPlacesAsRecorded(records, vault)) ??
    (await positionsAsRecorded(records)) ??
    (await requestsAsRecorded(records)) ??
    (await enrolmentsAsRecorded(records, vault)) ??
    (await faceReviewsAsRecorded(records)) ??
    (await reportsAsRecorded(records, vault)) ??
    (await actsAndLooksAsRecorded(records)),
  effectUnrecorded,
})
