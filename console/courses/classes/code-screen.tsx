import { useCallback, useEffect } from 'react'
import { Modal } from 'antd'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { readClassCode } from '#shared/courses/classes.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { words } from './classes.words'

/** The code of a class, so large that it is read from the last row; it changes by itself. */
export function CodeScreen({ one, onClose }: { one: ClassShown; onClose: () => void }) {
  const ask = useCallback(() => call(readClassCode, { id: one.id }), [one.id])
  const { answer, error, again } = useAnswer(ask)
  const left = answer ? Date.parse(answer.until) - Date.parse(answer.now) : null

  useEffect(() => {
    if (left === null) return undefined
    const timer = setTimeout(() => void again(), left + 500)
    return () => clearTimeout(timer)
  }, [answer, left, again])

  return (
    <Modal open title={words.code} width={640} footer={null} onCancel={onClose}>
      <div className='class-code'>
        {error !== null && <Fault error={error} onRetry={() => void again()} />}
        {!answer && error === null && <Waiting>{words.reading}</Waiting>}
        {answer && (
          <p className='digits' aria-live='polite'>
            {answer.code}
          </p>
        )}
        <p>{one.title}</p>
        <p className='quiet'>{words.codeMeans}</p>
      </div>
    </Modal>
  )
}
