import { type FormEvent, useState } from 'react'
import { Alert, Button, Input, Radio } from 'antd'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { setPrison } from '#shared/visits/prisons/prisons.endpoints'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import type { PartProps } from './part'
import { NumberFields, RuleChoices } from './rule-fields'
import { type RulesDraft, askedOf, rulesDraft, rulesFaults } from './rules-draft'
import { words } from './rules.words'
import { WindowFields } from './window-fields'

interface RulesFormProps {
  prison: PrisonFace
  version: number
  /** Whether it is the prison's own to say how it answers. */
  isOwn: boolean
  onSaved: () => void
  onClose: () => void
}

/** Where what holds of a prison is written down; what stays empty is no rule. */
export function RulesForm({ prison, version, isOwn, onSaved, onClose }: RulesFormProps) {
  const [draft, setDraft] = useState(() => rulesDraft(prison))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  const faults = tried ? rulesFaults(draft) : {}
  const onFill = (change: Partial<RulesDraft>) => setDraft(before => ({ ...before, ...change }))
  const part = { draft, faults, onFill }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (Object.keys(rulesFaults(draft)).length > 0) return
    void act(async () => {
      await call(setPrison, askedOf(draft, prison.id, version))
      onSaved()
    })
  }

  return (
    <form className='rules-form' onSubmit={handleSubmit} noValidate>
      <p className='quiet'>{words.means}</p>
      <ContactPart {...part} isOwn={isOwn} />
      <fieldset>
        <legend>{words.groups.ask}</legend>
        <NumberFields {...part} names={['leadWorkingDays', 'horizonDays', 'decisionWorkingDays']} />
      </fieldset>
      <fieldset>
        <legend>{words.groups.visit}</legend>
        <NumberFields {...part} names={['perMonth', 'maxPersons', 'minutes']} />
        <RuleChoices {...part} which='visit' />
        <WindowFields {...part} />
      </fieldset>
      <fieldset>
        <legend>{words.groups.breach}</legend>
        <NumberFields {...part} names={['lateMinutes']} />
        <RuleChoices {...part} which='breach' />
      </fieldset>
      <fieldset>
        <legend>{words.groups.source}</legend>
        <div className='wide'>
          <Field
            id='rules-source'
            label={words.source}
            hint={words.sourceHint}
            fault={faults.source}
          >
            {control => (
              <Input
                {...control}
                maxLength={200}
                value={draft.source}
                onChange={event => onFill({ source: event.target.value })}
              />
            )}
          </Field>
        </div>
      </fieldset>
      {Object.keys(faults).length > 0 && (
        <Alert type='error' showIcon title={Object.values(faults)[0]} />
      )}
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' loading={busy}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{common.cancel}</Button>
      </p>
    </form>
  )
}

const TEXTS = [
  ['phone', words.phone, 20, undefined],
  ['address', words.address, 120, undefined],
  ['externalLink', words.externalLink, 300, words.externalLinkHint],
] as const

const ContactPart = ({ draft, faults, onFill, isOwn }: PartProps & { isOwn: boolean }) => (
  <fieldset>
    <legend>{words.groups.contact}</legend>
    {TEXTS.map(([name, label, longest, hint]) => (
      <Field key={name} id={`rules-${name}`} label={label} hint={hint} fault={faults[name]}>
        {control => (
          <Input
            {...control}
            maxLength={longest}
            value={draft[name]}
            onChange={event => onFill({ [name]: event.target.value })}
          />
        )}
      </Field>
    ))}
    <div className='field'>
      <strong id='rules-place'>{words.place}</strong>
      <Radio.Group
        aria-labelledby='rules-place'
        value={draft.place}
        onChange={event => onFill({ place: event.target.value as RulesDraft['place'] })}
      >
        <Radio value='bureau'>{words.places.bureau}</Radio>
        <Radio value='phone'>{words.places.phone}</Radio>
      </Radio.Group>
    </div>
    {isOwn && (
      <div className='field'>
        <strong id='rules-accounts'>{words.hasAccounts}</strong>
        <Radio.Group
          aria-labelledby='rules-accounts'
          value={draft.hasAccounts}
          onChange={event => onFill({ hasAccounts: event.target.value === true })}
        >
          <Radio value={true}>{words.accounts.yes}</Radio>
          <Radio value={false}>{words.accounts.no}</Radio>
        </Radio.Group>
      </div>
    )}
  </fieldset>
)
