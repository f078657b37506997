import { Input, Segmented } from 'antd'
import { words } from './exams.words'

interface ListAndSearchProps<List extends string> {
  /** What is chosen between, and how that is called. */
  lists: Readonly<Record<List, string>>
  which: string
  list: List
  search: string
  searchHint: string
  onChange: (changes: { list: List } | { search: string | null }) => void
}

/** Which of two lists is shown, and what is looked for in it. */
export const ListAndSearch = <List extends string>({
  lists,
  which,
  list,
  search,
  searchHint,
  onChange,
}: ListAndSearchProps<List>) => (
  <>
    <Segmented<List>
      aria-label={which}
      value={list}
      options={(Object.keys(lists) as List[]).map(value => ({ value, label: lists[value] }))}
      onChange={chosen => onChange({ list: chosen })}
    />
    <Input.Search
      key={search}
      className='search'
      aria-label={words.search}
      placeholder={searchHint}
      allowClear
      maxLength={40}
      defaultValue={search}
      onSearch={text => onChange({ search: text.trim() || null })}
    />
  </>
)
