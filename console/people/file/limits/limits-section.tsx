import { useCallback, useState } from 'react'
import type { Purpose } from '#shared/oversight/oversight.contract'
import { readRestrictions } from '#shared/people/restrictions.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { useToday } from '../../../ui/plans/use-today'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { AgePart } from './age-part'
import { BanList } from './ban-list'
import { words } from './limits.words'

interface LimitsSectionProps {
  person: { id: string; name: string }
  purpose: Purpose
}

/** What work is closed to a person, and under which rules of age he falls. */
export function LimitsSection({ person, purpose }: LimitsSectionProps) {
  const { id } = person
  const ask = useCallback(() => call(readRestrictions, { personId: id, purpose }), [id, purpose])
  const { answer, error, again } = useAnswer(ask)
  const [outcome, setOutcome] = useState('')
  const today = useToday()

  async function handleDone(sentence: string) {
    setOutcome(sentence)
    await again()
  }

  return (
    <section aria-labelledby='limits'>
      <h2 id='limits'>{words.title}</h2>
      <Outcome sentence={outcome} />
      {error !== null && <Fault what={words.missing} error={error} onRetry={() => void again()} />}
      {!answer && error === null && <Waiting>{words.reading}</Waiting>}
      {answer && (
        <>
          <BanList
            personId={id}
            bans={answer.bans}
            today={today}
            mayKeep={answer.abilities.keep}
            onDone={handleDone}
          />
          <AgePart
            person={person}
            juvenile={answer.juvenile}
            changes={answer.ageGroups}
            mayKeep={answer.abilities.keep}
            onDone={handleDone}
          />
        </>
      )}
    </section>
  )
}
