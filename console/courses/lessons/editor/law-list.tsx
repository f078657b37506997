import { type Dispatch, useCallback, useState } from 'react'
import { Button, Input } from 'antd'
import { listCitations } from '#shared/courses/lessons.endpoints'
import type { KnownCitation } from '#shared/courses/editing.contract'
import type { Citation } from '#shared/courses/lessons.contract'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { newId } from '../draft'
import type { Drafting, Step } from '../drafting'
import { words } from '../lessons.words'

interface LawListProps {
  state: Drafting
  checkedIds: readonly string[]
  take: Dispatch<Step>
}

/** The texts of law that a lesson cites, and where more are found. */
export function LawList({ state: { draft, removed }, checkedIds, take }: LawListProps) {
  const lost = removed?.before.citations.find(({ id }) => id === removed.id)
  return (
    <section aria-label={words.lawsOf}>
      <h2>{words.lawsOf}</h2>
      {draft.citations.length === 0 && <p className='quiet'>{words.lawsNone}</p>}
      <ul className='laws'>
        {draft.citations.map(one => (
          <li key={one.id}>
            <Law law={one}>
              <span className={checkedIds.includes(one.id) ? 'good' : 'alarm'}>
                {checkedIds.includes(one.id) ? words.checked : words.unchecked}
              </span>
            </Law>
            <Button size='small' danger onClick={() => take({ do: 'remove-citation', id: one.id })}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {lost && (
        <p className='undo' role='status'>
          {words.removed(lost.cite)}
          <Button onClick={() => take({ do: 'undo' })}>{words.undo}</Button>
        </p>
      )}
      <FindLaw
        citations={draft.citations}
        onAdd={citation => take({ do: 'add-citation', citation })}
      />
    </section>
  )
}

interface FindLawProps {
  citations: readonly Citation[]
  onAdd: (citation: Citation) => void
}

function FindLaw({ citations, onAdd }: FindLawProps) {
  const [search, setSearch] = useState('')
  const ask = useCallback(() => call(listCitations, { search: search || undefined }), [search])
  const { answer, error, again } = useAnswer(ask)
  const isThere = (law: KnownCitation) =>
    citations.some(({ cite, words: text }) => cite === law.cite && text === law.words)
  return (
    <>
      <h2>{words.addLaw}</h2>
      <Input.Search
        aria-label={words.lawSearch}
        placeholder={words.lawSearch}
        maxLength={40}
        enterButton={words.find}
        onSearch={text => setSearch(text.trim())}
      />
      {error !== null && <Fault error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {answer?.citations.length === 0 && <p role='status'>{words.lawsNobody}</p>}
      <ul className='laws'>
        {answer?.citations.map(law => (
          <li key={law.id + law.cite + law.words}>
            <Law law={law}>
              <span className={law.checked ? 'good' : 'alarm'}>
                {law.checked ? words.checked : words.unchecked}
              </span>
            </Law>
            <Button size='small' disabled={isThere(law)} onClick={() => onAdd(citationOf(law))}>
              {isThere(law) ? words.lawAdded : words.lawAdd}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

const citationOf = ({ cite, words: text, inForceFrom, inForceUntil }: KnownCitation): Citation => ({
  ...{ id: newId(), cite, words: text, inForceFrom, inForceUntil },
})

/** A text of law with the days on which it holds. */
export const Law = ({
  law,
  children,
}: {
  law: Omit<Citation, 'id'>
  children: React.ReactNode
}) => (
  <div className='law'>
    <strong>{law.cite}</strong>
    <p>{law.words}</p>
    <p className='quiet'>
      {words.inForce(law.inForceFrom, law.inForceUntil)}　{children}
    </p>
  </div>
)
