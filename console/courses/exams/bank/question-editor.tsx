import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Modal } from 'antd'
import type { BankQuestion } from '#shared/courses/exams.contract'
import { addBankQuestion } from '#shared/courses/exams.endpoints'
import { LONGEST_EXPLANATION, LONGEST_LINE, LONGEST_QUESTION } from '#shared/courses/lesson-limits'
import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useFocusBack } from '../../../ui/use-focus-back'
import { fields, kinds } from '../exams.words'
import { words } from './bank.words'
import { ChoiceFields } from './choice-fields'
import { type Draft, areChoicesWhole, asKind, draftOf, emptyDraft, questionFrom } from './draft'

const SHORTEST = 2

interface QuestionEditorProps {
  /** The question whose place is taken; null for a new one. */
  replaces: BankQuestion | null
  onSaved: () => void
  onClose: () => void
}

/** Where a question is written. */
export function QuestionEditor({ replaces, onSaved, onClose }: QuestionEditorProps) {
  const [draft, setDraft] = useState<Draft>(() => (replaces ? draftOf(replaces) : emptyDraft()))
  const [attemptId] = useState(() => crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  useFocusBack()
  const type = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))
  const isWhole = areChoicesWhole(draft)

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isShort(draft.text) || isShort(draft.explanation) || !isWhole) return
    void act(async () => {
      await call(addBankQuestion, questionFrom(draft, attemptId, replaces?.id ?? null))
      onSaved()
    })
  }

  return (
    <Modal
      open
      className='exam-editor'
      title={replaces ? words.replaceTitle : words.addTitle}
      width={720}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        <WhichFields draft={draft} onType={setDraft} />
        <Field
          id='question-text'
          label={words.text}
          fault={tried && isShort(draft.text) ? words.textMissing : undefined}
        >
          {control => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={LONGEST_QUESTION}
              value={draft.text}
              onChange={event => type({ text: event.target.value })}
            />
          )}
        </Field>
        <ChoiceFields
          draft={draft}
          missing={tried && !isWhole}
          onType={choices => type({ choices })}
        />
        <WhyFields draft={draft} isTried={tried} onType={type} />
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

/** What it is about, and of which kind it is. */
const WhichFields = ({ draft, onType }: { draft: Draft; onType: (draft: Draft) => void }) => (
  <div className='beside'>
    <Field id='question-field' label={words.field}>
      {({ id }) => (
        <select
          id={id}
          value={draft.field}
          onChange={event => onType({ ...draft, field: event.target.value as LegalField })}
        >
          {Object.entries(fields).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
    <Field id='question-kind' label={words.kind}>
      {({ id }) => (
        <select
          id={id}
          value={draft.kind}
          onChange={event => onType(asKind(draft, event.target.value as QuestionKind))}
        >
          {Object.entries(kinds).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  </div>
)

interface WhyFieldsProps {
  draft: Draft
  isTried: boolean
  onType: (change: Partial<Draft>) => void
}

/** Why the answer is right, and on what law that rests. */
const WhyFields = ({ draft, isTried, onType }: WhyFieldsProps) => (
  <>
    <Field
      id='question-explanation'
      label={words.explanationLabel}
      hint={words.explanationHint}
      fault={isTried && isShort(draft.explanation) ? words.explanationMissing : undefined}
    >
      {control => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={LONGEST_EXPLANATION}
          value={draft.explanation}
          onChange={event => onType({ explanation: event.target.value })}
        />
      )}
    </Field>
    <Field id='question-cite' label={words.cite} hint={words.citeHint}>
      {control => (
        <Input
          {...control}
          maxLength={LONGEST_LINE}
          value={draft.cite}
          onChange={event => onType({ cite: event.target.value })}
        />
      )}
    </Field>
  </>
)

const isShort = (text: string) => text.trim().length < SHORTEST
