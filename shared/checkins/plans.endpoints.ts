import { endpoint } from '../endpoint'
import type * as categories from './categories.contract'
import type * as exemptions from './exemptions.contract'
import type * as holidays from './holidays.contract'
import type * as contract from './plans.contract'

/** What a plan would ask for in the next days, before it is saved. */
export const previewPlan = endpoint<typeof contract.previewPlan>()({
  id: 'plans.preview',
  method: 'POST',
  path: '/check-ins/plans/previews',
  by: ['officer'],
  summary: '预览签到安排今后三十天的内容，不保存',
})

/** An officer says when somebody checks in, or everybody of a category; nothing past is rewritten. */
export const setPlan = endpoint<typeof contract.setPlan>()({
  id: 'plans.set',
  method: 'POST',
  path: '/check-ins/plans',
  by: ['officer'],
  summary: '设定个人或管理类别的签到安排；不改动已经生成的任务',
})

/** What a person has to do, by which plan, and when not. */
export const readPlan = endpoint<typeof contract.readPlan>()({
  id: 'plans.read',
  method: 'GET',
  path: '/check-ins/plans/one',
  by: ['officer', 'procurator'],
  summary: '查看一名人员的签到安排、免除和今后三十天的内容',
})

/** An officer frees a person from checking in for a while, with a reason. */
export const addExemption = endpoint<typeof exemptions.addExemption>()({
  id: 'plans.add-exemption',
  method: 'POST',
  path: '/check-ins/exemptions',
  by: ['officer'],
  summary: '免除一段时间的签到，写明理由',
})

/** The exemption ends; days that have begun stay exempt. */
export const endExemption = endpoint<typeof exemptions.endExemption>()({
  id: 'plans.end-exemption',
  method: 'POST',
  path: '/check-ins/exemptions/ends',
  by: ['officer'],
  summary: '撤回免除，从次日起恢复签到',
})

/** An officer puts a person into a category, whose plan then holds unless there is one of his own. */
export const setCategory = endpoint<typeof categories.setCategory>()({
  id: 'plans.set-category',
  method: 'POST',
  path: '/check-ins/categories',
  by: ['officer'],
  summary: '设定人员的管理类别',
})

/** The plans of the county's categories, and its holidays. */
export const listCategoryPlans = endpoint<typeof contract.listCategoryPlans>()({
  id: 'plans.list-categories',
  method: 'GET',
  path: '/check-ins/plans/categories',
  by: ['officer', 'procurator'],
  summary: '查看本县各管理类别的签到安排和节假日',
})

/** The county enters the holidays of a year. */
export const setHolidays = endpoint<typeof holidays.setHolidays>()({
  id: 'plans.set-holidays',
  method: 'POST',
  path: '/check-ins/holidays',
  by: ['officer'],
  summary: '登记一年的节假日',
})
