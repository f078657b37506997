import { type ReactNode, useState } from 'react'
import { Drawer } from 'antd'
import { Fault } from '../ui/fault'
import { Outcome } from '../ui/outcome'
import { useAnswer } from '../ui/use-answer'
import { useFocusBack } from '../ui/use-focus-back'
import { Waiting } from '../ui/waiting'

interface JobDrawerProps<Answer> {
  /** Reads the one that is shown; stable while that is the same. */
  ask: () => Promise<Answer>
  width: number
  titleOf: (answer: Answer | null) => string
  missing: string
  reading: string
  /** Something was done: the list is older. */
  onChanged: () => void
  onClose: () => void
  /** @param onDone - to be told what was done, in a sentence. */
  children: (answer: Answer, onDone: (sentence: string) => void) => ReactNode
}

/** One of a list beside it; says what was done, and reads it again then. */
export function JobDrawer<Answer>(props: JobDrawerProps<Answer>) {
  const { ask, width, titleOf, missing, reading, onChanged, onClose, children } = props
  const { answer, error, again } = useAnswer(ask)
  const [said, setSaid] = useState('')
  useFocusBack()

  function handleDone(sentence: string) {
    setSaid(sentence)
    void again()
    onChanged()
  }

  return (
    <Drawer
      open
      className='jobs-drawer'
      size={width}
      push={false}
      title={titleOf(answer ?? null)}
      onClose={onClose}
    >
      <Outcome sentence={said} />
      {error !== null && <Fault what={missing} error={error} onRetry={again} />}
      {!answer && error === null && <Waiting>{reading}</Waiting>}
      {answer && children(answer, handleDone)}
    </Drawer>
  )
}
