import { create } from 'zustand'
import type { QuizResult, StudyQuiz } from '#shared/courses/quizzes.contract'
import { answerQuiz, startQuiz } from '#shared/courses/study.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { call } from '../../http/call'
import { chosenAfter } from './choosing'

interface Answering {
  quiz: StudyQuiz | null
  /** Which question stands on the screen, from 0. */
  index: number
  /** Ids of choices, by question. */
  chosen: Readonly<Record<string, readonly string[]>>
  result: QuizResult | null
  busy: boolean
  /** What went wrong: a sentence, '' for silence; null when nothing did. */
  failure: string | null
}

const NOTHING: Answering = {
  ...{ quiz: null, index: 0, chosen: {}, result: null, busy: false, failure: null },
}

/** The questions that are being answered. */
export const useQuiz = create<Answering>()(() => NOTHING)

const { getState: now, setState: set } = useQuiz

/** Asks for questions about a lesson; those that were not answered come again, with what was chosen. */
export async function beginQuiz(lessonId: string): Promise<void> {
  const known = now().quiz
  const isGoingOn = known?.lessonId === lessonId && now().result === null
  set({ ...(isGoingOn ? {} : NOTHING), busy: true, failure: null })
  try {
    const quiz = await call(startQuiz, { lessonId })
    const isSame = known?.id === quiz.id
    set({ quiz, busy: false, ...(!isSame && { index: 0, chosen: {}, result: null }) })
  } catch (error) {
    set({ busy: false, failure: problemIn(error)?.title ?? '' })
  }
}

/** Chooses, or takes back. */
export function choose(questionId: string, choiceId: string): void {
  const { quiz, chosen } = now()
  const kind = quiz?.questions.find(({ id }) => id === questionId)?.kind
  const after = chosenAfter(kind, chosen[questionId] ?? [], choiceId)
  set({ chosen: { ...chosen, [questionId]: after } })
}

/** Forgets what was chosen for a question. */
export const clear = (questionId: string): void =>
  set({ chosen: { ...now().chosen, [questionId]: [] } })

/** Turns to a question. */
export const turnTo = (index: number): void => set({ index })

/** Hands the answers in. Never throws. */
export async function sendQuiz(): Promise<void> {
  const { quiz, chosen, busy } = now()
  if (!quiz || busy) return
  set({ busy: true, failure: null })
  try {
    const answers = quiz.questions.map(({ id }) => ({
      questionId: id,
      chosen: [...(chosen[id] ?? [])],
    }))
    set({ result: await call(answerQuiz, { id: quiz.id, answers }), busy: false })
  } catch (error) {
    set({ busy: false, failure: problemIn(error)?.title ?? '' })
  }
}

/** Lets go of everything. */
export const leaveQuiz = (): void => set(NOTHING)

whenNobodyIsKnown(leaveQuiz)
