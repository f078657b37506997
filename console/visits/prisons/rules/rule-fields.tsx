import { Checkbox, Input } from 'antd'
import { KIN, KINS } from '#shared/visits/relatives/kin'
import { Field } from '../../../ui/field'
import type { PartProps } from './part'
import type { NumberRule, YesNo } from './rules-draft'
import { words } from './rules.words'

/** Rules that are a number; empty is none. */
export const NumberFields = ({
  draft,
  faults,
  onFill,
  names,
}: PartProps & { names: readonly NumberRule[] }) => (
  <>
    {names.map(name => (
      <Field
        key={name}
        id={`rules-${name}`}
        label={words.rules[name]}
        hint={words.hintEmpty}
        fault={faults[name]}
      >
        {control => (
          <Input
            {...control}
            inputMode='numeric'
            maxLength={3}
            placeholder={words.notEntered}
            value={draft.numbers[name]}
            onChange={event =>
              onFill({ numbers: { ...draft.numbers, [name]: event.target.value } })
            }
          />
        )}
      </Field>
    ))}
  </>
)

/** Rules that are a choice. */
export const RuleChoices = ({
  draft,
  faults,
  onFill,
  which,
}: PartProps & { which: 'visit' | 'breach' }) =>
  which === 'visit' ? (
    <>
      <YesNoField
        name='isFree'
        options={words.frees}
        value={draft.free}
        onChoose={free => onFill({ free })}
      />
      <div className='field wide'>
        <strong id='rules-kin'>{words.rules.eligibleKin}</strong>
        <Checkbox.Group
          className='checks'
          aria-labelledby='rules-kin'
          options={KINS.map(kin => ({ value: kin, label: KIN[kin] }))}
          value={draft.eligibleKin}
          onChange={eligibleKin => onFill({ eligibleKin })}
        />
        <p className='hint'>{words.hintEmpty}</p>
      </div>
    </>
  ) : (
    <>
      <YesNoField
        name='noShowCountsAsVisit'
        options={words.counts}
        value={draft.noShow}
        onChoose={noShow => onFill({ noShow })}
      />
      <SuspensionField draft={draft} faults={faults} onFill={onFill} />
    </>
  )

interface YesNoFieldProps {
  name: 'isFree' | 'noShowCountsAsVisit'
  options: Record<'yes' | 'no', string>
  value: YesNo
  onChoose: (value: YesNo) => void
}

const YesNoField = ({ name, options, value, onChoose }: YesNoFieldProps) => (
  <Field id={`rules-${name}`} label={words.rules[name]} hint={words.hintEmpty}>
    {({ id, 'aria-describedby': describedBy }) => (
      <select
        id={id}
        aria-describedby={describedBy}
        className='office-filter'
        value={value}
        onChange={event => onChoose(event.target.value as YesNo)}
      >
        <option value=''>{words.notEntered}</option>
        <option value='yes'>{options.yes}</option>
        <option value='no'>{options.no}</option>
      </select>
    )}
  </Field>
)

const SuspensionField = ({ draft, faults, onFill }: PartProps) => {
  const { suspension } = draft
  return (
    <Field
      id='rules-suspension'
      label={words.rules.suspensionMonths}
      hint={words.suspensionHint}
      fault={faults.suspensionMonths}
    >
      {control => (
        <span className='pair'>
          <Input
            {...control}
            maxLength={1}
            inputMode='numeric'
            value={suspension.least}
            onChange={event => onFill({ suspension: { ...suspension, least: event.target.value } })}
          />
          {words.to}
          <Input
            aria-label={`${words.to} ${words.rules.suspensionMonths}`}
            maxLength={1}
            inputMode='numeric'
            value={suspension.most}
            onChange={event => onFill({ suspension: { ...suspension, most: event.target.value } })}
          />
          {words.months}
        </span>
      )}
    </Field>
  )
}
