import { Input, Select } from 'antd'
import { words as jobs } from '../jobs.words'
import { useTownships } from '../use-townships'
import { KIND_CHOICES, STATE_CHOICES } from '../vocabulary'
import type { Wanted, usePostingsAddress } from './postings-address'
import { words } from './postings.words'

interface PostingsToolbarProps {
  wanted: Wanted
  onLookFor: ReturnType<typeof usePostingsAddress>['lookFor']
}

const FLAG_CHOICES = Object.entries(words.flagChoices).map(([value, label]) => ({ value, label }))

/** Which postings to show. */
export function PostingsToolbar({ wanted, onLookFor }: PostingsToolbarProps) {
  const townships = useTownships()
  return (
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
      <Choice
        label={words.state}
        value={wanted.state}
        options={STATE_CHOICES}
        onChoose={state => onLookFor({ state })}
      />
      <Choice
        label={words.kind}
        value={wanted.kind}
        options={KIND_CHOICES}
        onChoose={kind => onLookFor({ kind })}
      />
      <Choice
        label={words.flags}
        value={wanted.flags}
        options={FLAG_CHOICES}
        onChoose={flags => onLookFor({ flags })}
      />
      <Choice
        label={words.township}
        value={wanted.townshipId}
        options={townships.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={townshipId => onLookFor({ townshipId })}
      />
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string | null
  options: readonly { value: string; label: string }[]
  onChoose: (value: string | null) => void
}

const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Select
    style={{ width: 136 }}
    aria-label={label}
    value={value ?? ''}
    options={[{ value: '', label: `${label}：${jobs.any}` }, ...options]}
    onChange={chosen => onChoose(chosen || null)}
  />
)
