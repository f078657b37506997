import { saveStudyPlan } from '#shared/courses/assignments.endpoints'
import { openStudy, startQuiz } from '#shared/courses/study.endpoints'
import type { World } from '../../../helpers/world'
import { lesson } from '../../../server/courses/study/studying'
import { ANEW, type Good, must } from './good'

const NUMBERS = [1, 2]

/** Lessons that the fuzz does not take back, with questions that have been put; and study plans. */
export async function goodOfStudy(world: World): Promise<Good> {
  const lessonId = await lesson(world)
  const quizzes: unknown[] = []
  for (const number of NUMBERS) {
    const { id, questions } = await must(await world.person(number), startQuiz, { lessonId })
    const first: { id: string } = questions[0]
    quizzes.push({ id, answers: [{ questionId: first.id, chosen: ['right'] }] })
  }
  const plan = { title: '入矫教育', lessonIds: [lessonId], target: null }
  const office = await world.staff('office')
  const plans: string[] = []
  for (const _ of NUMBERS) plans.push((await must(office, saveStudyPlan, { ...plan, id: null })).id)
  return {
    'study.open': [{ lessonId }],
    'study.beat': async callers => {
      const opened = await must(await callers.of('person', 0), openStudy, { lessonId })
      const claim = { part: 0, at: 0, active: true, visible: true, speed: 1 }
      return [{ ...claim, sessionId: opened.sessionId, sequence: 1, nonce: opened.nonce }]
    },
    'study.start-quiz': [{ lessonId }],
    'study.answer-quiz': quizzes,
    'study.offline': [
      { attemptId: ANEW, lessonId, version: 1, takenAt: '2026-11-24T00:30:00.000Z', seconds: 60 },
    ],
    'lessons.save-plan': [{ ...plan, id: null }],
    'lessons.remove-plan': plans.map(id => ({ id })),
  }
}
