import { endpoint } from '../endpoint'
import type * as questions from './questions.contract'
import type * as schedules from './schedules.contract'

/** When reports are to be made. */
export const listSchedules = endpoint<typeof schedules.listSchedules>()({
  id: 'reports.schedules',
  method: 'GET',
  path: '/reports/schedules',
  by: ['officer', 'procurator'],
  summary: '查看报告安排',
})

/** An officer says who reports how often. */
export const setSchedule = endpoint<typeof schedules.setSchedule>()({
  id: 'reports.set-schedule',
  method: 'POST',
  path: '/reports/schedules',
  by: ['officer'],
  summary: '设定一个人或一类人的报告安排',
})

/** An officer ends a schedule. */
export const endSchedule = endpoint<typeof schedules.endSchedule>()({
  id: 'reports.end-schedule',
  method: 'POST',
  path: '/reports/schedules/ends',
  by: ['officer'],
  summary: '终止一项报告安排',
})

/** What is asked in reports. */
export const listQuestionSets = endpoint<typeof questions.listQuestionSets>()({
  id: 'reports.questions',
  method: 'GET',
  path: '/reports/questions',
  by: ['officer', 'procurator'],
  summary: '查看报告的提问',
})

/** An office sets its own questions. */
export const setOwnQuestions = endpoint<typeof questions.setOwnQuestions>()({
  id: 'reports.set-questions',
  method: 'POST',
  path: '/reports/questions',
  by: ['officer'],
  summary: '设定本所自己的提问，最多三个',
})
