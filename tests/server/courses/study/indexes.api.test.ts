import {
  answerPresence,
  answerQuiz,
  closeStudy,
  readOwnStudy,
  setPresenceWay,
  startQuiz,
  tellOfflineReading,
} from '#shared/courses/study.endpoints'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import { unusualWithin } from '../../../../server/courses/study/sessions.model'
import { studiedBy } from '../../../../server/courses/study/progress'
import { closeSilentStudy } from '../../../../server/courses/study/study.chores'
import { type World, startWorld } from '../../../helpers/world'
import { change, later, lesson, opens } from './studying'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

it('no question about study, and no chore, reads a whole collection', async () => {
  const lessonId = await lesson(world)
  const phone = await world.person(1)
  await world.recordPlans()
  const student = await opens(world, phone, lessonId)
  await student.study(20)
  await change('learners', 'demo-person-1', { untilPresence: 5000 })
  await student.beat(10)
  await phone.ask(answerPresence, {
    ...{ sessionId: student.sessionId, act: 'tap', digits: student.count.check!.digits },
  })
  await student.beat(10, { nonce: 'x' })
  await phone.ask(setPresenceWay, { way: 'tap' })
  const quiz = (await phone.ask(startQuiz, { lessonId })).body
  await phone.ask(answerQuiz, { id: quiz.id, answers: [] })
  await phone.ask(closeStudy, { sessionId: student.sessionId })
  await phone.ask(tellOfflineReading, {
    ...{ attemptId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', lessonId, version: 1, seconds: 20 },
    takenAt: '2026-11-24T00:59:58.000Z',
  })
  await phone.ask(readOwnStudy)
  await phone.ask(listOwnLessons, { list: 'free' })
  await opens(world, phone, lessonId)
  later(world, 700)
  await closeSilentStudy(world.outside.now())
  await unusualWithin({ within: '532527' }, {}, 20)
  await unusualWithin({ within: '532527' }, { personId: 'demo-person-1' }, 20)
  await studiedBy(['demo-person-1', 'demo-person-2'], [lessonId])
  const plans = (await world.rows('system.profile')).filter(({ ns }) =>
    /[.](study_|learners)/.test(String(ns)),
  )
  const read = plans.filter(({ planSummary }) => planSummary !== undefined)
  expect(read.length).toBeGreaterThan(20)
  const whole = read.filter(({ planSummary }) => String(planSummary).includes('COLLSCAN'))
  expect(whole.map(({ ns, command }) => [ns, JSON.stringify(command)])).toEqual([])
})
