import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { leavePage, toTop } from '../../../device/pages'
import { Bottom } from '../../../ui/bottom'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'
import { words } from '../asking.words'
import { turnTo, useDraft } from '../draft.store'
import { type Step, stepAfter, stepBefore, stepsOf } from '../form'

/** Turns to a question, and to its beginning. */
export function go(step: Step): void {
  turnTo(step)
  void toTop()
}

/** Goes on from a question that has just been answered. */
export const goOn = (step: Step): void => go(stepAfter(useDraft.getState().form, step))

interface QuestionProps {
  step: Step
  title: string
  what?: string
  /** What the way on is called; null where an answer itself leads on. */
  next?: string | null
  onNext?: () => unknown
  /** What stands below the question. */
  beneath?: ReactNode
}

/** One question on a screen, how many there are, and the ways on, back and out. */
export function Question({
  step,
  title,
  what,
  next = words.next,
  onNext = () => goOn(step),
  beneath,
  children,
}: PropsWithChildren<QuestionProps>) {
  const before = stepBefore(
    useDraft(draft => draft.form),
    step,
  )
  return (
    <>
      <Progress step={step} />
      <Card title={title}>
        {what !== undefined && <Words quiet>{what}</Words>}
        {children}
      </Card>
      {beneath}
      <Bottom>
        {next !== null && (
          <Button main onPress={onNext}>
            {next}
          </Button>
        )}
        {before !== null && <Button onPress={() => go(before)}>{words.before}</Button>}
        <Button onPress={leavePage}>{words.stop}</Button>
      </Bottom>
    </>
  )
}

/** Which of how many questions this is. */
export function Progress({ step }: { step: Step }) {
  const steps = stepsOf(useDraft(draft => draft.form))
  return <View className='progress'>{words.progress(steps.indexOf(step) + 1, steps.length)}</View>
}
