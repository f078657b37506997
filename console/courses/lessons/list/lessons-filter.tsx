import { Input } from 'antd'
import { words } from '../lessons.words'
import type { Wanted } from './lessons-address'

interface LessonsFilterProps {
  wanted: Wanted
  onLookFor: (change: Partial<Wanted>) => void
}

/** Narrows the list of lessons. */
export const LessonsFilter = ({ wanted, onLookFor }: LessonsFilterProps) => (
  <>
    <Input.Search
      key={wanted.search}
      className='search'
      aria-label={words.search}
      placeholder={words.search}
      maxLength={40}
      defaultValue={wanted.search}
      enterButton={words.find}
      onSearch={text => onLookFor({ search: text.trim() })}
    />
    <Choose
      label={words.listLabel}
      names={words.lists}
      value={wanted.list}
      onChoose={list => onLookFor({ list: list ?? 'all' })}
    />
    <Choose
      label={words.field}
      any={words.anyField}
      names={words.fields}
      value={wanted.field}
      onChoose={field => onLookFor({ field })}
    />
    <Choose
      label={words.stage}
      any={words.anyStage}
      names={words.stages}
      value={wanted.stage}
      onChoose={stage => onLookFor({ stage })}
    />
    <Choose
      label={words.audience}
      any={words.anyAudience}
      names={words.audiences}
      value={wanted.audience}
      onChoose={audience => onLookFor({ audience })}
    />
  </>
)

interface ChooseProps<Name extends string> {
  label: string
  /** What stands for no choice; absent: one is always chosen. */
  any?: string
  names: Readonly<Record<Name, string>>
  value: Name | null
  onChoose: (name: Name | null) => void
}

const Choose = <Name extends string>({ label, any, names, value, onChoose }: ChooseProps<Name>) => (
  <select
    className='office-filter'
    aria-label={label}
    value={value ?? ''}
    onChange={event => onChoose((event.target.value || null) as Name | null)}
  >
    {any !== undefined && <option value=''>{any}</option>}
    {(Object.keys(names) as Name[]).map(name => (
      <option key={name} value={name}>
        {names[name]}
      </option>
    ))}
  </select>
)
