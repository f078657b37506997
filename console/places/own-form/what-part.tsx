import { Input, Radio, Select } from 'antd'
import type { OwnPlaceKind, PlaceOwner } from '#shared/places/own-places.contract'
import { Field } from '../../ui/field'
import { words as common } from '../own/own-places.words'
import { type Draft, LONGEST_NAME, LONGEST_SOURCE, type faultsOf } from './draft'
import { words } from './form.words'

interface WhatPartProps {
  draft: Draft
  faults: ReturnType<typeof faultsOf>
  owner: PlaceOwner['kind']
  /** Whether it is a change: what a place is stays. */
  isChange: boolean
  onFill: (change: Partial<Draft>) => void
}

/** What may be set for whom: no court forbids a place to a whole office, and nobody lives at one. */
export const KINDS: Record<PlaceOwner['kind'], readonly OwnPlaceKind[]> = {
  person: ['home', 'work', 'forbidden', 'required'],
  office: ['required', 'work'],
}

const GROUNDS = Object.entries(common.forbiddenBy).map(([value, label]) => ({ value, label }))

/** What a place is, how it is called and on which document it rests. */
export const WhatPart = ({ draft, faults, owner, isChange, onFill }: WhatPartProps) => (
  <>
    <div className='kinds'>
      <Radio.Group
        aria-label={words.kind}
        disabled={isChange}
        value={draft.kind}
        options={KINDS[owner].map(value => ({ value, label: common.kinds[value] }))}
        onChange={event => onFill({ kind: event.target.value as OwnPlaceKind })}
      />
      {isChange && <p className='quiet'>{words.kindStays}</p>}
    </div>
    {draft.kind === 'forbidden' && (
      <Field id='ground' label={words.forbiddenBy} fault={faults.forbiddenBy}>
        {control => (
          <Select
            {...control}
            placeholder={words.choose}
            value={draft.forbiddenBy}
            options={GROUNDS}
            onChange={(forbiddenBy: Draft['forbiddenBy']) => onFill({ forbiddenBy })}
          />
        )}
      </Field>
    )}
    <Field id='name' label={words.name} hint={words.nameHint} fault={faults.name}>
      {control => (
        <Input
          {...control}
          autoFocus
          autoComplete='off'
          maxLength={LONGEST_NAME}
          value={draft.name}
          onChange={event => onFill({ name: event.target.value })}
        />
      )}
    </Field>
    <Field id='source' label={words.source} hint={words.sourceHint} fault={faults.source}>
      {control => (
        <Input
          {...control}
          autoComplete='off'
          maxLength={LONGEST_SOURCE}
          value={draft.source}
          onChange={event => onFill({ source: event.target.value })}
        />
      )}
    </Field>
  </>
)
