import type { OwnTask, Today } from '#shared/checkins/today.contract'
import { dayInChina, instantInChina } from '#shared/time/days'
import { organisationById } from '../organisation/organisation.model'
import type { Person } from '../people/people.model'
import { receiptOf } from './checkins.actions'
import { type CheckInRow, checkInsById, newestExtra } from './checkins.model'
import { boundsOf } from './days'
import { ownFault } from './faults.actions'
import { faultsOf } from './faults.model'
import { haveTasks } from './making'
import { type StoredTask, tasksBetween } from './tasks.model'

/** What a person has to do on the day of an instant, and how far it has come. */
export async function todayOf(person: Person, now: Date): Promise<Today> {
  await haveTasks(person, now)
  const day = dayInChina(now)
  const [from, to] = boundsOf(day)
  const [tasks, extra, faults, office] = await Promise.all([
    tasksBetween(person.id, from, to),
    newestExtra(person.id, from),
    faultsOf(person.id, from),
    organisationById(person.officeId),
  ])
  const made = await checkInsById(tasks.flatMap(task => task.made.at(-1)?.checkInId ?? []))
  const byId = new Map(made.map(checkIn => [checkIn.id, checkIn]))
  return {
    day,
    now: now.toISOString(),
    tasks: tasks.map(task => ownTask(task, byId, now)),
    extra: extra && receiptOf(extra),
    faults: faults.map(ownFault),
    officeName: office?.name ?? '',
    officePhone: office?.phone ?? '',
  }
}

/** A surprise is told only as the stretch within which it will come, until it has begun. */
function ownTask(task: StoredTask, checkIns: ReadonlyMap<string, CheckInRow>, now: Date): OwnTask {
  const hidden = task.toldHours !== null && task.opensAt > now ? task.toldHours : null
  const last = checkIns.get(task.made.at(-1)?.checkInId ?? '')
  const length = task.closesAt.getTime() - task.opensAt.getTime()
  return {
    id: task.id,
    opensAt: (hidden ? instantInChina(task.day, hidden.opensAt) : task.opensAt).toISOString(),
    closesAt: (hidden ? instantInChina(task.day, hidden.closesAt) : task.closesAt).toISOString(),
    surpriseMinutes: hidden ? Math.round(length / 60_000) : null,
    needs: task.needs,
    made: task.made.length,
    state: task.state,
    receipt: last ? receiptOf(last) : null,
    exemptReason: task.exemptReason,
    settled: task.settled && { outcome: task.settled.outcome, note: task.settled.note },
  }
}
