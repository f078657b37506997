import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Alert, Button } from 'antd'
import type { Export } from '#shared/exports/exports.contract'
import { askExport } from '#shared/exports/exports.endpoints'
import { EXPORT_LIMITS, findSecondPersonNeeded, pointsOf } from '#shared/exports/exports.rules'
import { call } from '../../http/call'
import { serverNow } from '../../http/server-clock'
import { usePurpose } from '../../ui/purpose'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { words } from '../exports.words'
import { ReasonFields, SubjectFields } from './ask-fields'
import { newAttemptId } from './attempt'
import { CountNote } from './count-note'
import { type Filled, blankAt, faultsOf, wantedOf } from './filled'
import { useCount } from './use-count'

/** The server asks for as much of every reason. */
const SHORTEST_REASON = 2

/** Asks for an export, and says beforehand how many check-ins it is and who must agree. */
export function AskForm({ onAsked }: { onAsked: (asked: Export) => void }) {
  const { purpose } = usePurpose()
  const [filled, setFilled] = useState(() => blankAt(serverNow(), purpose))
  const [tried, setTried] = useState(false)
  const [asked, setAsked] = useState<Export | null>(null)
  const { busy, error, act } = useAct()
  const attempts = useAttempts()

  const wanted = useMemo(() => wantedOf(filled), [filled])
  const { counted, again, ...count } = useCount(wanted)
  const points = pointsOf(counted?.checkIns ?? 0, filled.withCoordinates)
  const long = findSecondPersonNeeded(points, counted?.pointsBefore ?? 0) !== null
  const faults = faultsOf(filled, long ? EXPORT_LIMITS.shortestReason.value : SHORTEST_REASON)
  const form = useFocusOnFault(tried)

  function fill(change: Partial<Filled>) {
    setFilled(before => ({ ...before, ...change }))
    setTried(false)
    setAsked(null)
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const { withCoordinates, purpose, reason } = filled
    setTried(Object.keys(faults).length > 0)
    if (!wanted || !purpose || Object.keys(faults).length > 0) return
    void act(async () => {
      const question = { ...wanted, withCoordinates, purpose, reason }
      const answer = await call(askExport, { ...question, attemptId: attempts.idOf(question) })
      attempts.forget()
      setFilled(before => ({ ...before, reason: '' }))
      setAsked(answer)
      again()
      onAsked(answer)
    })
  }

  const shown = tried ? faults : {}
  return (
    <form className='form' ref={form} onSubmit={handleSubmit} noValidate aria-label={words.ask}>
      <h2>{words.ask}</h2>
      <SubjectFields filled={filled} faults={shown} onFill={fill} />
      <ReasonFields filled={filled} faults={shown} long={long} onFill={fill} />
      {asked ? (
        <Alert
          type='success'
          showIcon
          role='status'
          title={words.asked[asked.state === 'waiting' ? 'waiting' : 'granted']}
        />
      ) : (
        <CountNote
          {...count}
          asked={wanted !== null}
          counted={counted}
          withCoordinates={filled.withCoordinates}
          onRetry={again}
        />
      )}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <Button type='primary' size='large' htmlType='submit' loading={busy}>
        {words.askNow}
      </Button>
    </form>
  )
}

/** The same question after a lost answer is the same attempt; another question is another. */
function useAttempts() {
  const last = useRef({ question: '', id: '' })
  return {
    idOf(question: object): string {
      const text = JSON.stringify(question)
      if (last.current.question !== text) last.current = { question: text, id: newAttemptId() }
      return last.current.id
    },
    forget: () => void (last.current = { question: '', id: '' }),
  }
}

/** Leads to the first field that is wrong. */
function useFocusOnFault(tried: boolean) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tried) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tried])
  return form
}
