import { parameters } from '#shared/law/parameters'
import type { QuizAnswer, QuizResult, StudyQuiz } from '#shared/courses/quizzes.contract'
import { addEvidence } from '../../evidence/records.model'
import type { Person } from '../../people/people.model'
import { type ClientSession, inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { progressFrom } from './closing'
import { saveAndFinish } from './finishing'
import type { Draw } from './judging'
import { learnerById, saveLearner } from './learners.model'
import { partsOfVersion, versionFor } from './lessons'
import { withOffline } from './offline'
import { type StoredProgress, progressWith } from './progress.model'
import {
  type AnsweredQuiz,
  type StoredQuiz,
  addQuiz,
  endQuiz,
  newQuizId,
  openQuizOf,
  quizById,
} from './quizzes.model'
import { judged, resultOf, shownQuiz, shuffled, versionOf } from './quiz-paper'
import { quizEvidence } from './study.evidence'

const { questions: MOST_QUESTIONS } = parameters.study.value

/**
 * Draws questions of a lesson; who has not answered the last ones gets those.
 *
 * @throws {Refusal} 404 there is no such lesson for him, or nothing is asked about it.
 */
export async function beginQuiz(
  person: Person,
  lessonId: string,
  { now, draw }: { now: Date; draw: Draw },
): Promise<StudyQuiz> {
  const begun = await progressWith(person.id, lessonId)
  const open = await openQuizOf(person.id, lessonId)
  if (open) return shownQuiz(open, await versionOf(open))
  const version = await versionFor(person, lessonId, begun?.version ?? null, now)
  const { questions, passShare } = version.content
  if (questions.length === 0) throw new Refusal(404, 'no-such-quiz')
  const drawn = shuffled(questions, draw).slice(0, MOST_QUESTIONS)
  const quiz: StoredQuiz = {
    id: newQuizId(),
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    lessonId,
    version: version.version,
    startedAt: now,
    drawn: drawn.map(({ id, kind, choices }) => ({
      questionId: id,
      choiceIds: (kind === 'true-false' ? choices : shuffled(choices, draw)).map(one => one.id),
    })),
    needed: Math.ceil(drawn.length * passShare),
    answered: null,
  }
  try {
    await addQuiz(quiz)
  } catch (error) {
    // Asked for twice at once: the other one is it.
    if (isDuplicate(error)) return beginQuiz(person, lessonId, { now, draw })
    throw error
  }
  return shownQuiz(quiz, version)
}

/**
 * Judges the answers to questions that were drawn; the same answers again get the same result.
 *
 * @throws {Refusal} 404 they were never drawn for him.
 */
export async function finishQuiz(
  person: Person,
  id: string,
  answers: readonly QuizAnswer[],
  now: Date,
): Promise<QuizResult> {
  const drawn = await quizById(id)
  if (!drawn || drawn.personId !== person.id) throw new Refusal(404, 'no-such-quiz')
  const version = await versionOf(drawn)
  const lengths = (await partsOfVersion(version)).map(({ seconds }) => Math.round(seconds * 1000))
  const given = judged(drawn, version, answers, now)
  return inTransaction(async session => {
    const isFirst = await endQuiz(id, given, session)
    const quiz = (await quizById(id, session))!
    const progress = isFirst
      ? await noteQuiz({ ...quiz, answered: given }, lengths, session)
      : await progressNow(quiz, lengths, session)
    if (isFirst) await addEvidence([quizEvidence(quiz, given)], session)
    return resultOf(quiz, quiz.answered ?? given, version, progress)
  })
}

/** How far somebody is, what he studies at this moment included. */
async function progressNow(
  quiz: StoredQuiz,
  lengths: readonly number[],
  session: ClientSession,
): Promise<StoredProgress> {
  const { personId, officeId, within, lessonId, version } = quiz
  const before = await progressWith(personId, lessonId, session)
  const learner = await learnerById(personId, session)
  if (learner?.live?.lessonId === lessonId) return progressFrom(learner, learner.live, before)
  return (
    before ?? {
      ...{ personId, officeId, within, lessonId, version, lengths: [...lengths] },
      covered: lengths.map(() => 0),
      time: 0,
      offline: { waits: 0, counted: 0 },
      begunAt: quiz.startedAt,
      lastAt: quiz.startedAt,
      place: { part: 0, at: 0 },
      quiz: { tries: 0, passedAt: null, quizId: null },
      done: null,
    }
  )
}

/** Writes that the questions were answered: with enough studied, the lesson is done. */
async function noteQuiz(
  quiz: StoredQuiz & { answered: AnsweredQuiz },
  lengths: readonly number[],
  session: ClientSession,
): Promise<StoredProgress> {
  const { at, passed } = quiz.answered
  const now = await progressNow(quiz, lengths, session)
  const passes = passed && now.quiz.passedAt === null
  const progress = withOffline({
    ...now,
    quiz: {
      tries: now.quiz.tries + 1,
      passedAt: passes ? at : now.quiz.passedAt,
      quizId: passes ? quiz.id : now.quiz.quizId,
    },
  })
  const saved = await saveAndFinish(progress, at, session)
  const learner = await learnerById(quiz.personId, session)
  if (learner?.live?.lessonId === quiz.lessonId) {
    const { live } = learner
    const quizPassed = saved.quiz.passedAt !== null
    const doneAt = saved.done?.at ?? null
    const after = { ...live, folded: live.counted.time, quizPassed, doneAt }
    await saveLearner({ ...learner, live: after }, session)
  }
  return saved
}
