import { useState } from 'react'
import { Button } from 'antd'
import type { PostingImport } from '#shared/jobs/imports.contract'
import { undoImport } from '#shared/jobs/imports.endpoints'
import { momentInChina } from '#shared/time/days'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { Fault } from '../../ui/fault'
import { Nothing } from '../../ui/nothing'
import { Waiting } from '../../ui/waiting'
import { words } from './imports.words'

interface PastImportsProps {
  imports: readonly PostingImport[]
  reading: boolean
  error: unknown
  next: string | null
  mayUndo: boolean
  onReadOn: () => void
  onReadAgain: () => void
  onUndone: (sentence: string) => void
}

/** What was taken in before; while nobody has used it, all of it can be taken out again. */
export function PastImports(props: PastImportsProps) {
  const { imports, reading, error, next, mayUndo, onReadOn, onReadAgain, onUndone } = props
  const [undoing, setUndoing] = useState<PostingImport | null>(null)
  const { pastColumns: columns } = words
  return (
    <section>
      <h2>{words.past}</h2>
      {error !== null && <Fault what={words.pastMissing} error={error} onRetry={onReadAgain} />}
      {imports.length === 0 && reading && <Waiting>{words.pastReading}</Waiting>}
      {imports.length === 0 && !reading && error === null && <Nothing>{words.pastNone}</Nothing>}
      {imports.length > 0 && (
        <table className='table' aria-label={words.past} aria-busy={reading}>
          <thead>
            <tr>
              <th scope='col'>{columns.at}</th>
              <th scope='col'>{columns.file}</th>
              <th scope='col'>{columns.by}</th>
              <th scope='col'>{columns.postings}</th>
              <th scope='col'>{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(one => (
              <tr key={one.id}>
                <td>{momentInChina(one.at).slice(0, -':00'.length)}</td>
                <td>{one.fileName}</td>
                <td>{one.byName}</td>
                <td>{one.postings}</td>
                <td>
                  <State one={one} />{' '}
                  {mayUndo && one.undoable && (
                    <Button onClick={() => setUndoing(one)}>{words.undo}</Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <Button loading={reading} onClick={onReadOn}>
          {words.more}
        </Button>
      )}
      {undoing && (
        <AskFirst
          title={words.undoTitle}
          yes={words.undo}
          danger
          asksReason
          onYes={async reason => {
            await call(undoImport, { id: undoing.id, reason })
            onUndone(words.undoDone)
          }}
          onClose={() => setUndoing(null)}
        >
          <p>{words.undoMeans(undoing.postings)}</p>
        </AskFirst>
      )}
    </section>
  )
}

function State({ one: { undoneAt, undoneByName, undoable } }: { one: PostingImport }) {
  if (undoneAt) return <span className='quiet'>{words.undone(undoneByName, undoneAt)}</span>
  return <span>{undoable ? words.holds : words.inUse}</span>
}
