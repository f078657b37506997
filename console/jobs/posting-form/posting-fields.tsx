import { Checkbox, Input } from 'antd'
import { Field } from '../../ui/field'
import {
  INSURANCE_CHOICES,
  KIND_CHOICES,
  LODGING_CHOICES,
  PERIOD_CHOICES,
  SHIFT_CHOICES,
  SKILL_CHOICES,
} from '../vocabulary'
import { EmployerSelect } from './employer-select'
import { ChoiceField, ChoicesField, NumberField, type Part, TextField } from './fields'
import { words } from './form.words'
import { PlacePart } from './place-part'

/** All that a posting says, in the order in which one asks an employer. */
export const PostingFields = (part: Part) => (
  <>
    <WhatPart {...part} />
    <PayPart {...part} />
    <PlacePart {...part} />
    <section>
      <h2>{words.parts.who}</h2>
      <div className='pair'>
        <TextField
          {...part}
          name='contactName'
          label={words.contactName}
          path='contact.name'
          most={40}
        />
        <TextField
          {...part}
          name='contactPhone'
          label={words.contactPhone}
          path='contact.phone'
          most={20}
          hint={words.contactHint}
        />
      </div>
    </section>
  </>
)

const WhatPart = (part: Part) => (
  <section>
    <h2>{words.parts.what}</h2>
    <EmployerSelect
      employerId={part.draft.employerId}
      fault={part.faults.employerId}
      onChoose={(employerId, contact) =>
        part.onFill({
          employerId,
          ...(contact && { contactName: contact.name, contactPhone: contact.phone }),
        })
      }
    />
    <div className='pair'>
      <TextField {...part} name='title' label={words.jobTitle} path='title' most={40} />
      <ChoiceField {...part} name='kind' label={words.kind} path='kind' options={KIND_CHOICES} />
      <NumberField {...part} name='places' label={words.places} path='places' most={999} />
    </div>
    <TextField
      {...part}
      name='description'
      label={words.description}
      path='description'
      most={1000}
      lines={5}
      hint={words.descriptionHint}
    />
    <ChoicesField
      {...part}
      name='skills'
      label={words.skills}
      options={SKILL_CHOICES}
      hint={words.skillsHint}
    />
  </section>
)

const PayPart = (part: Part) => (
  <section>
    <h2>{words.parts.pay}</h2>
    <Checkbox
      checked={part.draft.saysPay}
      onChange={event => part.onFill({ saysPay: event.target.checked })}
    >
      {words.saysPay}
    </Checkbox>
    {part.draft.saysPay && (
      <div className='pair'>
        <NumberField
          {...part}
          name='payFrom'
          label={words.payFrom}
          path='pay.from'
          most={100_000}
          decimals={2}
        />
        <NumberField
          {...part}
          name='payTo'
          label={words.payTo}
          path='pay.to'
          most={100_000}
          decimals={2}
        />
        <ChoiceField
          {...part}
          name='payPeriod'
          label={words.payPeriod}
          path='pay.period'
          options={PERIOD_CHOICES.map(({ value, label }) => ({
            value,
            label: words.perPeriod(label),
          }))}
        />
      </div>
    )}
    <HoursPart {...part} />
  </section>
)

const HoursPart = (part: Part) => (
  <>
    <div className='pair'>
      <ChoiceField
        {...part}
        name='shift'
        label={words.shift}
        path='shift'
        options={SHIFT_CHOICES}
      />
      <NumberField
        {...part}
        name='hoursADay'
        label={words.hoursADay}
        path='hours'
        most={24}
        decimals={1}
      />
      <NumberField {...part} name='daysAWeek' label={words.daysAWeek} path='hours' most={7} />
    </div>
    <ChoicesField {...part} name='insurance' label={words.insurance} options={INSURANCE_CHOICES} />
    <div className='pair'>
      <ChoiceField
        {...part}
        name='lodging'
        label={words.lodging}
        path='lodging'
        options={LODGING_CHOICES}
      />
      <Field
        id='deadline'
        label={words.deadline}
        hint={words.deadlineHint}
        fault={part.faults.deadline}
      >
        {control => (
          <Input
            {...control}
            type='date'
            value={part.draft.deadline}
            onChange={event => part.onFill({ deadline: event.target.value })}
          />
        )}
      </Field>
    </div>
  </>
)
