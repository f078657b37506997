import { View } from '@tarojs/components'
import type { Question } from '#shared/courses/lessons.contract'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import { Fact } from '../../ui/fact'
import { words } from './quiz.words'

interface ExplainedProps {
  question: Question
  number: number
  chosen: readonly string[]
  answerKey: readonly string[]
  right: boolean
  explanation: string
  /** On what law it rests; empty when on none. */
  law: string
}

/** One question after it was answered: what was chosen, what is right and why. */
export function Explained(props: ExplainedProps) {
  const { question, number, chosen, answerKey, right, explanation, law } = props
  const { kind, text, choices } = question
  const join = kind === 'order' ? words.ordered : words.joined
  const textsOf = (ids: readonly string[]) =>
    join(ids.flatMap(id => choices.find(one => one.id === id)?.text ?? []))
  return (
    <Card title={`${number}. ${text}`}>
      <Chip tone={right ? 'good' : 'attention'}>{right ? words.isRight : words.isWrong}</Chip>
      {!right && (
        <Fact name={words.yours} value={chosen.length === 0 ? words.unanswered : textsOf(chosen)} />
      )}
      <Fact name={words.key} value={textsOf(answerKey)} />
      <Fact name={words.why} value={explanation} />
      {law !== '' && <View className='quiz__law'>{law}</View>}
    </Card>
  )
}
