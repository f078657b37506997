import { randomUUID } from 'node:crypto'
import type { Category } from '#shared/checkins/categories.contract'
import type { BankQuestion } from '#shared/courses/exams.contract'
import {
  addBankQuestion,
  beginExam,
  listBank,
  saveExamAnswer,
  setPaper,
} from '#shared/courses/exams.endpoints'
import type { Sitting } from '#shared/courses/sittings.contract'
import type { Answer, Caller, World } from '../../../helpers/world'

/** A question as an officer writes it; the right answer is always the one that says so. */
export const question = (number: number, changes: object = {}) => ({
  attemptId: randomUUID(),
  replaces: null,
  field: 'traffic',
  kind: 'single',
  text: `第 ${number} 题：哪一个说法对？`,
  choices: [
    { id: 'yes', text: `对的说法 ${number}` },
    { id: 'no', text: `错的说法 ${number}` },
    { id: 'never', text: `更错的说法 ${number}` },
  ],
  key: ['yes'],
  explanation: '因为法律是这样规定的。',
  cite: '',
  ...changes,
})

const PLACES = ['one', 'two', 'three']

/** One question of each kind. */
export const oneOfEach = () => [
  question(1),
  question(2, { kind: 'multiple', key: ['yes', 'never'] }),
  question(3, {
    kind: 'true-false',
    choices: [
      { id: 'true', text: '对' },
      { id: 'false', text: '错' },
    ],
    key: ['true'],
  }),
  question(4, {
    kind: 'order',
    choices: PLACES.map(id => ({ id, text: `步骤 ${id}` })),
    key: PLACES,
  }),
]

async function must(answer: Promise<Answer>) {
  const { status, body } = await answer
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

/** Fills the bank of the county. @returns what the bank then holds, by text. */
export async function fillBank(
  world: World,
  questions: readonly object[] = oneOfEach(),
): Promise<Map<string, BankQuestion>> {
  const county = await world.staff('county')
  for (const one of questions) await must(county.ask(addBankQuestion, one))
  const { questions: kept } = await must(county.ask(listBank))
  return new Map((kept as BankQuestion[]).map(one => [one.text, one]))
}

/** An exam as an officer of the county sets it, unless a test says otherwise: for everybody, of four questions. */
export const paper = (changes: object = {}) => ({
  attemptId: randomUUID(),
  title: '法律常识考试',
  for: { kind: 'everybody' } as
    | { kind: 'everybody' }
    | { kind: 'category'; category: Category }
    | { kind: 'person'; personId: string },
  draws: [{ field: null, kind: null, count: 4 }],
  minutes: 10,
  passPercent: 60,
  tries: 2,
  hoursBetween: 0,
  identity: false,
  firstDay: '2026-11-24',
  lastDay: null,
  reason: '按教育计划',
  ...changes,
})

/** An officer of the county sets an exam, for which the bank is filled first. @returns its id. */
export async function examined(world: World, changes: object = {}): Promise<string> {
  await fillBank(world)
  return (await must((await world.staff('county')).ask(setPaper, paper(changes)))).id
}

/** A person begins an exam. */
export const begun = async (person: Caller, paperId: string): Promise<Sitting> =>
  must(person.ask(beginExam, { paperId, attemptId: randomUUID() }))

/** What of a question is right, as the phone names it: told by its words. */
export function rightOf({ kind, choices }: Sitting['questions'][number]): string[] {
  if (kind === 'order') {
    return PLACES.map(place => choices.find(({ text }) => text === `步骤 ${place}`)!.id)
  }
  const wanted = kind === 'multiple' ? /^(对的|更错的)/ : /^对/
  return choices.filter(({ text }) => wanted.test(text)).map(({ id }) => id)
}

/** A person answers so many questions rightly, and the others not at all. */
export async function answered(person: Caller, sitting: Sitting, right: number): Promise<void> {
  for (const one of sitting.questions.slice(0, right)) {
    await must(
      person.ask(saveExamAnswer, {
        ...{ sittingId: sitting.id, questionId: one.id, chosen: rightOf(one), step: 1 },
      }),
    )
  }
}
