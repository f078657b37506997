import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { Export } from '#shared/exports/exports.contract'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import type { usePages } from '../../ui/use-pages'
import { Waiting } from '../../ui/waiting'
import { words } from '../exports.words'

interface ExportListProps {
  title: string
  /** What is said when the list is empty, and when it did not come. */
  none: string
  missing: string
  list: ReturnType<typeof usePages<Export, object>>
  columns: readonly string[]
  children: (one: Export) => ReactNode
}

/** A list of exports under its heading, with what can be said when there is none. */
export function ExportList({ title, none, missing, list, columns, children }: ExportListProps) {
  const { items: exports, answer, next, reading, error, readOn, readAgain } = list
  return (
    <section className='export-list' aria-label={title}>
      <div className='head'>
        <h2>{title}</h2>
        <Button
          size='small'
          aria-label={words.refreshOf(title)}
          loading={reading}
          onClick={() => void readAgain()}
        >
          {words.refresh}
        </Button>
      </div>
      {error !== null && <Fault what={missing} error={error} onRetry={() => void readAgain()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {answer && exports.length === 0 && <Nothing>{none}</Nothing>}
      {exports.length > 0 && (
        <table className='table' aria-label={title} aria-busy={reading}>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope='col'>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{exports.map(children)}</tbody>
        </table>
      )}
      {next !== null && (
        <p className='more'>
          <Button loading={reading} onClick={readOn}>
            {words.more}
          </Button>
        </p>
      )}
    </section>
  )
}
