import { randomUUID } from 'node:crypto'
import { addBankQuestion, beginExam, handInExam, setPaper } from '#shared/courses/exams.endpoints'
import type { World } from '../../helpers/world'
import { oneOfEach, paper } from '../../server/courses/exams/examining'
import { certified, unusual } from '../../server/courses/records/recorded'

/** There is a bank to draw from, an exam to sit, and one that was sat; somebody has a certificate. */
export async function countyWithExams(world: World): Promise<void> {
  const county = await world.staff('county')
  for (const one of [...oneOfEach(), ...oneOfEach()]) await county.ask(addBankQuestion, one)
  const { id: paperId } = (await county.ask(setPaper, paper({ tries: 10 }))).body
  for (const number of [1, 2]) {
    const person = await world.person(number)
    const { body } = await person.ask(beginExam, { paperId, attemptId: randomUUID() })
    if (number === 1) await person.ask(handInExam, { id: body.id })
  }
  await certified(world, 1)
  for (const number of [1, 2, 3]) await unusual(world, number)
}

const choices = [
  { id: 'a', text: '对' },
  { id: 'b', text: '不对' },
]

/** What means something where exams are asked about. */
export const KNOWN_OF_EXAMS: Record<string, (() => unknown)[]> = {
  'exams.kind': [() => 'single'],
  'exams.choices': [() => choices],
  'exams.key': [() => ['a']],
  'exams.chosen': [() => ['a'], () => []],
  'exams.questionId': [() => 'q1', () => 'q2'],
  'exams.replaces': [() => null],
  'exams.field': [() => 'traffic'],
  'exams.draws': [() => [{ field: null, kind: null, count: 2 }]],
  'exams.for': [
    () => ({ kind: 'everybody' }),
    () => ({ kind: 'person', personId: 'demo-person-3' }),
  ],
  'exams.comment': [() => '答得好'],
  'exams.lastDay': [() => null],
}
