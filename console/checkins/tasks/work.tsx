import { type ReactNode, useState } from 'react'
import { Nothing } from '../../ui/nothing'
import { nextAfter } from '../../ui/steps'
import { words } from './tasks.words'
import { type Listed, WorkList } from '../../ui/work/work-list'

interface WorkProps<Item> {
  label: string
  list: Listed<Item>
  empty: string
  selectedId: string | null
  onSelect: (id: string | null) => void
  /** The latest that was heard of what is not in the list any more. */
  known: (id: string) => Item | undefined
  row: (item: Item) => ReactNode
  /** @param onDone - takes the sentence that tells what came of it. */
  details: (item: Item, onDone: (sentence: string) => void) => ReactNode
}

/** The desk where what waits is dealt with one after the other: the list left, all that is known right. */
export function Work<Item extends { id: string }>(props: WorkProps<Item>) {
  const { label, list, empty, selectedId, onSelect, known, row, details } = props
  const [sentence, setSentence] = useState('')
  const selected = list.items.find(({ id }) => id === selectedId) ?? known(selectedId ?? '')

  function handleDone(said: string) {
    setSentence(said)
    if (selectedId) onSelect(nextAfter(list.items, selectedId))
  }

  return (
    <div className='work-desk'>
      <WorkList
        label={label}
        list={list}
        selectedId={selectedId}
        empty={empty}
        row={row}
        onSelect={onSelect}
      />
      <div className='work'>
        <p className='said' role='status'>
          {sentence}
        </p>
        {selected ? (
          <div className='work-details' key={selected.id}>
            {details(selected, handleDone)}
          </div>
        ) : (
          <Nothing>{selectedId && !list.reading ? words.gone : words.nobodyChosen}</Nothing>
        )}
        <p className='keys quiet'>{words.keys}</p>
      </div>
    </div>
  )
}
