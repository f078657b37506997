import { type ReactNode, useEffect, useState } from 'react'
import { nextAfter } from '../ui/steps'
import { WorkDesk } from '../ui/work/work-desk'
import type { Listed } from '../ui/work/work-list'
import { countReports } from './counts.store'
import { type ReportList, words } from './reports.words'

/** Which one is chosen, and how another is. */
export interface Choosing {
  selectedId: string | null
  onSelect: (id: string | null) => void
}

interface WorkProps<Item> extends Choosing {
  which: ReportList
  list: Listed<Item>
  row: (item: Item) => ReactNode
  /** @param onDone - told a sentence when it has been dealt with. */
  details: (item: Item, onDone: (sentence: string) => void) => ReactNode
}

/** What waits at the left, the chosen one at the right, and the next when it has been dealt with. */
export function Work<Item extends { id: string }>(props: WorkProps<Item>) {
  const { which, list, selectedId, row, details, onSelect } = props
  const { items, readAgain } = list
  const [said, setSaid] = useState('')
  // What was chosen stays before the eyes when it leaves the list.
  const [kept, setKept] = useState<Item | null>(null)
  const found = items.find(({ id }) => id === selectedId) ?? null
  const chosen = found ?? (kept?.id === selectedId ? kept : null)
  useEffect(() => {
    if (found) setKept(found)
  }, [found])

  function handleDone(sentence: string) {
    if (selectedId) onSelect(nextAfter(items, selectedId))
    setSaid(sentence)
    void readAgain()
    void countReports()
  }

  return (
    <WorkDesk
      label={words.names[which]}
      list={list}
      selectedId={selectedId}
      empty={words.empty[which]}
      row={row}
      said={said}
      nobodyChosen={words.nobodyChosen}
      keys={words.keys}
      onSelect={onSelect}
    >
      {chosen && details(chosen, handleDone)}
    </WorkDesk>
  )
}
