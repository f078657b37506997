import { endpoint } from '../endpoint'
import type * as quizzes from './quizzes.contract'
import type * as contract from './study.contract'

/** A person begins to study a lesson, or goes on. */
export const openStudy = endpoint<typeof contract.openStudy>()({
  id: 'study.open',
  method: 'POST',
  path: '/courses/study/sessions',
  by: ['person'],
  summary: '本人开始学习一课；别处正在进行的学习随之结束',
})

/** A sign of life while somebody studies. */
export const beatStudy = endpoint<typeof contract.beatStudy>()({
  id: 'study.beat',
  method: 'POST',
  path: '/courses/study/beats',
  by: ['person'],
  summary: '学习中的心跳；计多少时间由服务器判断',
})

/** A person leaves a lesson. */
export const closeStudy = endpoint<typeof contract.closeStudy>()({
  id: 'study.close',
  method: 'POST',
  path: '/courses/study/sessions/ends',
  by: ['person'],
  summary: '本人离开一课，结束这次学习',
})

/** A person shows that he is there. */
export const answerPresence = endpoint<typeof contract.answerPresence>()({
  id: 'study.presence',
  method: 'POST',
  path: '/courses/study/presence',
  by: ['person'],
  summary: '本人回应“还在学习吗”的提醒，错过了可以重做',
})

/** A person chooses how to show that he is there. */
export const setPresenceWay = endpoint<typeof contract.setPresenceWay>()({
  id: 'study.set-way',
  method: 'POST',
  path: '/courses/study/presence/way',
  by: ['person'],
  summary: '本人选择用点数字还是人脸回应学习中的提醒',
})

/** What a person read without a signal. */
export const tellOfflineReading = endpoint<typeof contract.tellOfflineReading>()({
  id: 'study.offline',
  method: 'POST',
  path: '/courses/study/offline',
  by: ['person'],
  summary: '补报没有网络时的阅读；答题通过后才计入，且只计一部分',
})

/** Questions about a lesson. */
export const startQuiz = endpoint<typeof quizzes.startQuiz>()({
  id: 'study.start-quiz',
  method: 'POST',
  path: '/courses/study/quizzes',
  by: ['person'],
  summary: '本人开始一课的小测；题目由服务器抽取',
})

/** A person answers them. */
export const answerQuiz = endpoint<typeof quizzes.answerQuiz>()({
  id: 'study.answer-quiz',
  method: 'POST',
  path: '/courses/study/quizzes/answers',
  by: ['person'],
  summary: '本人交一次小测，当场看到对错和讲解；可以重做',
})

/** How a person’s own study stands. */
export const readOwnStudy = endpoint<typeof contract.readOwnStudy>()({
  id: 'study.own',
  method: 'GET',
  path: '/courses/study/own',
  by: ['person'],
  summary: '本人查看学习时间和学完的课程',
})
