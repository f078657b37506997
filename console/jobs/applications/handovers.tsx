import { useState } from 'react'
import { Button } from 'antd'
import type { Handover } from '#shared/jobs/handovers.contract'
import { endHandover } from '#shared/jobs/handovers.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { useNow } from '../../ui/use-now'
import { words as told } from './applications.words'
import { words } from './bases.words'

interface HandoversProps {
  handovers: readonly Handover[]
  mayEnd: boolean
  onEnded: () => Promise<void>
}

const COLUMNS = [words.when, words.way, words.count, words.who, words.linkState, words.act]

/** What has gone out, newest first; a link can be ended. */
export function Handovers({ handovers, mayEnd, onEnded }: HandoversProps) {
  const [ending, setEnding] = useState<string | null>(null)
  const now = useNow()
  if (handovers.length === 0) return <p className='quiet'>{words.noHistory}</p>
  const works = ({ expiresAt, endedAt }: Handover) =>
    expiresAt !== null && endedAt === null && Date.parse(expiresAt) > now.getTime()
  return (
    <>
      <table className='table' aria-label={words.history}>
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th key={column} scope='col'>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {handovers.map(one => (
            <tr key={one.id}>
              <td>{told.minute(one.at)}</td>
              <td>{words.ways[one.way]}</td>
              <td>{words.people(one.count)}</td>
              <td>{one.byName}</td>
              <td>{words.linkUntil(one, now)}</td>
              <td>
                {mayEnd && works(one) && (
                  <Button onClick={() => setEnding(one.id)}>{words.endLink}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending !== null && (
        <AskFirst
          title={words.endLinkTitle}
          yes={words.endLink}
          danger
          onYes={async () => {
            await call(endHandover, { id: ending })
            await onEnded()
          }}
          onClose={() => setEnding(null)}
        >
          {words.endLinkMeans}
        </AskFirst>
      )}
    </>
  )
}
