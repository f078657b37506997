import { Input, Segmented, Select } from 'antd'
import type { Organisation } from '#shared/organisation/organisation.contract'
import type { PeopleFilter } from '#shared/people/people.contract'
import type { Changes, Wanted } from '../address'
import { words } from '../people.words'

interface PeopleToolbarProps {
  wanted: Wanted
  offices: readonly Organisation[]
  onLookFor: (changes: Changes) => void
}

const FILTERS = Object.entries(words.filters).map(([value, label]) => ({
  value: value as PeopleFilter,
  label,
}))

/** Whom to show. */
export const PeopleToolbar = ({ wanted, offices, onLookFor }: PeopleToolbarProps) => (
  <>
    <Input.Search
      // What is typed starts anew from the address, e.g. when the conditions are cleared.
      key={wanted.search}
      className='search'
      aria-label={words.search}
      placeholder={words.searchHint}
      allowClear
      maxLength={40}
      defaultValue={wanted.search}
      onSearch={text => onLookFor({ search: text.trim() })}
    />
    <Segmented<PeopleFilter>
      aria-label={words.filterLabel}
      value={wanted.filter}
      options={FILTERS}
      onChange={filter => onLookFor({ filter: filter === 'all' ? null : filter })}
    />
    {offices.length > 1 && (
      <Select
        className='office'
        aria-label={words.office}
        showSearch={{ optionFilterProp: 'label' }}
        value={wanted.officeId ?? ''}
        options={[
          { value: '', label: words.everyOffice },
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id: string) => onLookFor({ officeId: id || null })}
      />
    )}
  </>
)
