import { Button, Input } from 'antd'
import type { ClassAudience, ClassList } from '#shared/courses/classes.contract'
import '../../ui/toolbar/toolbar.css'
import type { useAddress } from '../../ui/use-address'
import { words } from './classes.words'

export const LISTS = Object.keys(words.lists) as ClassList[]
export const AUDIENCES = Object.keys(words.audiences) as ClassAudience[]

interface ClassesToolbarProps {
  list: ClassList
  audience: ClassAudience | undefined
  search: string
  put: ReturnType<typeof useAddress>[1]
  /** Null where nothing may be announced. */
  onAdd: (() => void) | null
}

/** Which classes are listed, and a new one. */
export const ClassesToolbar = ({ list, audience, search, put, onAdd }: ClassesToolbarProps) => (
  <div className='toolbar'>
    <h1>{words.title}</h1>
    <select
      className='office-filter'
      aria-label={words.listLabel}
      value={list}
      onChange={event => put({ list: event.target.value === 'coming' ? null : event.target.value })}
    >
      {LISTS.map(one => (
        <option key={one} value={one}>
          {words.lists[one]}
        </option>
      ))}
    </select>
    <select
      className='office-filter'
      aria-label={words.audienceLabel}
      value={audience ?? ''}
      onChange={event => put({ audience: event.target.value || null })}
    >
      <option value=''>{words.everyAudience}</option>
      {AUDIENCES.map(one => (
        <option key={one} value={one}>
          {words.audiences[one]}
        </option>
      ))}
    </select>
    <Input.Search
      key={search}
      className='search'
      aria-label={words.search}
      placeholder={words.search}
      maxLength={40}
      defaultValue={search}
      enterButton={words.find}
      onSearch={text => put({ search: text.trim() || null })}
    />
    {onAdd && (
      <Button className='last' type='primary' onClick={onAdd}>
        {words.add}
      </Button>
    )}
  </div>
)
