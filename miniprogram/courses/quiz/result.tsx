import type { QuizResult } from '#shared/courses/quizzes.contract'
import { leavePage } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { Gradually } from '../lesson/gradually'
import { useKeptLesson } from '../kept-lessons.store'
import { Explained } from './explained'
import { beginQuiz } from './quiz.store'
import { words } from './quiz.words'

/** How it went, and why each answer is right. */
export function Result({ result }: { result: QuizResult }) {
  const { right, needed, passed, answers, lessonId, leftSeconds, doneAt } = result
  return (
    <>
      <Status
        mark={passed ? 'done' : 'attention'}
        title={passed ? words.passed : words.notPassed}
        announced
      >
        <Words>{words.right(right, answers.length, needed)}</Words>
        {!passed && <Words>{words.notPassedWhat}</Words>}
        {doneAt !== null && <Words>{words.done}</Words>}
        {passed && doneAt === null && <Words>{words.left(leftSeconds)}</Words>}
      </Status>
      <Gradually>
        {answers.map((one, index) => (
          <Answered key={one.question.id} {...one} lessonId={lessonId} number={index + 1} />
        ))}
      </Gradually>
      <Bottom>
        {!passed && (
          <Button main onPress={() => beginQuiz(lessonId)}>
            {words.retry}
          </Button>
        )}
        <Button main={passed} onPress={leavePage}>
          {words.toLesson}
        </Button>
      </Bottom>
    </>
  )
}

type AnsweredProps = QuizResult['answers'][number] & { number: number; lessonId: string }

function Answered({ question, chosen, right, number, lessonId }: AnsweredProps) {
  const { citationId, key, explanation } = question
  const lesson = useKeptLesson(lessonId)?.lesson
  const cited = lesson?.citations.find(({ id }) => id === citationId)
  const law = cited ? words.law(cited.cite, cited.inForceFrom) : ''
  return <Explained {...{ question, number, chosen, right, explanation, law }} answerKey={key} />
}
