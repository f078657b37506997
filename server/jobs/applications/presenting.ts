import type { ApplicationRow } from '#shared/jobs/application-desk.contract'
import type { ApplicationStep, OwnApplication } from '#shared/jobs/applications.contract'
import { isOpen, mayBecome } from '#shared/jobs/applications.rules'
import { staffNamed } from '../../account/staff.model'
import { organisationNames } from '../../organisation/organisation.model'
import { namesOf } from '../../people/people.model'
import type { Vault } from '../../platform/vault'
import type { StoredApplication } from './applications.model'
import { secretsOf } from './secrets'
import { type StoredStep, stepsOf, wordsOf } from './steps.model'

/** An application as the person sees it. */
export function presentOwn(one: StoredApplication): OwnApplication {
  const { state } = one
  return {
    id: one.id,
    attemptId: one.attemptId,
    employerId: one.employerId,
    employerName: one.employerName,
    postingTitle: one.postingTitle,
    state,
    stateAt: one.stateAt.toISOString(),
    receivedAt: one.receivedAt.toISOString(),
    goesOutAt: one.goesOutAt.toISOString(),
    fields: one.fields,
    noticeVersion: one.noticeVersion,
    withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
    interview: one.interview,
    startedDay: one.startedDay,
    can: {
      say: isOpen(state),
      answer: mayBecome(state, 'accepted') || mayBecome(state, 'declined'),
      start: mayBecome(state, 'started'),
      withdraw: isOpen(state),
    },
  }
}

/** The same with what was said, and what he let them see. */
export async function openOwn(one: StoredApplication, vault: Vault) {
  const steps = await stepsOf([one.id])
  return {
    application: presentOwn(one),
    shared: secretsOf(one, vault)?.shared ?? null,
    // Who of the office wrote it is not told here, as with looks.
    steps: steps.map(taken => presentStep(taken, '', vault)),
  }
}

/** What was said about an application, with the names of the officials. */
export async function presentSteps(one: StoredApplication, vault: Vault) {
  const steps = await stepsOf([one.id])
  const staff = await staffNamed(steps.flatMap(({ staffId }) => staffId ?? []))
  return steps.map(taken => presentStep(taken, staff.get(taken.staffId ?? '')?.name ?? '', vault))
}

const presentStep = (taken: StoredStep, byName: string, vault: Vault): ApplicationStep => ({
  id: taken.id,
  at: taken.at.toISOString(),
  by: taken.by,
  byName,
  state: taken.state,
  words: wordsOf(taken, vault)?.words ?? '',
  interview: taken.interview,
  startedDay: taken.startedDay,
})

/** Lines of the officers' list. */
export async function presentRows(
  applications: readonly StoredApplication[],
): Promise<ApplicationRow[]> {
  const [people, offices] = await Promise.all([
    namesOf(applications.map(({ personId }) => personId)),
    organisationNames(applications.map(({ officeId }) => officeId)),
  ])
  return applications.map(one => ({
    id: one.id,
    personId: one.personId,
    personName: people.get(one.personId) ?? '',
    officeId: one.officeId,
    officeName: offices.get(one.officeId) ?? '',
    employerId: one.employerId,
    employerName: one.employerName,
    postingTitle: one.postingTitle,
    state: one.state,
    stateAt: one.stateAt.toISOString(),
    receivedAt: one.receivedAt.toISOString(),
    fields: one.fields,
    handedOut: one.handedOut,
    needs: one.needs,
    interview: one.interview,
  }))
}
