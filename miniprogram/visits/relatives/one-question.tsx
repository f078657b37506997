import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Bottom } from '../../ui/bottom'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Words } from '../../ui/words'
import { words } from './relatives.words'
import './relatives.scss'

interface OneQuestionProps {
  /** Which of how many, counted from 1. */
  number: number
  of: number
  title: string
  what?: string
  /** What the way on is called; null where an answer itself leads on. */
  next?: string | null
  onNext?: () => unknown
  /** Null on the first one. */
  onBack: (() => unknown) | null
}

/** One question on a screen, how many there are, and the ways on and back. */
export const OneQuestion = ({
  number,
  of,
  title,
  what,
  next = words.next,
  onNext,
  onBack,
  children,
}: PropsWithChildren<OneQuestionProps>) => (
  <>
    <View className='asked__number'>{words.progress(number, of)}</View>
    <Card title={title}>
      {what !== undefined && <Words>{what}</Words>}
      {children}
    </Card>
    <Bottom>
      {next !== null && (
        <Button main onPress={() => onNext?.()}>
          {next}
        </Button>
      )}
      {onBack && <Button onPress={onBack}>{words.before}</Button>}
    </Bottom>
  </>
)
