import { type ReactNode, useEffect, useState } from 'react'
import { Nothing } from '../ui/nothing'
import { useStepKeys } from '../ui/step-keys'
import { nextAfter, stepFrom } from '../ui/steps'
import { type Listed, WorkList } from '../ui/work/work-list'
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
  const { items, next, readOn, readAgain } = list
  const [said, setSaid] = useState('')
  // What was chosen stays before the eyes when it leaves the list.
  const [kept, setKept] = useState<Item | null>(null)
  const found = items.find(({ id }) => id === selectedId) ?? null
  const chosen = found ?? (kept?.id === selectedId ? kept : null)
  useEffect(() => {
    if (found) setKept(found)
  }, [found])

  const firstId = items[0]?.id
  useEffect(() => {
    if (!selectedId && firstId) onSelect(firstId)
  }, [selectedId, firstId, onSelect])

  useStepKeys({
    step(steps) {
      const target = stepFrom(items, selectedId, steps)
      if (target) onSelect(target)
      else if (steps > 0 && next !== null) readOn()
    },
  })

  function handleDone(sentence: string) {
    if (selectedId) onSelect(nextAfter(items, selectedId))
    setSaid(sentence)
    void readAgain()
    void countReports()
  }

  return (
    <div className='work-desk'>
      <WorkList
        label={words.names[which]}
        list={list}
        selectedId={selectedId}
        empty={words.empty[which]}
        row={row}
        onSelect={onSelect}
      />
      <div className='work'>
        <p className='said' role='status'>
          {said}
        </p>
        {chosen ? (
          details(chosen, handleDone)
        ) : (
          <Nothing>{items.length > 0 && words.nobodyChosen}</Nothing>
        )}
        <p className='keys quiet'>{words.keys}</p>
      </div>
    </div>
  )
}
