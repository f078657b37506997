import { useState } from 'react'
import type { DeskBooking, DeskRow } from '#shared/visits/bookings/desk-booking.contract'
import type { RefuseReason } from '#shared/visits/bookings/reasons.contract'
import { useFormKeys } from '../../../ui/form-keys'
import type { FormProps } from '../opened'
import { REFUSE_REASONS } from '../reason-lists'
import { useDecide } from '../use-decide'
import { type Grant, useGrant } from './use-grant'
import { chooseAt, isForReason, useReason } from './use-reason'

export type VerdictKind = 'approve' | 'refuse'

/** What the prison says: yes with time, length and persons, or no with a reason. */
export type Verdict =
  ({ kind: 'approve' } & Grant['granted']) | { kind: 'refuse'; reason: RefuseReason; words: string }

export interface VerdictNeeds extends FormProps {
  /** What is said when it is done. */
  done: Readonly<Record<VerdictKind, (row: DeskRow) => string>>
  /** Whether what is filled in besides is complete. */
  isComplete?: boolean
  onSend: (verdict: Verdict) => Promise<DeskBooking>
}

const KINDS: readonly VerdictKind[] = ['approve', 'refuse']

/** The prison's word in the making: digits choose it, then its reason; Ctrl+Enter sends. */
export function useVerdict({ opened, onChange, done, isComplete = true, onSend }: VerdictNeeds) {
  const [kind, setKind] = useState<VerdictKind | null>(null)
  const [tried, setTried] = useState(false)
  /** A no ends the request: it is asked about first. */
  const [asking, setAsking] = useState(false)
  const grant = useGrant(opened)
  const why = useReason<RefuseReason>()
  const { busy, error, decide, decideNow } = useDecide({ opened, onChange })

  function verdict(): Verdict | null {
    if (!isComplete) return null
    if (kind === 'approve') return grant.isRight ? { kind, ...grant.granted } : null
    if (kind === null || !why.chosen) return null
    return { kind, reason: why.chosen, words: why.said.trim() }
  }

  function send() {
    setTried(true)
    const said = verdict()
    if (!said) return
    if (said.kind === 'refuse') return setAsking(true)
    void decide(
      () => onSend(said),
      ({ row }) => done.approve(row),
    )
  }

  async function sendAsked() {
    const said = verdict()
    if (!said) return
    await decideNow(
      () => onSend(said),
      ({ row }) => done.refuse(row),
    )
  }

  useFormKeys({
    choose: (index, event) =>
      isForReason(event, kind === 'refuse')
        ? chooseAt(REFUSE_REASONS, index, why.onChoose)
        : chooseAt(KINDS, index, setKind),
    send,
  })

  return { kind, setKind, grant, why, tried, asking, setAsking, busy, error, send, sendAsked }
}
