import { Checkbox, Input, InputNumber, Radio } from 'antd'
import type { Audience, LegalField, Stage } from '#shared/courses/lessons.contract'
import { Field } from '../../../ui/field'
import type { Draft } from '../draft'
import { words } from '../lessons.words'
import { faultBelow } from './block-list'

interface AboutFieldsProps {
  draft: Draft
  faults: Readonly<Record<string, string>>
  onChange: (change: Partial<Draft>) => void
}

const FIELDS = Object.keys(words.fields) as LegalField[]
const STAGES = Object.keys(words.stages) as Stage[]
const AUDIENCES = Object.keys(words.audiences) as Audience[]

/** What a lesson is about, and for whom. */
export const AboutFields = ({ draft, faults, onChange }: AboutFieldsProps) => (
  <section className='form about' aria-label={words.about}>
    <Field id='title' label={words.titleLabel} fault={faultBelow(faults, 'title')}>
      {control => (
        <Input
          {...control}
          maxLength={40}
          value={draft.title}
          onChange={event => onChange({ title: event.target.value })}
        />
      )}
    </Field>
    <Field
      id='summary'
      label={words.summary}
      hint={words.summaryHint}
      fault={faultBelow(faults, 'summary')}
    >
      {control => (
        <Input
          {...control}
          maxLength={200}
          value={draft.summary}
          onChange={event => onChange({ summary: event.target.value })}
        />
      )}
    </Field>
    <div className='beside'>
      <Field id='field' label={words.field}>
        {({ id }) => (
          <select
            id={id}
            value={draft.field}
            onChange={event => onChange({ field: event.target.value as LegalField })}
          >
            {FIELDS.map(one => (
              <option key={one} value={one}>
                {words.fields[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id='pass' label={words.passShare} hint={words.passHint(draft.passShare)}>
        {control => (
          <InputNumber
            {...control}
            min={0}
            max={100}
            precision={0}
            suffix='%'
            value={Math.round(draft.passShare * 100)}
            onChange={percent => onChange({ passShare: (percent ?? 0) / 100 })}
          />
        )}
      </Field>
    </div>
    <WhomFields draft={draft} faults={faults} onChange={onChange} />
  </section>
)

/** When in correction, and for whom. */
const WhomFields = ({ draft, faults, onChange }: AboutFieldsProps) => (
  <div className='beside'>
    <fieldset>
      <legend>{words.stagesLabel}</legend>
      <Checkbox.Group
        value={draft.stages}
        options={STAGES.map(value => ({ value, label: words.stages[value] }))}
        onChange={stages => onChange({ stages })}
      />
      {faults.stages && (
        <p className='field-fault' role='alert'>
          {faultBelow(faults, 'stages')}
        </p>
      )}
    </fieldset>
    <fieldset>
      <legend>{words.audience}</legend>
      <Radio.Group
        aria-label={words.audience}
        value={draft.audience}
        options={AUDIENCES.map(value => ({ value, label: words.audiences[value] }))}
        onChange={event => onChange({ audience: event.target.value as Audience })}
      />
    </fieldset>
  </div>
)
