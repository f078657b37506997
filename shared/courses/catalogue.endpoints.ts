import { endpoint } from '../endpoint'
import type * as contract from './catalogue.contract'

/** What a person has to study, may study, and has studied. */
export const listOwnLessons = endpoint<typeof contract.listOwnLessons>()({
  id: 'lessons.own',
  method: 'POST',
  path: '/lessons/own',
  by: ['person'],
  summary: '本人查看要学的、可学的和学过的课程',
})

/** A person reads a lesson. */
export const openOwnLesson = endpoint<typeof contract.openOwnLesson>()({
  id: 'lessons.open-own',
  method: 'GET',
  path: '/lessons/own/one',
  by: ['person'],
  summary: '本人打开一门课程',
})
