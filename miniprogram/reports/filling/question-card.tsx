import { View } from '@tarojs/components'
import { LONGEST_ANSWER } from '#shared/reports/limits'
import type { Question } from '#shared/reports/questions.contract'
import { OfficePhone } from '../../account/office-phone'
import { Card } from '../../ui/card'
import { LongField } from '../../ui/long-field'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../fill.words'
import { Mood } from './mood'
import { Option } from './option'
import '../reports.scss'

interface QuestionCardProps {
  question: Question
  /** Its place among those that are asked now, from 1. */
  number: number
  of: number
  value: string
  /** It was handed in without an answer. */
  missing: boolean
  onChange: (value: string) => unknown
}

/** One question on a card of its own. */
export const QuestionCard = ({ number, of, missing, ...asked }: QuestionCardProps) => (
  <View id={anchorOf(asked.question.id)}>
    <Card>
      <View className='question__step'>
        {words.step(number, of)}
        {!asked.question.required && `　${words.optional}`}
      </View>
      <View className='question__words'>{asked.question.words}</View>
      {missing && asked.value.trim() === '' && <Notice tone='attention' title={words.missing} />}
      <Control {...asked} />
    </Card>
  </View>
)

/** By which a page can be scrolled to a question. */
export const anchorOf = (id: string) => `question-${id}`

type ControlProps = Pick<QuestionCardProps, 'question' | 'value' | 'onChange'>

function Control({ question, value, onChange }: ControlProps) {
  switch (question.kind) {
    case 'text':
      return <Text question={question} value={value} onChange={onChange} />
    case 'mood':
      return <Mood value={value} onChange={onChange} />
    case 'yes-no':
      return <Options value={value} onChange={onChange} options={YES_NO} />
    case 'choice': {
      const options = question.choices.map(choice => ({ value: choice, label: choice }))
      return <Options value={value} onChange={onChange} options={options} />
    }
    case 'help':
      return (
        <>
          <Options value={value} onChange={onChange} options={HELP} />
          {value === 'yes' && (
            <Notice tone='waiting' title={words.helpNow}>
              <Words>{words.helpNowWhat}</Words>
              <OfficePhone />
            </Notice>
          )}
        </>
      )
  }
}

const YES_NO = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
]
const HELP = [
  { value: 'yes', label: words.helpYes },
  { value: 'no', label: words.helpNo },
]

interface OptionsProps {
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => unknown
}

const Options = ({ value, options, onChange }: OptionsProps) => (
  <View className='options'>
    {options.map(option => (
      <Option
        key={option.value}
        label={option.label}
        chosen={option.value === value}
        onChoose={() => onChange(option.value)}
      />
    ))}
  </View>
)

const Text = ({ question, value, onChange }: ControlProps) => (
  <View className='question__text'>
    <LongField
      label={question.words}
      example={words.example}
      value={value}
      longest={LONGEST_ANSWER}
      onChange={onChange}
    />
    <View className='question__length'>{words.length(value.length, LONGEST_ANSWER)}</View>
  </View>
)
