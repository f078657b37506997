import { endpoint } from '../endpoint'
import type * as contract from './training.contract'
import type * as desk from './training-desk.contract'

/** Sessions that a person can still join. */
export const listTraining = endpoint<typeof contract.listTraining>()({
  id: 'training.list',
  method: 'POST',
  path: '/jobs/training',
  by: ['person'],
  summary: '本人查看可以报名的培训',
})

/** A person's own places. */
export const listOwnTraining = endpoint<typeof contract.listOwnTraining>()({
  id: 'training.own',
  method: 'GET',
  path: '/jobs/training/own',
  by: ['person'],
  summary: '本人查看自己报名的培训',
})

/** A person puts his name down: he is in, or waits. */
export const signUp = endpoint<typeof contract.signUp>()({
  id: 'training.sign-up',
  method: 'POST',
  path: '/jobs/training/sign-ups',
  by: ['person'],
  summary: '本人报名培训；名额满了自动排队',
})

/** A person gives his place up; who waits longest moves up. */
export const leaveTraining = endpoint<typeof contract.leaveTraining>()({
  id: 'training.leave',
  method: 'POST',
  path: '/jobs/training/leaves',
  by: ['person'],
  summary: '本人退出培训；排队的人自动补上',
})

/** Courses of the county. */
export const listCourses = endpoint<typeof desk.listCourses>()({
  id: 'training.courses',
  method: 'POST',
  path: '/jobs/training/courses/search',
  by: ['officer', 'procurator'],
  summary: '查看本县的培训课程和班次',
})

/** An officer of the county offers a course. */
export const setCourse = endpoint<typeof desk.setCourse>()({
  id: 'training.set-course',
  method: 'POST',
  path: '/jobs/training/courses',
  by: ['officer'],
  summary: '开设或修改一门培训课程',
})

/** No more sessions of a course. */
export const closeCourse = endpoint<typeof desk.closeCourse>()({
  id: 'training.close-course',
  method: 'POST',
  path: '/jobs/training/courses/closings',
  by: ['officer'],
  summary: '停办一门培训课程',
})

/** When and where it is given, and to how many. */
export const setSession = endpoint<typeof desk.setSession>()({
  id: 'training.set-session',
  method: 'POST',
  path: '/jobs/training/sessions',
  by: ['officer'],
  summary: '安排或修改一个班次；增加名额时排队的人自动补上',
})

/** It does not take place; everybody is told. */
export const cancelSession = endpoint<typeof desk.cancelSession>()({
  id: 'training.cancel-session',
  method: 'POST',
  path: '/jobs/training/sessions/cancellations',
  by: ['officer'],
  summary: '取消一个班次；报名的人都会收到通知',
})

/** Who comes. */
export const openSession = endpoint<typeof desk.openSession>()({
  id: 'training.session',
  method: 'GET',
  path: '/jobs/training/sessions/one',
  by: ['officer', 'procurator'],
  summary: '查看一个班次的报名、到课和结果',
})

/** Who was there on a day. */
export const markAttendance = endpoint<typeof desk.markAttendance>()({
  id: 'training.attendance',
  method: 'POST',
  path: '/jobs/training/sessions/attendance',
  by: ['officer'],
  summary: '登记一天的到课情况；缺课只是事实，不作处分',
})

/** How it ended for each. */
export const setResults = endpoint<typeof desk.setResults>()({
  id: 'training.results',
  method: 'POST',
  path: '/jobs/training/sessions/results',
  by: ['officer'],
  summary: '登记培训结果',
})

/** An officer takes somebody out; who waits longest moves up. */
export const takeOut = endpoint<typeof desk.takeOut>()({
  id: 'training.take-out',
  method: 'POST',
  path: '/jobs/training/sign-ups/removals',
  by: ['officer'],
  summary: '替一个人退出培训，须写明原因',
})
