import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import { Entrance } from '../../account/entrance/entrance'
import { toTop } from '../../device/pages'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Screen } from '../../ui/screen'
import { Status } from '../../ui/status'
import { Words } from '../../ui/words'
import { QuestionCard } from '../quiz/question-card'
import { beginQuiz, choose, clear, sendQuiz, turnTo, useQuiz } from '../quiz/quiz.store'
import { words } from '../quiz/quiz.words'
import { Result } from '../quiz/result'
import '../courses.scss'

/** Questions about a lesson, one on a screen. */
export default function QuizPage() {
  const id = useRouter().params.id ?? ''
  return (
    <Screen>
      <Entrance>
        <Quiz lessonId={id} />
      </Entrance>
    </Screen>
  )
}

function Quiz({ lessonId }: { lessonId: string }) {
  const { quiz, result, failure } = useQuiz()
  useEffect(() => void beginQuiz(lessonId), [lessonId])
  useEffect(() => void toTop(), [result])

  if (quiz && quiz.lessonId === lessonId) {
    return result ? <Result result={result} /> : <Questions />
  }
  return (
    <>
      <Status
        mark={failure === null ? 'busy' : 'attention'}
        title={failure === null ? words.loading : failure || words.silence}
        announced={failure !== null}
      >
        {failure === null && <Words quiet>{words.moment}</Words>}
      </Status>
      {failure !== null && (
        <Bottom>
          <Button main onPress={() => beginQuiz(lessonId)}>
            {words.again}
          </Button>
        </Bottom>
      )}
    </>
  )
}

function Questions() {
  const { quiz, index, chosen, busy, failure } = useQuiz()
  const all = quiz?.questions ?? []
  const question = all[index]
  const missing = all.flatMap(({ id }, at) => ((chosen[id] ?? []).length === 0 ? [at + 1] : []))
  const isLast = index === all.length - 1

  async function handleTurn(next: number) {
    turnTo(next)
    await toTop()
  }

  if (!question) return null
  return (
    <>
      <QuestionCard
        key={question.id}
        question={question}
        number={index + 1}
        of={all.length}
        chosen={chosen[question.id] ?? []}
        onChoose={choiceId => choose(question.id, choiceId)}
        onClear={() => clear(question.id)}
      />
      {isLast && missing.length > 0 && (
        <Notice tone='waiting' title={words.missing(missing.join('、'))} />
      )}
      {failure !== null && <Notice tone='attention' title={failure || words.silence} />}
      <Bottom>
        {isLast ? (
          <Button main onPress={sendQuiz}>
            {busy ? words.sending : words.send}
          </Button>
        ) : (
          <Button main onPress={() => handleTurn(index + 1)}>
            {words.next}
          </Button>
        )}
        {index > 0 && <Button onPress={() => handleTurn(index - 1)}>{words.before}</Button>}
      </Bottom>
    </>
  )
}
