import { useState } from 'react'
import { Button } from 'antd'
import type { Exemption } from '#shared/checkins/exemptions.contract'
import { endExemption } from '#shared/checkins/plans.endpoints'
import { momentInChina } from '#shared/time/days'
import { call } from '../../../http/call'
import { AskFirst } from '../../../ui/ask-first'
import { words as plans } from '../../../ui/plans/plans.words'
import { ExemptionForm } from './exemption-form'
import { words } from './plan.words'
import type { Planned } from './planned'

interface ExemptionPartProps {
  person: Planned
  exemptions: readonly Exemption[]
  today: string
  mayPlan: boolean
  onDone: (sentence: string) => Promise<void>
}

/** When a person need not check in, and the way to free somebody or to take that back. */
export function ExemptionPart({ person, exemptions, today, mayPlan, onDone }: ExemptionPartProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Exemption | null>(null)
  const daysOf = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) =>
    plans.daysInWords(firstDay, lastDay, today)

  async function handleAdded(added: Exemption) {
    setAdding(false)
    await onDone(words.exempted(daysOf(added)))
  }

  async function end(reason: string) {
    await call(endExemption, { id: ending!.id, reason })
    await onDone(words.exemptionEnded)
  }

  return (
    <>
      <h3>{words.exemptions}</h3>
      {exemptions.length === 0 && <p className='quiet'>{words.noExemptions}</p>}
      {exemptions.length > 0 && (
        <ul className='plan-lines'>
          {exemptions.map(exemption => (
            <ExemptionLine
              key={exemption.id}
              exemption={exemption}
              days={daysOf(exemption)}
              {...(mayPlan && !exemption.endedAt && { onEnd: () => setEnding(exemption) })}
            />
          ))}
        </ul>
      )}
      {adding && (
        <ExemptionForm
          personId={person.id}
          today={today}
          onAdded={handleAdded}
          onClose={() => setAdding(false)}
        />
      )}
      {mayPlan && !adding && (
        <p className='buttons'>
          <Button onClick={() => setAdding(true)}>{words.exempt}</Button>
        </p>
      )}
      {ending && (
        <AskFirst
          title={words.withdrawTitle}
          yes={words.withdraw}
          asksReason
          onYes={end}
          onClose={() => setEnding(null)}
        >
          {words.withdrawMeans[ending.firstDay > today ? 'later' : 'begun'](
            person.name,
            daysOf(ending),
          )}
        </AskFirst>
      )}
    </>
  )
}

interface ExemptionLineProps {
  exemption: Exemption
  days: string
  /** Absent where it cannot be taken back. */
  onEnd?: () => void
}

const ExemptionLine = ({ exemption, days, onEnd }: ExemptionLineProps) => (
  <li>
    <strong>{days}</strong> {exemption.reason}
    {onEnd && (
      <Button size='small' aria-label={words.withdrawOf(days)} onClick={onEnd}>
        {words.withdraw}
      </Button>
    )}
    <span className='quiet'>
      {words.by(exemption.byName, momentInChina(exemption.at))}
      {exemption.endedAt && `　${words.withdrawn(momentInChina(exemption.endedAt))}`}
    </span>
  </li>
)
