import type { ReactNode } from 'react'
import { Button } from 'antd'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { words } from './exams.words'

interface ExamRowsProps<Item> {
  pages: {
    items: readonly Item[]
    next: string | null
    reading: boolean
    error: unknown
    readOn: () => void
    readAgain: () => unknown
  }
  /** What is said where there is none. */
  none: string
  children: (items: readonly Item[]) => ReactNode
}

/** What was found: that it is being read, was not read, is nothing, or the lines and the way to more. */
export function ExamRows<Item>({ pages, none, children }: ExamRowsProps<Item>) {
  const { items, next, reading, error, readOn, readAgain } = pages
  return (
    <>
      {error !== null && (
        <Fault what={words.missing} error={error} onRetry={() => void readAgain()} />
      )}
      {items.length === 0 && reading && <Waiting>{words.reading}</Waiting>}
      {items.length === 0 && !reading && error === null && <Nothing>{none}</Nothing>}
      {items.length > 0 && children(items)}
      {next !== null && (
        <p className='more'>
          <Button loading={reading} onClick={readOn}>
            {words.more}
          </Button>
        </p>
      )}
    </>
  )
}
