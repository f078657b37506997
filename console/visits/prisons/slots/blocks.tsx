import { useState } from 'react'
import { Button } from 'antd'
import type { Block } from '#shared/visits/prisons/slots.contract'
import { unblockDays } from '#shared/visits/prisons/slots.endpoints'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { words } from './slots.words'

interface BlocksProps {
  blocks: readonly Block[]
  mayKeep: boolean
  onDone: (sentence: string) => Promise<void>
}

const { blockColumns: columns } = words

/** When there are no visits, and what families read. */
export function Blocks({ blocks, mayKeep, onDone }: BlocksProps) {
  const [lifting, setLifting] = useState<Block | null>(null)
  return (
    <section aria-label={words.blocks}>
      <h2>{words.blocks}</h2>
      {blocks.length === 0 ? (
        <p className='quiet'>{words.noBlocks}</p>
      ) : (
        <table className='table' aria-label={words.blocks}>
          <thead>
            <tr>
              <th scope='col'>{columns.days}</th>
              <th scope='col'>{columns.hours}</th>
              <th scope='col'>{columns.words}</th>
              <th scope='col'>{columns.by}</th>
              {mayKeep && <th scope='col'>{columns.act}</th>}
            </tr>
          </thead>
          <tbody>
            {blocks.map(block => (
              <tr key={block.id}>
                <td>{words.blockSpan(block.firstDay, block.lastDay)}</td>
                <td>{block.from === null ? words.allDay : `${block.from}–${block.to ?? ''}`}</td>
                <td>
                  {block.words}
                  {block.note && <div className='quiet'>{block.note}</div>}
                </td>
                <td>{block.byName}</td>
                {mayKeep && (
                  <td>
                    <Button onClick={() => setLifting(block)}>{words.lift}</Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lifting && (
        <AskFirst
          title={words.liftTitle}
          yes={words.lift}
          onYes={async () => {
            const { slots } = await call(unblockDays, { id: lifting.id })
            await onDone(words.lifted(slots))
          }}
          onClose={() => setLifting(null)}
        >
          {words.liftMeans}
        </AskFirst>
      )}
    </section>
  )
}
