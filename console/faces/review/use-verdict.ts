import { useRef, useState } from 'react'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import type { IdentityRequest, ReviewAction, ReviewVerdict } from '#shared/faces/reviews.contract'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { words as faces } from '../../ui/faces/faces.words'
import { useFormKeys } from '../../ui/form-keys'
import { useAct } from '../../ui/use-act'
import { decide } from './decide'
import { words } from './review.words'

/** In the order of the keys 1, 2, 3 … */
export const VERDICTS = Object.keys(faces.verdicts) as ReviewVerdict[]
export const ACTIONS = Object.keys(faces.actions) as ReviewAction[]

/** As the server has it. */
const SHORTEST_NOTE = 2

interface VerdictNeeds {
  request: IdentityRequest
  purpose: Purpose
  /** Somebody begins to decide; is waited for before the verdict is sent. */
  onBegun: () => Promise<void>
  /** @param sentence - what came of it. */
  onDecided: (sentence: string) => void
}

/**
 * A verdict in the making. Nothing is chosen beforehand: digits choose the verdict, then what is done
 * next; Ctrl+Enter sends.
 */
export function useVerdict({ request, purpose, onBegun, onDecided }: VerdictNeeds) {
  const [verdict, setVerdict] = useState<ReviewVerdict | null>(null)
  const [action, setAction] = useState<ReviewAction | null>(null)
  const [note, setNote] = useState('')
  const [sensitive, setSensitive] = useState(false)
  const [missing, setMissing] = useState('')
  const { busy, error, act } = useAct()
  const noteField = useRef<TextAreaRef>(null)

  function begin() {
    setMissing('')
    void onBegun()
  }

  function chooseVerdict(chosen: ReviewVerdict | undefined): boolean {
    if (!chosen) return false
    begin()
    setVerdict(chosen)
    return true
  }

  function chooseAction(chosen: ReviewAction | undefined): boolean {
    if (!chosen) return false
    begin()
    setAction(chosen)
    noteField.current?.focus()
    return true
  }

  function write(text: string) {
    if (note === '') void onBegun()
    setNote(text)
  }

  function send() {
    if (!verdict) return setMissing(words.chooseVerdict)
    if (!action) return setMissing(words.chooseAction)
    if (note.trim().length < SHORTEST_NOTE) return setMissing(words.writeNote)
    setMissing('')
    const decision = { id: request.id, verdict, action, note: note.trim(), sensitive }
    void act(async () => {
      await onBegun()
      const decided = await decide(decision, purpose)
      onDecided(saidOf(decided.request, decided.byAnother))
    })
  }

  useFormKeys({
    choose(index, { target }) {
      const field = target instanceof Element ? target.closest('[data-field]') : null
      const asksAction = field ? field.matches('[data-field=action]') : verdict !== null
      return asksAction ? chooseAction(ACTIONS[index]) : chooseVerdict(VERDICTS[index])
    },
    send,
  })

  const said = { verdict, action, note, sensitive, missing, busy, error, noteField }
  return { ...said, chooseVerdict, chooseAction, write, setSensitive, send }
}

function saidOf({ personName, review }: IdentityRequest, byAnother: boolean): string {
  const verdict = review ? faces.verdicts[review.verdict] : ''
  return byAnother && review
    ? words.quicker(personName, review.byName, verdict)
    : words.saved(personName, verdict)
}
