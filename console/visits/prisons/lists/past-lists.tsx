import { useState } from 'react'
import { Button } from 'antd'
import type { PrisonerImport } from '#shared/visits/prisons/prisoner-lists.contract'
import { undoPrisonerImport } from '#shared/visits/prisons/prisoner-lists.endpoints'
import { momentInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { words as common } from '../../../ui/ui.words'
import { Waiting } from '../../../ui/waiting'
import { words } from './lists.words'

interface PastListsProps {
  list: {
    items: readonly PrisonerImport[]
    reading: boolean
    error: unknown
    next: string | null
    readOn: () => void
    readAgain: () => Promise<void>
  }
  onUndone: () => void
}

const { pastColumns: columns } = words

/** What was taken in before; the last one can be taken out again. */
export function PastLists({ list, onUndone }: PastListsProps) {
  const { items, reading, error, next, readOn, readAgain } = list
  const [undoing, setUndoing] = useState<PrisonerImport | null>(null)
  return (
    <section>
      <h2>{words.past}</h2>
      {error !== null && <Fault error={error} onRetry={() => void readAgain()} />}
      {items.length === 0 && reading && <Waiting>{common.reading}</Waiting>}
      {items.length === 0 && !reading && error === null && <Nothing>{words.pastNone}</Nothing>}
      {items.length > 0 && (
        <table className='table' aria-label={words.past} aria-busy={reading}>
          <thead>
            <tr>
              <th scope='col'>{columns.at}</th>
              <th scope='col'>{columns.file}</th>
              <th scope='col'>{columns.by}</th>
              <th scope='col'>{columns.counts}</th>
              <th scope='col'>{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(one => (
              <tr key={one.id}>
                <td>{momentInChina(one.at).slice(0, -':00'.length)}</td>
                <td>{one.fileName}</td>
                <td>{one.byName}</td>
                <td>{words.counts(one.added, one.changed, one.same, one.leftOut)}</td>
                <td>
                  {one.undoneAt ? (
                    <span className='quiet'>{words.undone(one.undoneByName, one.undoneAt)}</span>
                  ) : (
                    words.holds
                  )}{' '}
                  {one.undoable && <Button onClick={() => setUndoing(one)}>{words.undo}</Button>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <Button loading={reading} onClick={readOn}>
          {common.more}
        </Button>
      )}
      {undoing && (
        <AskFirst
          title={words.undoTitle}
          yes={words.undo}
          danger
          asksReason
          onYes={async reason => {
            await call(undoPrisonerImport, { id: undoing.id, reason })
            onUndone()
          }}
          onClose={() => setUndoing(null)}
        >
          <p>{words.undoMeans}</p>
        </AskFirst>
      )}
    </section>
  )
}
