import { type ReactNode, useEffect } from 'react'
import { Nothing } from '../nothing'
import { useStepKeys } from '../step-keys'
import { stepFrom } from '../steps'
import { WorkList, type WorkListProps } from './work-list'

interface WorkDeskProps<Item> extends WorkListProps<Item> {
  /** What was done last. */
  said: string
  nobodyChosen: string
  /** Which keys there are. */
  keys: string
  /** What is known of the chosen one; null while nobody is chosen. */
  children: ReactNode
}

/** What waits at the left, the chosen one at the right; the first is chosen by itself, keys go up and down. */
export function WorkDesk<Item extends { id: string }>(props: WorkDeskProps<Item>) {
  const { said, nobodyChosen, keys, children, ...listing } = props
  const { selectedId, onSelect } = listing
  const { items, next, readOn } = listing.list

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

  return (
    <div className='work-desk'>
      <WorkList {...listing} />
      <div className='work'>
        <p className='said' role='status'>
          {said}
        </p>
        {children ?? <Nothing>{items.length > 0 && nobodyChosen}</Nothing>}
        <p className='keys quiet'>{keys}</p>
      </div>
    </div>
  )
}
