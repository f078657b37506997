import type { FormEvent } from 'react'
import { AskFirst } from '../../../ui/ask-first'
import { words } from '../forms.words'
import type { FormProps } from '../opened'
import { KindField, kindMissing } from '../parts/kind-field'
import { NoteField } from '../parts/note-field'
import { ReasonFields } from '../parts/reason-fields'
import { SendButton } from '../parts/send-button'
import { INELIGIBLE_REASONS, RETURN_REASONS } from '../reason-lists'
import { RoomSelect } from './room-select'
import { useCheck } from './use-check'

/** Where the desk hands a request on, gives it back, or says that it cannot be. */
export function CheckForm(props: FormProps) {
  const { row } = props.opened
  const { kind, back, out, tried, ...form } = useCheck(props)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    form.send()
  }

  return (
    <form className='form' aria-label={words.check} onSubmit={handleSubmit} noValidate>
      <h3>{words.check}</h3>
      <KindField
        label={words.check}
        kinds={words.checkKinds}
        chosen={kind}
        fault={kindMissing(tried, kind)}
        onChoose={form.setKind}
      />
      {kind === 'forward' && (
        <>
          {row.place === 'bureau' && (
            <RoomSelect row={row} roomId={form.roomId} onChoose={form.setRoom} />
          )}
          <NoteField
            note={form.note}
            label={words.roomNote}
            hint={words.roomNoteHint}
            onWrite={form.setNote}
          />
        </>
      )}
      {kind === 'return' && (
        <ReasonFields reasons={RETURN_REASONS} {...back} missing={tried && !back.chosen} />
      )}
      {kind === 'ineligible' && (
        <ReasonFields reasons={INELIGIBLE_REASONS} {...out} missing={tried && !out.chosen} />
      )}
      <SendButton busy={form.busy} error={form.error} />
      {form.asking && (
        <AskFirst
          title={words.ineligibleTitle}
          yes={words.yes}
          danger
          onYes={form.sendAsked}
          onClose={() => form.setAsking(false)}
        >
          {words.ineligibleMeans}
        </AskFirst>
      )}
    </form>
  )
}
