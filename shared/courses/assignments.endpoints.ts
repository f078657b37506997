import { endpoint } from '../endpoint'
import type * as contract from './assignments.contract'

/** What was assigned to whom. */
export const listAssignments = endpoint<typeof contract.listAssignments>()({
  id: 'lessons.assignments',
  method: 'POST',
  path: '/lessons/assignments/search',
  by: ['officer', 'procurator'],
  summary: '查看学习任务',
})

/** An officer says who studies what until when. Sending the same act twice is harmless. */
export const assignLessons = endpoint<typeof contract.assignLessons>()({
  id: 'lessons.assign',
  method: 'POST',
  path: '/lessons/assignments',
  by: ['officer'],
  summary: '给一个人或一类人安排学习任务',
})

/** An officer ends that, or takes it back. */
export const endAssignment = endpoint<typeof contract.endAssignment>()({
  id: 'lessons.end-assignment',
  method: 'POST',
  path: '/lessons/assignments/ends',
  by: ['officer'],
  summary: '终止或撤回一项学习任务',
})

/** Lessons that belong together. */
export const listStudyPlans = endpoint<typeof contract.listStudyPlans>()({
  id: 'lessons.plans',
  method: 'GET',
  path: '/lessons/plans',
  by: ['officer', 'procurator'],
  summary: '查看学习方案',
})

/** An officer puts lessons together. */
export const saveStudyPlan = endpoint<typeof contract.saveStudyPlan>()({
  id: 'lessons.save-plan',
  method: 'POST',
  path: '/lessons/plans',
  by: ['officer'],
  summary: '保存学习方案',
})

/** An officer removes a plan; what was assigned from it stays. */
export const removeStudyPlan = endpoint<typeof contract.removeStudyPlan>()({
  id: 'lessons.remove-plan',
  method: 'POST',
  path: '/lessons/plans/removals',
  by: ['officer'],
  summary: '删除学习方案',
})
