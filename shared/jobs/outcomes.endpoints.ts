import { endpoint } from '../endpoint'
import type * as contract from './outcomes.contract'

/** What a person is asked about his work. */
export const listOwnOutcomes = endpoint<typeof contract.listOwnOutcomes>()({
  id: 'outcomes.own',
  method: 'GET',
  path: '/jobs/outcomes/own',
  by: ['person'],
  summary: '本人查看要答的就业情况',
})

/** A person says whether he still works there. */
export const answerOutcome = endpoint<typeof contract.answerOutcome>()({
  id: 'outcomes.answer',
  method: 'POST',
  path: '/jobs/outcomes/answers',
  by: ['person'],
  summary: '本人说明现在是否在岗',
})

/** Questions that wait for a check, or that stand behind a figure. */
export const listOutcomes = endpoint<typeof contract.listOutcomes>()({
  id: 'outcomes.list',
  method: 'GET',
  path: '/jobs/outcomes',
  by: ['officer', 'procurator'],
  summary: '查看就业后一、三、六个月的情况',
})

/** An officer has found out. */
export const checkOutcome = endpoint<typeof contract.checkOutcome>()({
  id: 'outcomes.check',
  method: 'POST',
  path: '/jobs/outcomes/checks',
  by: ['officer'],
  summary: '登记核实的就业情况和核实方式',
})

/** The county's figures. */
export const countOutcomes = endpoint<typeof contract.countOutcomes>()({
  id: 'outcomes.count',
  method: 'GET',
  path: '/jobs/outcomes/figures',
  by: ['officer', 'procurator'],
  summary: '查看就业数字',
})

/** An officer registers work that was found elsewhere. */
export const addPlacement = endpoint<typeof contract.addPlacement>()({
  id: 'outcomes.add-placement',
  method: 'POST',
  path: '/jobs/outcomes/placements',
  by: ['officer'],
  summary: '登记自己找到工作的人员',
})
