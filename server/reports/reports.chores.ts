import { isNight, nextReminder } from '#shared/reports/reminders.rules'
import type { DutyState } from '#shared/reports/reports.contract'
import { dayInChina, daysAfter } from '#shared/time/days'
import { addEvidence } from '../evidence/records.model'
import { addMessages } from '../messages/messages.model'
import { peopleAfter } from '../people/people.model'
import type { Chore } from '../platform/chores'
import { type ClientSession, inTransaction } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import { type StoredDuty, changeDuty, dueDuties, dutiesById, dutyNews } from './duties.model'
import { lastDayMade, markDayMade } from './made-days.model'
import { makeDuties } from './making'
import { overdueEvidence } from './reports.evidence'

/** How many are dealt with in one transaction. */
const GROUP = 200

/** A slow line takes this long; so much later is not late. */
export const GRACE_MILLISECONDS = 60_000

/**
 * Asks everybody for the reports that begin today, once, when the night is over; a crash in the
 * middle, or days on which nobody was there, are made good by the next round.
 */
export async function makeReports(now: Date): Promise<void> {
  const today = dayInChina(now)
  const last = await lastDayMade()
  if (isNight(now) || (last !== null && last >= today)) return
  const after = last ?? daysAfter(today, -1)
  let made = 0
  for (let id = ''; ;) {
    const people = await peopleAfter(id, GROUP)
    if (people.length === 0) break
    made += await makeDuties(people, { after, now })
    id = people.at(-1)!.id
  }
  await markDayMade(today, made, now)
}

/** Notes what was not made in time and reminds. Two processes at once do it once. */
export async function moveReports(now: Date): Promise<void> {
  const over = new Date(now.getTime() - GRACE_MILLISECONDS)
  await eachGroup(['open', 'returned'], 'dueAt', over, (duties, session) =>
    becomeOverdue(duties, now, session),
  )
  if (isNight(now)) return
  await eachGroup(['open', 'returned', 'overdue'], 'remindAt', now, (duties, session) =>
    remind(duties, now, session),
  )
}

type Step = (duties: readonly StoredDuty[], session: ClientSession) => Promise<void>

/** Goes through all that is due, a group at a time; what somebody else has dealt with is left alone. */
async function eachGroup(
  states: readonly DutyState[],
  field: 'dueAt' | 'remindAt',
  by: Date,
  step: Step,
) {
  for (;;) {
    const ids = await dueDuties(states, field, by, GROUP)
    if (ids.length === 0) return
    await inTransaction(async session => {
      const duties = await dutiesById(ids, session)
      const isDue = (at: Date | null) => at !== null && at <= by
      await step(
        duties.filter(duty => states.includes(duty.state) && isDue(duty[field])),
        session,
      )
    })
    if (ids.length < GROUP) return
  }
}

/** It was not made in time. That is a fact for an officer to look into, and nothing else. */
async function becomeOverdue(duties: readonly StoredDuty[], now: Date, session: ClientSession) {
  for (const duty of duties) {
    const isFirst = duty.overdueAt === null
    const overdue = await changeDuty(
      duty,
      { state: 'overdue', overdueAt: duty.overdueAt ?? now },
      session,
    )
    await addToOutbox([dutyNews(duty, `overdue:${duty.dueAt.toISOString()}`, now)], session)
    // A second time follows from the evidence that it came back, and until when.
    if (isFirst) await addEvidence([overdueEvidence(overdue)], session)
  }
}

async function remind(duties: readonly StoredDuty[], now: Date, session: ClientSession) {
  const today = dayInChina(now)
  for (const duty of duties) {
    const remindAt = nextReminder(duty.dueAt, today)
    const reminders = duty.reminders + 1
    await changeDuty(duty, { remindAt, reminders, remindedAt: now }, session)
  }
  const letters = duties.map(({ personId, id, kind, dueAt }) => ({
    personId,
    content: {
      kind: dueAt < now ? ('report-overdue' as const) : ('report-reminder' as const),
      dutyId: id,
      report: kind,
      dueAt: dueAt.toISOString(),
    },
  }))
  await addMessages(letters, now, session)
}

/** What reports need done by themselves. */
export const reportChores: readonly Chore[] = [
  { name: 'reports.make', everyMilliseconds: 60_000, run: makeReports },
  { name: 'reports.move', everyMilliseconds: 30_000, run: moveReports },
]
