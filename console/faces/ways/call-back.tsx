import { useEffect, useRef, useState } from 'react'
import { Alert, Button, Modal } from 'antd'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { listRequests, startCallBack } from '#shared/faces/reviews.endpoints'
import { call } from '../../http/call'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { useSecondsLeft } from './use-seconds-left'
import { words } from './ways.words'

/** How often it is looked whether the person has typed it in. */
const ASK_MILLISECONDS = 4000

interface Given {
  code: string
  expiresAt: string
  phone: string
}

interface CallBackProps {
  request: IdentityRequest
  onDone: (sentence: string) => void
  onClose: () => void
}

/** Where an officer rings somebody up and reads six digits aloud; it is over when they are typed in. */
export function CallBack({ request, onDone, onClose }: CallBackProps) {
  const { id, personId, personName, officeName } = request
  const [given, setGiven] = useState<Given | null>(null)
  const { busy, error, act } = useAct()
  useFocusBack()

  const handleStart = () => void act(async () => setGiven(await call(startCallBack, { id })))

  return (
    <Modal
      open
      title={words.callBackTitle(personName)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      className='call-back'
    >
      <p>{words.callBackMeans}</p>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      {given && (
        <Code
          key={given.code}
          given={given}
          request={{ id, personId }}
          onEntered={() => onDone(words.entered(personName))}
        />
      )}
      <h3>{words.say}</h3>
      <p>{words.sayWords(officeName, personName)}</p>
      <p className='quiet'>{words.saySafe}</p>
      <p className='buttons'>
        <Button type={given ? 'default' : 'primary'} loading={busy} onClick={handleStart}>
          {given ? words.another : words.start}
        </Button>
        <Button onClick={onClose}>{common.close}</Button>
      </p>
    </Modal>
  )
}

interface CodeProps {
  given: Given
  request: Pick<IdentityRequest, 'id' | 'personId'>
  onEntered: () => void
}

/** The number to dial, the digits in large type, and how long they hold. */
function Code({ given: { code, expiresAt, phone }, request, onEntered }: CodeProps) {
  const left = useSecondsLeft(expiresAt)
  useEntered(request, left > 0, onEntered)
  return (
    <div className='code-card'>
      <span className='quiet'>{words.phone}</span>
      <strong className='phone'>{phone}</strong>
      <span className='quiet'>{words.code}</span>
      <strong className={left > 0 ? 'digits' : 'digits over'}>
        {code.slice(0, 3)} {code.slice(3)}
      </strong>
      <span role='status'>
        {left > 0 ? words.left(Math.floor(left / 60), left % 60) : words.over}
      </span>
      {left > 0 && <span className='quiet'>{words.waits}</span>}
    </div>
  )
}

/** Hears when the person has typed the digits in. */
function useEntered(
  { id, personId }: Pick<IdentityRequest, 'id' | 'personId'>,
  isWaiting: boolean,
  onEntered: () => void,
): void {
  const latest = useRef(onEntered)
  useEffect(() => void (latest.current = onEntered))
  useEffect(() => {
    if (!isWaiting) return
    let isHere = true
    async function look() {
      const answer = await call(listRequests, { list: 'all', personId }).catch(() => null)
      const state = answer?.requests.find(request => request.id === id)?.state
      if (isHere && (state === 'settled' || state === 'passed')) latest.current()
    }
    const timer = setInterval(() => void look(), ASK_MILLISECONDS)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [id, personId, isWaiting])
}
