import { useCallback, useState } from 'react'
import { Checkbox, Input, InputNumber, Radio } from 'antd'
import type { ClassAudience } from '#shared/courses/classes.contract'
import { listLessons } from '#shared/courses/lessons.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { usePages } from '../../ui/use-pages'
import { words } from './classes.words'
import type { Draft } from './draft'

interface WhatFieldsProps {
  draft: Draft
  faults: Readonly<Record<string, string>>
  /** Whether it is announced already: then it stays for those whom it is for. */
  isKnown: boolean
  onType: (change: Partial<Draft>) => void
}

const AUDIENCES = Object.keys(words.audiences) as ClassAudience[]

/** What a class is called, whom it is for, and when it is. */
export const WhatFields = ({ draft, faults, isKnown, onType }: WhatFieldsProps) => (
  <>
    <Field id='class-title' label={words.name} hint={words.nameHint} fault={faults.title}>
      {control => (
        <Input
          {...control}
          maxLength={40}
          value={draft.title}
          onChange={event => onType({ title: event.target.value })}
        />
      )}
    </Field>
    <Field id='audience' label={words.audienceLabel} fault={faults.audience}>
      {({ id }) => (
        <Radio.Group
          id={id}
          aria-label={words.audienceLabel}
          disabled={isKnown}
          value={draft.audience}
          onChange={event => onType({ audience: event.target.value, lessonIds: [] })}
        >
          {AUDIENCES.map(one => (
            <Radio key={one} value={one}>
              {words.audiences[one]}
            </Radio>
          ))}
        </Radio.Group>
      )}
    </Field>
    <div className='beside'>
      <Timed id='day' kind='date' {...{ draft, onType }} fault={undefined} />
      <Timed id='from' kind='time' {...{ draft, onType }} fault={faults.from} />
      <Timed id='until' kind='time' {...{ draft, onType }} fault={faults.until} />
      <Field id='seats' label={words.seatsLabel} fault={faults.seats}>
        {control => (
          <InputNumber
            {...control}
            min={1}
            max={300}
            precision={0}
            value={draft.seats}
            onChange={seats => onType({ seats: seats ?? 0 })}
          />
        )}
      </Field>
    </div>
  </>
)

const TIMES = { day: words.dayLabel, from: words.fromLabel, until: words.untilLabel }

interface TimedProps {
  id: keyof typeof TIMES
  kind: 'date' | 'time'
  draft: Draft
  fault: string | undefined
  onType: (change: Partial<Draft>) => void
}

const Timed = ({ id, kind, draft, fault, onType }: TimedProps) => (
  <Field id={`class-${id}`} label={TIMES[id]} fault={fault}>
    {control => (
      <Input
        {...control}
        type={kind}
        value={draft[id]}
        onChange={event => event.target.value && onType({ [id]: event.target.value })}
      />
    )}
  </Field>
)

/** What is said of it, lessons to read before, and where more lies. */
export function MoreFields({ draft, faults, onType }: Omit<WhatFieldsProps, 'isKnown'>) {
  return (
    <>
      <Field id='class-text' label={words.text} hint={words.textHint} fault={faults.text}>
        {control => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={4000}
            value={draft.text}
            onChange={event => onType({ text: event.target.value })}
          />
        )}
      </Field>
      <Lessons draft={draft} onType={onType} />
      <Field
        id='materials'
        label={words.materials}
        fault={Object.entries(faults).find(([path]) => path.startsWith('materials'))?.[1]}
      >
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            value={draft.materials}
            onChange={event => onType({ materials: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

function Lessons({ draft, onType }: Pick<WhatFieldsProps, 'draft' | 'onType'>) {
  const [search, setSearch] = useState('')
  const ask = useCallback(
    async (after?: string) => {
      const found = await call(listLessons, { list: 'read', search: search || undefined, after })
      return { items: found.lessons, next: found.next }
    },
    [search],
  )
  const { items, reading } = usePages(ask)
  const fitting = items.filter(
    ({ audience }) => audience === 'everyone' || audience === draft.audience,
  )
  const choose = (id: string, isWanted: boolean) => {
    const others = draft.lessonIds.filter(one => one !== id)
    onType({ lessonIds: isWanted ? [...others, id] : others })
  }
  return (
    <Field id='class-lessons' label={words.lessons}>
      {control => (
        <>
          <Input.Search
            {...control}
            maxLength={40}
            placeholder={words.search}
            enterButton={words.find}
            onSearch={text => setSearch(text.trim())}
          />
          {!reading && fitting.length === 0 && <p className='quiet'>{words.noLessons}</p>}
          <div className='to-choose'>
            {fitting.map(({ id, title }) => (
              <Checkbox
                key={id}
                checked={draft.lessonIds.includes(id)}
                onChange={event => choose(id, event.target.checked)}
              >
                {title}
              </Checkbox>
            ))}
          </div>
        </>
      )}
    </Field>
  )
}
