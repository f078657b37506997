import { useState } from 'react'
import type { checkBooking as contract } from '#shared/visits/bookings/desk.contract'
import { checkBooking } from '#shared/visits/bookings/desk.endpoints'
import type { IneligibleReason, ReturnReason } from '#shared/visits/bookings/reasons.contract'
import type { z } from '#shared/z'
import { call } from '../../../http/call'
import { useFormKeys } from '../../../ui/form-keys'
import { words } from '../forms.words'
import { type FormProps, stepOf } from '../opened'
import { chooseAt, isForReason, useReason } from '../parts/use-reason'
import { INELIGIBLE_REASONS, RETURN_REASONS } from '../reason-lists'
import { useDecide } from '../use-decide'

type Decision = z.input<(typeof contract)['input']>['decision']
export type CheckKind = Decision['kind']

const KINDS = Object.keys(words.checkKinds) as CheckKind[]

/** The desk's word in the making: digits choose it, then its reason; Ctrl+Enter sends. */
export function useCheck({ opened, onChange }: FormProps) {
  const [kind, setKind] = useState<CheckKind | null>(null)
  const [roomId, setRoom] = useState(opened.row.roomId)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  /** What ends the request is asked about first. */
  const [asking, setAsking] = useState(false)
  const back = useReason<ReturnReason>()
  const out = useReason<IneligibleReason>()
  const { busy, error, decide, decideNow } = useDecide({ opened, onChange })

  function decision(): Decision | null {
    if (kind === 'forward') return { kind, roomId, note: note.trim() }
    const why = kind === 'return' ? back : out
    if (kind === null || why.chosen === null) return null
    const said = { reason: why.chosen, words: why.said.trim() }
    return { kind, ...said } as Decision
  }

  const ask = (decision: Decision) => () => call(checkBooking, { ...stepOf(opened), decision })

  function send() {
    setTried(true)
    const decided = decision()
    if (!decided) return
    if (decided.kind === 'ineligible') return setAsking(true)
    void decide(ask(decided), ({ row }) => words.checked[decided.kind](row))
  }

  async function sendAsked() {
    const decided = decision()
    if (decided) await decideNow(ask(decided), ({ row }) => words.checked.ineligible(row))
  }

  useFormKeys({
    choose(index, event) {
      if (!isForReason(event, kind === 'return' || kind === 'ineligible'))
        return chooseAt(KINDS, index, setKind)
      return kind === 'return'
        ? chooseAt(RETURN_REASONS, index, back.onChoose)
        : chooseAt(INELIGIBLE_REASONS, index, out.onChoose)
    },
    send,
  })

  return {
    ...{ kind, setKind, roomId, setRoom, note, setNote, back, out },
    ...{ tried, asking, setAsking, busy, error, send, sendAsked },
  }
}
