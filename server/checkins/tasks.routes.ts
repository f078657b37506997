import * as tasks from '#shared/checkins/tasks.contract'
import { listTasks, settleTask } from '#shared/checkins/tasks.endpoints'
import * as today from '#shared/checkins/today.contract'
import { readToday } from '#shared/checkins/checkins.endpoints'
import { dayInChina } from '#shared/time/days'
import { Refusal } from '../platform/errors'
import { implement } from '../platform/implement'
import { abilitiesOf, mayReview, officialScopeOf } from './checkins.policy'
import { boundsOf } from './days'
import { countWaitingFaults } from './faults.model'
import { queueCounts } from './queue.model'
import { self } from './self'
import { presentTasks, settle } from './tasks.actions'
import { taskCounts, taskPage } from './task-lists.model'
import { tasksById } from './tasks.model'
import { todayOf } from './today.actions'

const PAGE = 50

export const taskRoutes = [
  /** A person sees what is to be done today. */
  implement(
    readToday,
    today.readToday,
  )(async ({ actor, outside }) => todayOf(await self(actor.personId), outside.now())),

  /** An official sees who has still to check in, who missed it, and what was settled. */
  implement(
    listTasks,
    tasks.listTasks,
  )(async ({ input: { list, officeId, after }, actor, outside }) => {
    const now = outside.now()
    const day = dayInChina(now)
    const [, dayEnds] = boundsOf(day)
    const within = { scope: officialScopeOf(actor), officeId }
    const [page, counts, faults, { attention }] = await Promise.all([
      taskPage(within, list, { after, limit: PAGE, now, dayEnds }),
      taskCounts(within, now, dayEnds),
      countWaitingFaults(within.scope, officeId),
      queueCounts(within.scope, officeId),
    ])
    return {
      day,
      tasks: await presentTasks(page.tasks),
      next: page.next,
      counts: { ...counts, faults, attention },
      abilities: { settle: abilitiesOf(actor).review },
    }
  }),

  /** An officer says why a task was not done in time. */
  implement(
    settleTask,
    tasks.settleTask,
  )(async ({ input: { id, ...word }, actor, outside }) => {
    const [task] = await tasksById([id])
    if (!task || !mayReview(actor, task)) throw new Refusal(404, 'no-such-task')
    const settled = await settle(id, { ...word, staffId: actor.staffId, at: outside.now() })
    return (await presentTasks([settled]))[0]!
  }),
]
