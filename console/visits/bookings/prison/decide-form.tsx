import { useState } from 'react'
import { approveBooking, refuseBooking } from '#shared/visits/bookings/desk.endpoints'
import { call } from '../../../http/call'
import { words } from '../forms.words'
import { type FormProps, stepOf } from '../opened'
import { NoteField } from '../parts/note-field'
import type { Verdict } from '../parts/use-verdict'
import { VerdictForm } from '../parts/verdict-form'

/** Where the prison says yes or no; its note stays within, apart from what the family reads. */
export function DecideForm({ opened, onChange }: FormProps) {
  const [note, setNote] = useState('')

  function handleSend(verdict: Verdict) {
    const asked = { ...stepOf(opened), words: verdict.words, note: note.trim() }
    if (verdict.kind === 'refuse') return call(refuseBooking, { ...asked, reason: verdict.reason })
    const { slotId, minutes, companions } = verdict
    return call(approveBooking, { ...asked, slotId, minutes, companions })
  }

  return (
    <VerdictForm
      opened={opened}
      onChange={onChange}
      title={words.decide}
      kinds={words.decideKinds}
      done={words.decided}
      besides={() => <NoteField note={note} onWrite={setNote} />}
      onSend={handleSend}
    />
  )
}
