import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { isCreditCode, normalCreditCode } from '#shared/jobs/credit-code.rules'
import type { Employer } from '#shared/jobs/employers.contract'
import { addEmployer, changeEmployer } from '#shared/jobs/employers.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { fieldFaultsOf } from '../../ui/field-faults'
import { sentenceFor } from '../../ui/sentence'
import { useAct } from '../../ui/use-act'
import { useFocusBack } from '../../ui/use-focus-back'
import { words as jobs } from '../jobs.words'
import { words } from './employers.words'

const PLACES = 18

const BLANK = {
  ...{ name: '', licenceNumber: '', contactName: '', contactPhone: '', address: '', offers: '' },
  isBase: false,
}
type Draft = typeof BLANK

const draftOf = ({ contact, ...employer }: Employer): Draft => ({
  name: employer.name,
  licenceNumber: employer.licenceNumber,
  contactName: contact.name,
  contactPhone: contact.phone,
  address: employer.address,
  offers: employer.offers,
  isBase: employer.isBase,
})

const sentOf = ({ contactName, contactPhone, offers, ...draft }: Draft) => ({
  ...draft,
  contact: { name: contactName, phone: contactPhone.replaceAll(/\s/g, '') },
  offers: draft.isBase ? offers : '',
})

interface EmployerFormProps {
  /** Null for a new one. */
  employer: Employer | null
  onSaved: (employer: Employer) => void
  onClose: () => void
}

/** An employer is registered or corrected; what is wrong is said at its field. */
export function EmployerForm({ employer, onSaved, onClose }: EmployerFormProps) {
  const [draft, setDraft] = useState(employer ? draftOf(employer) : BLANK)
  const { busy, error, act } = useAct()
  useFocusBack()
  const faults = fieldFaultsOf(error)
  const fill = (change: Partial<Draft>) => setDraft(before => ({ ...before, ...change }))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    void act(async () => {
      const said = sentOf(draft)
      onSaved(
        employer
          ? await call(changeEmployer, { ...said, id: employer.id, version: employer.version })
          : await call(addEmployer, said),
      )
    })
  }

  const text = { draft, faults, onFill: fill }

  return (
    <Modal
      open
      title={employer ? words.editTitle : words.addTitle}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form className='form' onSubmit={handleSubmit} noValidate>
        {employer && <p className='quiet'>{words.editMeans}</p>}
        <TextField {...text} name='name' path='name' most={80} />
        <LicenceField
          value={draft.licenceNumber}
          isRefused={'licenceNumber' in faults}
          onChange={licenceNumber => fill({ licenceNumber })}
        />
        <TextField {...text} name='contactName' path='contact.name' most={40} />
        <TextField {...text} name='contactPhone' path='contact.phone' most={20} />
        <TextField {...text} name='address' path='address' most={120} />
        <Checkbox
          checked={draft.isBase}
          onChange={({ target }) => fill({ isBase: target.checked })}
        >
          {words.isBase}
        </Checkbox>
        {draft.isBase && <TextField {...text} name='offers' path='offers' most={500} />}
        {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
        <p className='buttons'>
          <Button type='primary' htmlType='submit' loading={busy}>
            {jobs.save}
          </Button>
          <Button onClick={onClose}>{jobs.cancel}</Button>
        </p>
      </form>
    </Modal>
  )
}

interface TextFieldProps {
  name: Exclude<keyof Draft, 'isBase' | 'licenceNumber'>
  /** As the server names it. */
  path: string
  most: number
  draft: Draft
  faults: Readonly<Record<string, string>>
  onFill: (change: Partial<Draft>) => void
}

const TextField = ({ name, path, most, draft, faults, onFill }: TextFieldProps) => (
  <Field id={name} label={words[name]} fault={path in faults ? words.faults[path] : undefined}>
    {control => (
      <Input
        {...control}
        autoComplete='off'
        maxLength={most}
        value={draft[name]}
        onChange={event => onFill({ [name]: event.target.value })}
      />
    )}
  </Field>
)

interface LicenceFieldProps {
  value: string
  isRefused: boolean
  onChange: (value: string) => void
}

/** A credit code, which is checked while it is typed. */
function LicenceField({ value, isRefused, onChange }: LicenceFieldProps) {
  const code = normalCreditCode(value)
  const isWrong = code.length >= PLACES && !isCreditCode(code)
  return (
    <Field
      id='licence'
      label={words.licence}
      hint={
        code.length > 0 && code.length < PLACES
          ? words.licenceTyping(code.length)
          : words.licenceHint
      }
      fault={isWrong ? words.licenceWrong : isRefused ? words.faults.licenceNumber : undefined}
    >
      {control => (
        <Input
          {...control}
          autoComplete='off'
          maxLength={40}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
