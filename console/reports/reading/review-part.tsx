import { useState } from 'react'
import { Alert } from 'antd'
import { Refused } from '#shared/ask'
import { reviewReport } from '#shared/reports/reading.endpoints'
import type { ReportOutcome } from '#shared/reports/reports.contract'
import { call } from '../../http/call'
import { OutcomeForm } from '../../ui/outcome-form'
import { words as reports } from '../reports.words'
import { words } from './reading.words'
import type { Opened } from './use-report'

interface ReviewPartProps {
  opened: Opened
  onAgain: () => Promise<void>
  onDone: (sentence: string) => void
}

const CONFLICT = 409

/** What an officer says of a report, or where it is said. */
export function ReviewPart({ opened, onAgain, onDone }: ReviewPartProps) {
  const { report, abilities } = opened
  const { id, personName, review } = report
  const [wasLate, setLate] = useState(false)

  async function handleSend(outcome: ReportOutcome, note: string) {
    try {
      await call(reviewReport, { id, outcome, note })
      onDone(words.said(personName, reports.outcomes[outcome]))
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status !== CONFLICT) throw error
      // Somebody was quicker: what he said counts, and is shown.
      setLate(true)
      await onAgain()
    }
  }

  return (
    <>
      <h3>{words.review}</h3>
      {review ? (
        <>
          {wasLate && (
            <Alert
              type='warning'
              showIcon
              title={words.quicker(review.byName, reports.outcomes[review.outcome])}
            />
          )}
          <p>
            <strong>
              {words.reviewed(reports.outcomes[review.outcome], review.byName, review.at)}
            </strong>
          </p>
          <p>{review.note}</p>
        </>
      ) : abilities.review ? (
        <OutcomeForm title={words.review} words={words} onSend={handleSend} />
      ) : (
        <p className='quiet'>{words.onlyRead}</p>
      )}
    </>
  )
}
