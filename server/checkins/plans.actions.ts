import { setPlan } from '#shared/checkins/checkins.endpoints'
import type { Today } from '#shared/checkins/checkins.contract'
import type { Window } from '#shared/checkins/plans.contract'
import { stageAt } from '#shared/checkins/window.rules'
import { type Day, dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import { addMessage } from '../messages/messages.model'
import { organisationById, organisationNames } from '../organisation/organisation.model'
import { recordAct } from '../oversight/acts.model'
import type { Person } from '../people/people.model'
import { inTransaction } from '../platform/database'
import { receiptOf } from './checkins.actions'
import { firstBetween, whoCheckedIn } from './checkins.model'
import { planOn, plansOn, savePlan } from './plans.model'

/** A person's duty on the day of an instant. */
export async function dutyOf(person: Person, now: Date): Promise<Today> {
  const day = dayInChina(now)
  const [from, to] = boundsOf(day)
  const [window, first, office] = await Promise.all([
    planOn(person.id, day),
    firstBetween(person.id, from, to),
    organisationById(person.officeId),
  ])
  return {
    day,
    now: now.toISOString(),
    window,
    stage: stageAt(now, window),
    receipt: first && receiptOf(first),
    officeName: office?.name ?? '',
    officePhone: office?.phone ?? '',
  }
}

const boundsOf = (day: Day): [Date, Date] => [
  instantInChina(day, '00:00'),
  instantInChina(daysAfter(day, 1), '00:00'),
]

/** Who has a duty today and has not checked in, by name. */
export async function whoHasNotYet(people: readonly Person[], now: Date) {
  const day = dayInChina(now)
  const ids = people.map(({ id }) => id)
  const [plans, done, offices] = await Promise.all([
    plansOn(ids, day),
    whoCheckedIn(ids, ...boundsOf(day)),
    organisationNames(people.map(({ officeId }) => officeId)),
  ])
  const missing = people.flatMap(({ id, name, officeId }) => {
    const window = plans.get(id)
    const stage = stageAt(now, window ?? null)
    if (!window || stage === 'no-plan' || done.has(id)) return []
    const officeName = offices.get(officeId) ?? ''
    return [{ personId: id, personName: name, officeId, officeName, window, stage }]
  })
  return { day, people: missing }
}

/** Sets the window of each day: from today where none applied, else from tomorrow. */
export async function changePlan(
  personId: string,
  window: Window | null,
  staffId: string,
  now: Date,
): Promise<{ window: Window | null; firstDay: Day }> {
  const today = dayInChina(now)
  const current = await planOn(personId, today)
  const firstDay = current ? daysAfter(today, 1) : today
  await inTransaction(async session => {
    await savePlan({ personId, firstDay, window, setBy: staffId, setAt: now }, session)
    await addMessage(personId, now, { kind: 'plan-changed', window, firstDay }, session)
    await recordAct(
      { staffId, act: setPlan.id, subjectId: personId, at: now, details: { window, firstDay } },
      session,
    )
  })
  return { window, firstDay }
}
