import { randomUUID } from 'node:crypto'
import type { Exemption } from '#shared/checkins/exemptions.contract'
import * as endpoints from '#shared/checkins/plans.endpoints'
import { daysBetween } from '#shared/checkins/plans.rules'
import { type Day, dayInChina, instantInChina } from '#shared/time/days'
import { staffNamed } from '../account/staff.model'
import { addEvidence } from '../evidence/records.model'
import { addMessage } from '../messages/messages.model'
import { recordAct } from '../oversight/acts.model'
import type { Person } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { addToOutbox } from '../platform/outbox.model'
import {
  type StoredExemption,
  exemptionOn,
  exemptionsFrom,
  saveExemption,
  shortenExemption,
} from './exemptions.model'
import { boundsOf } from './days'
import { exemptionEndedEvidence, exemptionEvidence } from './plans.evidence'
import { type StoredTask, changeTask, taskNews, tasksBetween } from './tasks.model'

interface By {
  staffId: string
  now: Date
}

/** Frees a person for a stretch of days; what is due in it and not done need not be done. */
export async function exempt(
  person: Person,
  { firstDay, lastDay, reason }: { firstDay: Day; lastDay: Day; reason: string },
  { staffId, now }: By,
): Promise<StoredExemption> {
  // What is past is settled case by case, not freed afterwards.
  if (firstDay < dayInChina(now)) {
    throw new Refusal(400, 'bad-input', [{ path: 'firstDay', code: 'has-begun' }])
  }
  const exemption: StoredExemption = {
    id: randomUUID(),
    personId: person.id,
    firstDay,
    lastDay,
    heldUntil: lastDay,
    reason,
    staffId,
    at: now,
    endedAt: null,
  }
  await inTransaction(async session => {
    await saveExemption(exemption, session)
    await addEvidence([exemptionEvidence(exemption)], session)
    await freeTasks(person.id, exemption, now, session)
    await addMessage(person.id, now, { kind: 'exempted', firstDay, lastDay, reason }, session)
    const details = { exemption: exemption.id, firstDay, lastDay, reason }
    await recordAct(
      { staffId, act: endpoints.addExemption.id, subjectId: person.id, at: now, details },
      session,
    )
  })
  return exemption
}

async function freeTasks(
  personId: string,
  exemption: StoredExemption,
  now: Date,
  session: ClientSession,
) {
  const [, end] = boundsOf(exemption.lastDay)
  const tasks = await tasksBetween(personId, now, end, session)
  const all = (await exemptionsFrom([personId], dayInChina(now), session)).get(personId)
  const isDue = ({ state, opensAt }: StoredTask) =>
    ['planned', 'open'].includes(state) && opensAt >= instantInChina(exemption.firstDay, '00:00')
  for (const task of tasks.filter(one => isDue(one) || one.needs > 1)) {
    const needs = needsLeft(task, all, now)
    if (needs === task.needs) continue
    const freed = needs <= task.made.length
    const state = !freed ? task.state : task.made.length > 0 ? 'done' : 'exempt'
    await changeTask(
      task.id,
      { state, needs: Math.max(needs, 1), exemptReason: freed ? exemption.reason : null },
      session,
    )
    await addToOutbox([taskNews(task, `exempt:${exemption.id}`, now)], session)
  }
}

/** How many days a task can still ask for: those done, and those left that are free. */
function needsLeft(
  task: StoredTask,
  exemptions: readonly StoredExemption[] | undefined,
  now: Date,
): number {
  const from = task.day > dayInChina(now) ? task.day : dayInChina(now)
  const left = daysBetween(from, dayInChina(task.closesAt))
  const free = left.filter(day => exemptionOn(exemptions, day) === null).length
  return Math.min(task.needs, task.made.length + free)
}

/** Lets a person check in again from tomorrow on; today stays free. */
export async function endExemption(
  exemption: StoredExemption,
  reason: string,
  { staffId, now }: By,
): Promise<StoredExemption> {
  const { id, personId, firstDay } = exemption
  const today = dayInChina(now)
  // One that has not begun holds for no day at all.
  const heldUntil = firstDay > today ? dayBefore(firstDay) : today
  return inTransaction(async session => {
    const ended = await shortenExemption(id, heldUntil, now, session)
    if (!ended) throw new Refusal(409, 'exemption-over')
    await addEvidence([exemptionEndedEvidence(ended)], session)
    await addMessage(
      personId,
      now,
      { kind: 'exemption-ended', firstDay, lastDay: heldUntil, reason },
      session,
    )
    await recordAct(
      {
        staffId,
        act: endpoints.endExemption.id,
        subjectId: personId,
        at: now,
        details: { exemption: id, heldUntil, reason },
      },
      session,
    )
    return ended
  })
}

const dayBefore = (day: Day): Day =>
  dayInChina(new Date(instantInChina(day, '00:00').getTime() - 1))

/** Exemptions as they are shown. */
export async function presentExemptions(rows: readonly StoredExemption[]): Promise<Exemption[]> {
  const staff = await staffNamed(rows.map(({ staffId }) => staffId))
  return rows.map(({ id, firstDay, lastDay, reason, staffId, at, endedAt }) => ({
    id,
    firstDay,
    lastDay,
    reason,
    byName: staff.get(staffId)?.name ?? '',
    at: at.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }))
}
