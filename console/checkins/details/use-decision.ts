import { useRef, useState } from 'react'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import type { CheckIn, Outcome } from '#shared/checkins/checkins.contract'
import { callsForAttention } from '#shared/checkins/checkins.rules'
import type { FindingCode, Mark } from '#shared/checkins/findings.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { useAct } from '../../ui/use-act'
import { useFormKeys } from '../../ui/form-keys'
import { type Decided, decide } from './decide'
import { words } from './details.words'
import { marks as markWords, names } from './findings.words'

/** What may be said of a finding, in the order of the keys 1, 2, 3. */
export const MARKS = Object.keys(markWords) as Mark[]

/** What may be said of a check-in, in the same order. */
export const OUTCOMES = Object.keys(words.outcomes) as Outcome[]

interface DecisionNeeds {
  checkIn: CheckIn
  purpose: Purpose
  onDecided: (decided: Decided) => void
}

/**
 * A decision in the making. Nothing is chosen beforehand: 1, 2, 3 mark one finding after the other,
 * then the outcome; Ctrl+Enter sends.
 */
export function useDecision({ checkIn, purpose, onDecided }: DecisionNeeds) {
  const [marked, setMarked] = useState<Partial<Record<FindingCode, Mark>>>({})
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState('')
  const { busy, error, act } = useAct()
  const noteField = useRef<TextAreaRef>(null)
  // What is judged anew meanwhile may ask something else.
  const codes = checkIn.findings.filter(callsForAttention).map(({ code }) => code)
  const unmarked = codes.find(code => !marked[code])

  function mark(code: FindingCode, chosen: Mark | undefined): boolean {
    if (!chosen) return false
    setMarked(before => ({ ...before, [code]: chosen }))
    setMissing('')
    return true
  }

  function choose(chosen: Outcome | undefined): boolean {
    if (!chosen) return false
    setOutcome(chosen)
    setMissing('')
    if (chosen !== 'accepted') noteField.current?.focus()
    return true
  }

  function send() {
    if (unmarked) return setMissing(words.markAll(names[unmarked]))
    if (!outcome) return setMissing(words.chooseOutcome)
    if (outcome !== 'accepted' && !note.trim()) return setMissing(words.writeNote)
    setMissing('')
    const marks = codes.map(code => ({ code, mark: marked[code]! }))
    const decision = { id: checkIn.id, outcome, note: note.trim(), marks }
    void act(async () => onDecided(await decide(decision, purpose)))
  }

  useFormKeys({
    choose(index, event) {
      const code = codeAround(event, codes) ?? unmarked
      return code ? mark(code, MARKS[index]) : choose(OUTCOMES[index])
    },
    send,
  })

  const said = { marked, outcome, note, codes, unmarked }
  return { ...said, noteField, missing, busy, error, mark, choose, setNote, send }
}

/** The finding in whose field the focus is: a digit there corrects its mark. */
function codeAround({ target }: KeyboardEvent, codes: readonly FindingCode[]) {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-code]') : null
  return codes.find(code => code === field?.dataset['code'])
}
