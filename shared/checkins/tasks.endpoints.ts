import { endpoint } from '../endpoint'
import type * as contract from './tasks.contract'

/** Who has still to check in today, who missed it, and what was settled. */
export const listTasks = endpoint<typeof contract.listTasks>()({
  id: 'tasks.list',
  method: 'GET',
  path: '/check-ins/tasks',
  by: ['officer', 'procurator'],
  summary: '查看今天尚未签到、未按时签到和已处理的任务',
})

/** An officer says why a task was not done in time; the person is told. Only the first word counts. */
export const settleTask = endpoint<typeof contract.settleTask>()({
  id: 'tasks.settle',
  method: 'POST',
  path: '/check-ins/tasks/settlements',
  by: ['officer'],
  summary: '处理一次未按时完成的签到任务，写明核实情况；本人会收到通知',
})
