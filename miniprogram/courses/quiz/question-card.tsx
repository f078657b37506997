import { View } from '@tarojs/components'
import type { Question } from '#shared/courses/lessons.contract'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { spoken } from '../../ui/spoken'
import { words } from './quiz.words'

interface QuestionCardProps {
  question: Question
  number: number
  of: number
  chosen: readonly string[]
  onChoose: (choiceId: string) => void
  onClear: () => void
}

/** One question with its choices, each as large as a thumb. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, number, of, chosen, onChoose, onClear } = props
  const { kind, text, choices } = question
  return (
    <Card>
      <View className='quiz__number'>{words.number(number, of)}</View>
      <View className='quiz__text' {...spoken({ role: 'heading', label: text })}>
        {text}
      </View>
      <View className='quiz__how'>{words.how[kind]}</View>
      {choices.map(choice => (
        <Choice
          key={choice.id}
          text={choice.text}
          place={chosen.indexOf(choice.id)}
          isOrder={kind === 'order'}
          onPress={() => onChoose(choice.id)}
        />
      ))}
      {kind === 'order' && chosen.length > 0 && <Button onPress={onClear}>{words.clear}</Button>}
    </Card>
  )
}

interface ChoiceProps {
  text: string
  /** -1: not chosen. */
  place: number
  isOrder: boolean
  onPress: () => void
}

function Choice({ text, place, isOrder, onPress }: ChoiceProps) {
  const isOn = place >= 0
  const mark = isOn ? (isOrder ? String(place + 1) : '✓') : ''
  return (
    <View
      className={isOn ? 'quiz__choice quiz__choice--on' : 'quiz__choice'}
      hoverClass='quiz__choice--pressed'
      onClick={onPress}
      {...spoken({
        role: 'button',
        label: `${text}${isOn ? `（已选${isOrder ? mark : ''}）` : ''}`,
      })}
    >
      <View className='quiz__mark'>{mark}</View>
      <View className='quiz__words'>{text}</View>
    </View>
  )
}
