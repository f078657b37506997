import { checkInsAsRecorded } from './checkins/checkins.evidence'
import { plansAsRecorded } from './checkins/plans.evidence'
import { tasksAsRecorded } from './checkins/tasks.evidence'
import { classesAsRecorded } from './courses/classes/as-recorded'
import { examsAsRecorded } from './courses/exams/as-recorded'
import { studyRecordsAsRecorded } from './courses/records/records.evidence'
import { lessonsAsRecorded } from './courses/lessons-as-recorded'
import { studyAsRecorded } from './courses/study/as-recorded'
import { actsAndLooksAsRecorded, effectUnrecorded } from './evidence/effects.model'
import type { VerifyOptions } from './evidence/verify'
import { enrolmentsAsRecorded } from './faces/enrolments.evidence'
import { faceReviewsAsRecorded } from './faces/reviews.evidence'
import { requestsAsRecorded } from './faces/requests.evidence'
import { ownPlacesAsRecorded } from './places/own-places.evidence'
import { applicationsAsRecorded } from './jobs/applications/as-recorded'
import { employersAsRecorded } from './jobs/employers.evidence'
import { outcomesAsRecorded } from './jobs/outcomes/as-recorded'
import { postingsAsRecorded } from './jobs/postings.evidence'
import { trainingAsRecorded } from './jobs/training/as-recorded'
import { restrictionsAsRecorded } from './people/restrictions.evidence'
import type { Vault } from './platform/vault'
import { positionsAsRecorded } from './positioning/positions.evidence'
import { reportsAsRecorded } from './reports/as-recorded'
import { bookingsAsRecorded } from './visits/bookings/as-recorded'
import { relativesAsRecorded } from './visits/relatives/as-recorded'
import { factsAsRecorded } from './visits/prisons/facts.evidence'
import { listsAsRecorded } from './visits/prisons/lists.evidence'
import { rulesAsRecorded } from './visits/prisons/prisons.evidence'
import { roomsAsRecorded } from './visits/rooms/as-recorded'

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
    (await restrictionsAsRecorded(records, vault)) ??
    (await positionsAsRecorded(records)) ??
    (await requestsAsRecorded(records)) ??
    (await enrolmentsAsRecorded(records, vault)) ??
    (await faceReviewsAsRecorded(records)) ??
    (await reportsAsRecorded(records, vault)) ??
    (await lessonsAsRecorded(records)) ??
    (await classesAsRecorded(records)) ??
    (await studyAsRecorded(records)) ??
    (await examsAsRecorded(records)) ??
    (await studyRecordsAsRecorded(records)) ??
    (await employersAsRecorded(records, vault)) ??
    (await postingsAsRecorded(records, vault)) ??
    (await applicationsAsRecorded(records, vault)) ??
    (await trainingAsRecorded(records)) ??
    (await outcomesAsRecorded(records)) ??
    (await bookingsAsRecorded(records, vault)) ??
    (await rulesAsRecorded(records)) ??
    (await listsAsRecorded(records)) ??
    (await factsAsRecorded(records)) ??
    (await relativesAsRecorded(records, vault)) ??
    (await roomsAsRecorded(records)) ??
    (await actsAndLooksAsRecorded(records)),
  effectUnrecorded,
})
