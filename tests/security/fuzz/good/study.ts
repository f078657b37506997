import { saveStudyPlan } from '#shared/courses/assignments.endpoints'
import { startQuiz } from '#shared/courses/study.endpoints'
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
    'study.start-quiz': [{ lessonId }],
    'study.answer-quiz': quizzes,
    'study.offline': [
      { attemptId: ANEW, lessonId, version: 1, takenAt: '2026-11-24T00:30:00.000Z', seconds: 60 },
    ],
    'lessons.save-plan': [{ ...plan, id: null }],
    'lessons.remove-plan': plans.map(id => ({ id })),
  }
}
