import { useState } from 'react'
import { Button } from 'antd'
import type { OccupationBan } from '#shared/people/restrictions.contract'
import { endBan } from '#shared/people/restrictions.endpoints'
import { momentInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { BanForm } from './ban-form'
import { words } from './limits.words'

interface BanListProps {
  personId: string
  bans: readonly OccupationBan[]
  today: string
  mayKeep: boolean
  onDone: (sentence: string) => Promise<void>
}

/** What work is closed to a person, and the way to enter or to end that. */
export function BanList({ personId, bans, today, mayKeep, onDone }: BanListProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<OccupationBan | null>(null)

  async function handleAdded() {
    setAdding(false)
    await onDone(words.saved)
  }

  return (
    <>
      <h3>{words.bans}</h3>
      <p className='quiet'>{words.silent}</p>
      {bans.length === 0 && <p>{words.none}</p>}
      {bans.length > 0 && (
        <ul className='plan-lines'>
          {bans.map(ban => (
            <BanLine
              key={ban.id}
              ban={ban}
              {...(mayKeep && ban.endedAt === null && { onEnd: () => setEnding(ban) })}
            />
          ))}
        </ul>
      )}
      {adding && (
        <BanForm
          personId={personId}
          today={today}
          onAdded={handleAdded}
          onClose={() => setAdding(false)}
        />
      )}
      {mayKeep && !adding && (
        <p className='buttons'>
          <Button onClick={() => setAdding(true)}>{words.add}</Button>
        </p>
      )}
      {ending && (
        <AskFirst
          title={words.endTitle}
          yes={words.end}
          asksReason
          onYes={async reason => {
            await call(endBan, { id: ending.id, reason })
            await onDone(words.endDone)
          }}
          onClose={() => setEnding(null)}
        >
          {words.endMeans(ending.text)}
        </AskFirst>
      )}
    </>
  )
}

interface BanLineProps {
  ban: OccupationBan
  /** Absent where it cannot be ended. */
  onEnd?: () => void
}

function BanLine({ ban, onEnd }: BanLineProps) {
  const { ground, text, document, skills, words: named, firstDay, lastDay } = ban
  return (
    <li>
      <strong>{text}</strong> {words.days(firstDay, lastDay)}
      {onEnd && (
        <Button size='small' aria-label={words.endOf(text)} onClick={onEnd}>
          {words.end}
        </Button>
      )}
      <span>
        {words.grounds[ground]}　{document}
      </span>
      <span className='quiet'>
        {words.workOf(skills, named)}
        {'　'}
        {words.by(ban.setByName, momentInChina(ban.setAt))}
        {ban.endedAt !== null && `　${words.ended(momentInChina(ban.endedAt), ban.endReason)}`}
      </span>
    </li>
  )
}
