import { useRef, useState } from 'react'
import { Alert, Button, Input, type InputRef, Modal } from 'antd'
import type { Export } from '#shared/exports/exports.contract'
import { decideExport } from '#shared/exports/exports.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { words as purposeWords } from '../../ui/purpose.words'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words } from '../exports.words'

const SHORTEST_NOTE = 2
const LONGEST_NOTE = 500

interface DecideDialogProps {
  one: Export
  /** @param sentence - says what was answered. */
  onDone: (sentence: string) => Promise<void>
  onClose: () => void
}

/** Shows a second person what somebody asks for and why, and takes the answer. Neither is preset. */
export function DecideDialog({ one, onDone, onClose }: DecideDialogProps) {
  const [note, setNote] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const { busy, error, act } = useAct()
  const first = useRef<InputRef>(null)
  useFocusBack()

  function answer(approved: boolean) {
    const said = note.trim()
    setTooShort(!approved && said.length < SHORTEST_NOTE)
    if (!approved && said.length < SHORTEST_NOTE) return first.current?.focus()
    void act(async () => {
      await call(decideExport, { id: one.id, approved, note: said })
      onClose()
      await onDone(words.decided(one, approved))
    })
  }

  return (
    <Modal
      open
      title={words.decideTitle}
      footer={null}
      width={640}
      onCancel={onClose}
      mask={{ closable: false }}
      afterOpenChange={open => open && first.current?.focus()}
    >
      <div className='form'>
        <p>{words.decideMeans}</p>
        <Facts one={one} />
        <Field
          id='note'
          label={words.note}
          hint={words.noteHint}
          fault={tooShort ? words.noteMissing : undefined}
        >
          {control => (
            <Input
              {...control}
              ref={first}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={event => setNote(event.target.value)}
            />
          )}
        </Field>
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' loading={busy} onClick={() => answer(true)}>
            {words.approve}
          </Button>
          <Button danger disabled={busy} onClick={() => answer(false)}>
            {words.refuse}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </div>
    </Modal>
  )
}

const Facts = ({ one }: { one: Export }) => (
  <dl className='facts'>
    <dt>{words.asker}</dt>
    <dd>{`${one.askedByName}（${one.askedByOrganisationName}）`}</dd>
    <dt>{words.what}</dt>
    <dd>{`${words.subject(one)}，${words.days(one)}，${words.coordinates(one.withCoordinates)}`}</dd>
    <dt>{words.points}</dt>
    <dd>{words.pointsOf(one)}</dd>
    <dt>{words.purpose}</dt>
    <dd>{purposeWords.purposes[one.purpose].title}</dd>
    <dt>{words.reason}</dt>
    <dd>{one.reason}</dd>
    <dt>{words.validUntil}</dt>
    <dd>{words.moment(one.answerUntil)}</dd>
    <dt>{words.number}</dt>
    <dd>{one.id}</dd>
  </dl>
)
