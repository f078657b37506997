import { Checkbox, Input, InputNumber, Radio } from 'antd'
import type { Cadence, MediaWishes } from '#shared/reports/schedules.contract'
import type { Day } from '#shared/time/days'
import { Field } from '../../ui/field'
import { words as reports } from '../reports.words'
import type { Draft } from './draft'
import { words } from './schedules.words'

interface HowFieldsProps {
  draft: Draft
  today: Day
  /** What is wrong, by field. */
  faults: Readonly<Record<string, string>>
  onType: (change: Partial<Draft>) => void
}

const KINDS = ['periodic', 'thoughts', 'health', 'prohibition'] as const
const UNITS = Object.keys(words.units) as Cadence['unit'][]

/** Which report, how often, in how many days, with what, and from when. */
export function HowFields({ draft, today, faults, onType }: HowFieldsProps) {
  const { identity, firstDay, lastDay } = draft
  return (
    <>
      <RhythmFields draft={draft} faults={faults} onType={onType} />
      <MediaFields media={draft.media} onType={media => onType({ media })} />
      <Checkbox checked={identity} onChange={event => onType({ identity: event.target.checked })}>
        {words.identityLabel}
      </Checkbox>
      <div className='beside'>
        <Field id='first-day' label={words.firstDay} fault={faults.firstDay}>
          {control => (
            <Input
              {...control}
              type='date'
              min={today}
              value={firstDay}
              onChange={event => onType({ firstDay: event.target.value })}
            />
          )}
        </Field>
        <Field id='last-day' label={words.lastDay} fault={faults.lastDay}>
          {control => (
            <Input
              {...control}
              type='date'
              min={firstDay}
              value={lastDay ?? ''}
              onChange={event => onType({ lastDay: event.target.value || null })}
            />
          )}
        </Field>
      </div>
    </>
  )
}

/** Which report, how often, and in how many days. */
function RhythmFields({ draft, faults, onType }: Omit<HowFieldsProps, 'today'>) {
  const { kind, cadence, days } = draft
  return (
    <div className='beside'>
      <Field id='kind' label={words.kind}>
        {({ id }) => (
          <select
            id={id}
            value={kind}
            onChange={event => onType({ kind: event.target.value as Draft['kind'] })}
          >
            {KINDS.map(one => (
              <option key={one} value={one}>
                {reports.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id='every' label={words.cadence} hint={words.every(cadence)} fault={faults.cadence}>
        {control => (
          <span className='in-line'>
            {words.every_}
            <InputNumber
              {...control}
              min={1}
              max={60}
              precision={0}
              value={cadence.every}
              onChange={every => onType({ cadence: { ...cadence, every: every ?? 1 } })}
            />
            <select
              aria-label={words.cadence}
              value={cadence.unit}
              onChange={event =>
                onType({ cadence: { ...cadence, unit: event.target.value as Cadence['unit'] } })
              }
            >
              {UNITS.map(unit => (
                <option key={unit} value={unit}>
                  {words.units[unit]}
                </option>
              ))}
            </select>
          </span>
        )}
      </Field>
      <Field id='days' label={words.daysLabel} hint={words.daysHint} fault={faults.days}>
        {control => (
          <InputNumber
            {...control}
            min={1}
            max={31}
            precision={0}
            value={days}
            onChange={typed => onType({ days: typed ?? 1 })}
          />
        )}
      </Field>
    </div>
  )
}

const MEDIA = Object.keys(words.media) as (keyof MediaWishes)[]
const WISHES = Object.keys(words.wishes) as MediaWishes['voice'][]

const MediaFields = ({
  media,
  onType,
}: {
  media: MediaWishes
  onType: (media: MediaWishes) => void
}) => (
  <fieldset>
    <legend>{words.mediaLabel}</legend>
    {MEDIA.map(one => (
      <div key={one} className='wish'>
        <span>{words.media[one]}</span>
        <Radio.Group
          aria-label={words.media[one]}
          value={media[one]}
          options={WISHES.map(value => ({ value, label: words.wishes[value] }))}
          onChange={event =>
            onType({ ...media, [one]: event.target.value as MediaWishes['voice'] })
          }
        />
      </div>
    ))}
    <p className='hint'>{words.mediaHint}</p>
  </fieldset>
)
