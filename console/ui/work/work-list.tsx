import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'antd'
import { followArrowKeys } from '../arrow-keys'
import { Fault } from '../fault'
import { Nothing } from '../nothing'
import { Waiting } from '../waiting'
import '../list-rows.css'
import './work.css'
import { words } from '../ui.words'

/** A list that is read page after page, as the screen needs it. */
export interface Listed<Item> {
  items: readonly Item[]
  next: string | null
  reading: boolean
  error: unknown
  readOn: () => void
  readAgain: () => void
}

export interface WorkListProps<Item> {
  label: string
  list: Listed<Item>
  selectedId: string | null
  /** What is said when nothing waits. */
  empty: string
  /** What stands in a row. */
  row: (item: Item) => ReactNode
  onSelect: (id: string) => void
}

/** What waits, at the left: arrows go up and down, Enter opens. */
export function WorkList<Item extends { id: string }>(props: WorkListProps<Item>) {
  const { label, list, selectedId, empty, row, onSelect } = props
  const { items, next, reading, error, readOn, readAgain } = list
  const rows = useRef<HTMLOListElement>(null)
  useEffect(() => {
    rows.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  }, [selectedId])
  const tabStop = items.find(({ id }) => id === selectedId)?.id ?? items[0]?.id

  return (
    <section className='list'>
      {error !== null && <Fault what={words.incomplete} error={error} onRetry={readAgain} />}
      {items.length === 0 && reading && <Waiting>{words.reading}</Waiting>}
      {items.length === 0 && !reading && error === null && next === null && (
        <Nothing>{empty}</Nothing>
      )}
      <ol ref={rows} className='list-rows' aria-label={label} onKeyDown={followArrowKeys}>
        {items.map(item => (
          <li key={item.id}>
            <button
              type='button'
              data-row
              className='list-row work-row'
              aria-current={item.id === selectedId}
              tabIndex={item.id === tabStop ? 0 : -1}
              onClick={() => onSelect(item.id)}
            >
              {row(item)}
            </button>
          </li>
        ))}
      </ol>
      {next !== null && (
        <Button className='more' loading={reading} onClick={readOn}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
