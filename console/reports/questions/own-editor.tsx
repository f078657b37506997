import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { MOST_OWN_QUESTIONS } from '#shared/reports/limits'
import type { QuestionSet } from '#shared/reports/questions.contract'
import { setOwnQuestions } from '#shared/reports/schedules.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { sentenceFor } from '../../ui/sentence'
import { words as common } from '../../ui/ui.words'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words as reports } from '../reports.words'
import { type OwnDraft, draftsOf, faultOf, toSend, withOneMore } from './own-draft'
import { type OwnKind, words } from './questions.words'

interface OwnEditorProps {
  officeId: string
  set: QuestionSet
  /** @param sentence - what was done. */
  onSaved: (sentence: string) => void
  onClose: () => void
}

/** Where an office says what it asks beside the fixed questions. */
export function OwnEditor({
  officeId,
  set: { kind, questions },
  onSaved,
  onClose,
}: OwnEditorProps) {
  const [drafts, setDrafts] = useState(() => draftsOf(questions))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()

  const change = (key: number, changes: Partial<OwnDraft>) =>
    setDrafts(before => before.map(one => (one.key === key ? { ...one, ...changes } : one)))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (drafts.some(draft => faultOf(draft) !== null)) return
    void act(async () => {
      await call(setOwnQuestions, { officeId, kind, questions: drafts.map(toSend) })
      onSaved(words.saved(reports.kinds[kind]))
    })
  }

  return (
    <Modal
      open
      className='report-editor'
      title={words.changeTitle(reports.kinds[kind])}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        {drafts.length === 0 && <p className='quiet'>{words.none}</p>}
        {drafts.map((draft, index) => (
          <OwnFields
            key={draft.key}
            draft={draft}
            number={index + 1}
            fault={tried ? faultOf(draft) : null}
            onType={changes => change(draft.key, changes)}
            onRemove={() => setDrafts(before => before.filter(({ key }) => key !== draft.key))}
          />
        ))}
        {drafts.length < MOST_OWN_QUESTIONS && (
          <Button onClick={() => setDrafts(withOneMore)}>{words.add}</Button>
        )}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface OwnFieldsProps {
  draft: OwnDraft
  number: number
  fault: ReturnType<typeof faultOf>
  onType: (changes: Partial<OwnDraft>) => void
  onRemove: () => void
}

const OWN_KINDS: readonly OwnKind[] = ['yes-no', 'choice', 'text']

const OwnFields = ({ draft, number, fault, onType, onRemove }: OwnFieldsProps) => (
  <fieldset>
    <Field
      id={`question-${number}`}
      label={words.question(number)}
      hint={words.questionHint}
      fault={fault === 'too-short' ? words.tooShort : undefined}
    >
      {control => (
        <Input
          {...control}
          maxLength={120}
          value={draft.words}
          onChange={event => onType({ words: event.target.value })}
        />
      )}
    </Field>
    <p className='in-line'>
      <select
        aria-label={words.kind(number)}
        value={draft.kind}
        onChange={event => onType({ kind: event.target.value as OwnKind })}
      >
        {OWN_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      <Checkbox
        checked={draft.required}
        onChange={event => onType({ required: event.target.checked })}
      >
        {words.isRequired}
      </Checkbox>
      <Button onClick={onRemove}>{words.remove(number)}</Button>
    </p>
    {draft.kind === 'choice' && (
      <Field
        id={`choices-${number}`}
        label={words.choices(number)}
        fault={fault === 'choices-missing' ? words.choicesMissing : undefined}
      >
        {control => (
          <Input
            {...control}
            maxLength={300}
            value={draft.choices}
            onChange={event => onType({ choices: event.target.value })}
          />
        )}
      </Field>
    )}
  </fieldset>
)
