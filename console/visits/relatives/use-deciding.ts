import { useState } from 'react'
import { Refused } from '#shared/ask'
import {
  type KinshipReason,
  REFUSE_REASONS,
  RETURN_REASONS,
} from '#shared/visits/relatives/kinship-reasons'
import type { KinshipOpened } from '#shared/visits/relatives/kinship-desk.contract'
import { decideKinship } from '#shared/visits/relatives/kinship-desk.endpoints'
import { call } from '../../http/call'
import { useFormKeys } from '../../ui/form-keys'
import { useAct } from '../../ui/use-act'
import { chooseAt, isForReason } from '../bookings/parts/use-reason'
import { isDayOrEmpty } from './days'
import { words } from './kinships.words'

export type Outcome = keyof typeof words.outcomes

export interface DecideFormProps {
  opened: KinshipOpened
  onDecided: (after: KinshipOpened) => void
  /** Somebody was quicker. */
  onStale: () => void
}

const SHORTEST_WORDS = 4

/** Why a claim can go back, or be refused. */
const reasonsFor = (outcome: Outcome | null): readonly KinshipReason[] => {
  if (outcome === 'returned') return RETURN_REASONS
  return outcome === 'refused' ? REFUSE_REASONS : []
}

/**
 * What is filled in, what is missing of it, and how it goes off: digits choose the outcome, then its
 * reason; Ctrl+Enter sends.
 *
 * @param may - which outcomes there are, in the order of the digits.
 */
export function useDeciding(
  { opened, onDecided, onStale }: DecideFormProps,
  may: readonly Outcome[],
) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [reason, setReason] = useState<KinshipReason | null>(null)
  const [said, setSaid] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const { busy, error, act } = useAct()

  const reasons = reasonsFor(outcome)
  const needsReason = reasons.length > 0
  const found = {
    ...(outcome === null && { outcome: words.missingOutcome }),
    ...(needsReason && reason === null && { reason: words.missingReason }),
    ...(reason === 'other' && said.trim().length < SHORTEST_WORDS && { said: words.missingWords }),
    ...(outcome === 'accepted' && !isDayOrEmpty(until) && { until: words.expiresWrong }),
  }

  async function sendNow() {
    if (outcome === null) return
    try {
      const after = await call(decideKinship, {
        ...{ id: opened.kinship.id, rev: opened.kinship.rev, outcome, words: said.trim() },
        reason: needsReason ? reason : null,
        expiresDay: outcome === 'accepted' && until.trim() !== '' ? until.trim() : null,
      })
      onDecided(after)
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'changed-meanwhile') onStale()
      throw error
    }
  }

  function send() {
    setTried(true)
    if (Object.keys(found).length > 0) return
    if (outcome === 'refused') setAsking(true)
    else void act(sendNow)
  }

  function choose(chosen: Outcome) {
    setOutcome(chosen)
    setReason(null)
    setTried(false)
  }

  useFormKeys({
    choose: (index, event) =>
      isForReason(event, needsReason)
        ? chooseAt(reasons, index, setReason)
        : chooseAt(may, index, choose),
    send,
  })

  return {
    ...{ outcome, reasons, reason, said, until, asking, busy, error, send, sendNow },
    ...{ setOutcome: choose, setReason, setSaid, setUntil, setAsking },
    missing: (tried ? found : {}) as Partial<
      Record<'outcome' | 'reason' | 'said' | 'until', string>
    >,
  }
}
