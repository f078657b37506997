import { endpoint } from '../../endpoint'
import type * as contract from './week-plans.contract'

/** When in a week there are visits. */
export const listWeekPlans = endpoint<typeof contract.listWeekPlans>()({
  id: 'visits.week-plans.list',
  method: 'GET',
  path: '/visits/week-plans',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看一所监狱每周的会见安排',
})

/** Adds a line to the week's plan, changes one, or lets it end. */
export const setWeekPlan = endpoint<typeof contract.setWeekPlan>()({
  id: 'visits.week-plans.set',
  method: 'POST',
  path: '/visits/week-plans',
  by: ['visitClerk', 'prisonStaff'],
  summary: '新增、修改或终止一项每周会见安排',
})
