import { endpoint } from '../endpoint'
import type * as editing from './editing.contract'
import type * as media from './media.contract'

/** The lessons of a county, drafts included. */
export const listLessons = endpoint<typeof editing.listLessons>()({
  id: 'lessons.list',
  method: 'POST',
  path: '/lessons/search',
  by: ['officer', 'procurator'],
  summary: '查看本县的课程，可按名称、领域、阶段和对象筛选',
})

/** One lesson with its versions and their answers. */
export const openLesson = endpoint<typeof editing.openLesson>()({
  id: 'lessons.open',
  method: 'GET',
  path: '/lessons/one',
  by: ['officer', 'procurator'],
  summary: '打开一门课程的某一版本',
})

/** An officer writes. */
export const saveLesson = endpoint<typeof editing.saveLesson>()({
  id: 'lessons.save',
  method: 'POST',
  path: '/lessons',
  by: ['officer'],
  summary: '保存课程草稿；已发布的版本不变',
})

/** What was written is given up; what is published stays. */
export const discardDraft = endpoint<typeof editing.discardDraft>()({
  id: 'lessons.discard',
  method: 'POST',
  path: '/lessons/discards',
  by: ['officer'],
  summary: '放弃课程草稿',
})

/** The county publishes a draft, at once or from a day on. */
export const publishLesson = endpoint<typeof editing.publishLesson>()({
  id: 'lessons.publish',
  method: 'POST',
  path: '/lessons/publications',
  by: ['officer'],
  summary: '发布课程草稿，立即或从某日起',
})

/** The county takes a lesson out of the catalogue. */
export const withdrawLesson = endpoint<typeof editing.withdrawLesson>()({
  id: 'lessons.withdraw',
  method: 'POST',
  path: '/lessons/withdrawals',
  by: ['officer'],
  summary: '撤下课程；已开始学的人可以学完',
})

/** Texts of law that can be cited. */
export const listCitations = endpoint<typeof editing.listCitations>()({
  id: 'lessons.citations',
  method: 'POST',
  path: '/lessons/citations/search',
  by: ['officer', 'procurator'],
  summary: '查看可以引用的法条',
})

/** An officer enters a text of law that the programme does not bring along. */
export const addCitation = endpoint<typeof editing.addCitation>()({
  id: 'lessons.add-citation',
  method: 'POST',
  path: '/lessons/citations',
  by: ['officer'],
  summary: '录入一条法条',
})

/** A second officer has compared it with the official text. */
export const checkCitation = endpoint<typeof editing.checkCitation>()({
  id: 'lessons.check-citation',
  method: 'POST',
  path: '/lessons/citations/checks',
  by: ['officer'],
  summary: '另一人核对法条原文',
})

/** Pictures, sound and film that the county has. */
export const listLessonMedia = endpoint<typeof media.listLessonMedia>()({
  id: 'lessons.media',
  method: 'POST',
  path: '/lessons/media/search',
  by: ['officer', 'procurator'],
  summary: '查看课程素材',
})

/** An officer says what will be uploaded. */
export const beginLessonMedia = endpoint<typeof media.beginLessonMedia>()({
  id: 'lessons.begin-media',
  method: 'POST',
  path: '/lessons/media',
  by: ['officer'],
  summary: '开始或继续上传课程素材',
})

/** A part of it. */
export const sendLessonMedia = endpoint<typeof media.sendLessonMedia>()({
  id: 'lessons.send-media',
  method: 'POST',
  path: '/lessons/media/parts',
  by: ['officer'],
  summary: '上传课程素材的一段（可重传）',
})
