import { useRef, useState } from 'react'
import { Button, type GetRef, Input } from 'antd'
import type { Citation } from '#shared/courses/lessons.contract'
import { Field } from '../../../ui/field'
import { words } from '../lessons.words'
import { markedAt } from '../marked-text'

interface WordsFieldProps {
  id: string
  label: string
  typed: string
  citations: readonly Citation[]
  fault: string | undefined
  hint?: string
  onType: (typed: string) => void
}

/** Where words are typed that may stand out or cite a law; marks stand for it, never markup. */
export function WordsField({ id, label, typed, citations, fault, hint, onType }: WordsFieldProps) {
  const area = useRef<GetRef<typeof Input.TextArea>>(null)
  const [citing, setCiting] = useState(false)

  function mark(marks: readonly [string, string]) {
    const text = area.current?.resizableTextArea?.textArea
    if (!text) return
    const selected = { from: text.selectionStart, to: text.selectionEnd }
    const marked = markedAt(typed, selected, marks)
    if (marked !== null) onType(marked)
    text.focus()
    setCiting(false)
  }

  return (
    <Field id={id} label={label} fault={fault} hint={hint ?? words.markHint}>
      {control => (
        <>
          <p className='marks'>
            <Button size='small' onClick={() => mark(['**', '**'])}>
              {words.bold}
            </Button>
            {citing ? (
              <select
                aria-label={words.chooseLaw}
                autoFocus
                defaultValue=''
                onChange={event => mark(['[[', `|${event.target.value}]]`])}
                onBlur={() => setCiting(false)}
              >
                <option value='' disabled>
                  {words.chooseLaw}
                </option>
                {citations.map(({ id: cited, cite }) => (
                  <option key={cited} value={cited}>
                    {cite}
                  </option>
                ))}
              </select>
            ) : (
              <Button
                size='small'
                disabled={citations.length === 0}
                onClick={() => setCiting(true)}
              >
                {words.cite}
              </Button>
            )}
          </p>
          <Input.TextArea
            {...control}
            ref={area}
            rows={3}
            value={typed}
            onChange={event => onType(event.target.value)}
          />
        </>
      )}
    </Field>
  )
}
