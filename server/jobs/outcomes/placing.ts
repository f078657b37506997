import type { ClientSession } from '../../platform/database'
import type { StoredApplication } from '../applications/applications.model'
import { addPlacement, firstQuestion } from './placements.model'

/** An application that ended with work becomes a placement, beside the step that says so. */
export async function placementFrom(
  application: StoredApplication,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const { state, startedDay } = application
  if (state !== 'started' || startedDay === null) return
  await addPlacement(
    {
      id: application.id,
      personId: application.personId,
      officeId: application.officeId,
      within: application.within,
      applicationId: application.id,
      attemptId: null,
      employerId: application.employerId,
      employerName: application.employerName,
      through: 'base',
      startedDay,
      month: startedDay.slice(0, 7),
      addedAt: now,
      staffId: null,
      note: '',
      nextDay: firstQuestion(startedDay),
    },
    session,
  )
}
