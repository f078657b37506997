import type { Content } from '../messages/messages.model'
import { addMessages } from '../messages/messages.model'
import { dayInChina } from '#shared/time/days'
import { GRACE_MILLISECONDS } from '#shared/checkins/tasks.rules'
import type { TaskState } from '#shared/checkins/tasks.contract'
import { addEvidence } from '../evidence/records.model'
import { peopleAfter } from '../people/people.model'
import { type ClientSession, inTransaction } from '../platform/database'
import { addToOutbox } from '../platform/outbox.model'
import { outagesSince } from '../platform/outages.model'
import { exemptionOn, exemptionsFrom } from './exemptions.model'
import { markDayMade, whichDaysAreMade } from './made-days.model'
import { makeTasks } from './making'
import { missedEvidence } from './tasks.evidence'
import { dueTasks } from './due-tasks.model'
import { type StoredTask, changeTask, changeTasks, taskNews, tasksById } from './tasks.model'

/** How many are dealt with in one transaction. */
const GROUP = 200

/** Makes everybody's tasks of today, once; a crash in the middle is made good by the next round. */
export async function makeToday(now: Date): Promise<void> {
  const day = dayInChina(now)
  if ((await whichDaysAreMade([day])).has(day)) return
  let tasks = 0
  for (let last = ''; ;) {
    const people = await peopleAfter(last, GROUP)
    if (people.length === 0) break
    tasks += await makeTasks(people, now)
    last = people.at(-1)!.id
  }
  await markDayMade({ day, tasks, at: now })
}

/** Opens, reminds of and closes what is due. Two processes at once do it once. */
export async function moveTasks(now: Date): Promise<void> {
  await eachGroup(['planned'], 'opensAt', now, open)
  await eachGroup(['planned', 'open'], 'remindAt', now, remind)
  const closed = new Date(now.getTime() - GRACE_MILLISECONDS)
  await eachGroup(['planned', 'open'], 'closesAt', closed, close)
}

type Step = (tasks: readonly StoredTask[], now: Date, session: ClientSession) => Promise<void>

/** Goes through all that is due, a group at a time; what somebody else has dealt with is left alone. */
async function eachGroup(
  states: readonly TaskState[],
  field: 'opensAt' | 'remindAt' | 'closesAt',
  by: Date,
  step: Step,
) {
  for (;;) {
    const ids = await dueTasks(states, field, by, GROUP)
    if (ids.length === 0) return
    await inTransaction(async session => {
      const tasks = await tasksById(ids, session)
      const still = tasks.filter(task => states.includes(task.state) && isDue(task[field], by))
      if (still.length > 0) await step(still, by, session)
    })
    if (ids.length < GROUP) return
  }
}

const isDue = (at: Date | null, by: Date) => at !== null && at <= by

/** It can be done now; who was freed meanwhile need not do it. */
async function open(tasks: readonly StoredTask[], now: Date, session: ClientSession) {
  const today = dayInChina(now)
  const exemptions = await exemptionsFrom(
    tasks.map(({ personId }) => personId),
    today,
    session,
  )
  const freed = (task: StoredTask) =>
    task.needs === 1 ? exemptionOn(exemptions.get(task.personId), today) : null
  for (const task of tasks.filter(freed)) {
    await changeTask(task.id, { state: 'exempt', exemptReason: freed(task)!.reason }, session)
  }
  const opened = tasks.filter(task => !freed(task))
  await changeTasks(idsOf(opened), { state: 'open' }, session)
  const surprises = opened.filter(({ toldHours }) => toldHours !== null)
  await tell(surprises, 'task-open', now, session)
}

async function remind(tasks: readonly StoredTask[], now: Date, session: ClientSession) {
  await changeTasks(idsOf(tasks), { remindAt: null }, session)
  await tell(tasks, 'task-closing', now, session)
}

/** It was not done in time. That is a fact for an officer to look into, and nothing else. */
async function close(tasks: readonly StoredTask[], closedBy: Date, session: ClientSession) {
  const now = new Date(closedBy.getTime() + GRACE_MILLISECONDS)
  const amiss = await outagesSince(earliest(tasks))
  const missed = tasks.map((task): StoredTask => ({
    ...task,
    state: 'missed',
    missedAt: now,
    outageMinutes: minutesWithin(amiss, task),
  }))
  for (const { id, state, missedAt, outageMinutes } of missed) {
    await changeTask(id, { state, missedAt, outageMinutes }, session)
  }
  await tell(missed, 'task-missed', now, session)
  await addToOutbox(
    missed.map(task => taskNews(task, 'missed', now)),
    session,
  )
  await addEvidence(missed.map(missedEvidence), session)
}

const idsOf = (tasks: readonly StoredTask[]) => tasks.map(({ id }) => id)

const earliest = (tasks: readonly StoredTask[]) =>
  new Date(Math.min(...tasks.map(({ opensAt }) => opensAt.getTime())))

const MINUTE = 60_000

/** How much of a task's time our own service was not there. */
function minutesWithin(
  outages: readonly { from: Date; to: Date }[],
  { opensAt, closesAt }: StoredTask,
): number {
  const milliseconds = outages.reduce((sum, { from, to }) => {
    const begins = Math.max(from.getTime(), opensAt.getTime())
    const ends = Math.min(to.getTime(), closesAt.getTime())
    return sum + Math.max(0, ends - begins)
  }, 0)
  return Math.ceil(milliseconds / MINUTE)
}

async function tell(
  tasks: readonly StoredTask[],
  kind: Extract<Content, { taskId: string; opensAt: string }>['kind'],
  now: Date,
  session: ClientSession,
) {
  const letters = tasks.map(({ id, personId, opensAt, closesAt }) => ({
    personId,
    content: {
      kind,
      taskId: id,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    },
  }))
  await addMessages(letters, now, session)
}
