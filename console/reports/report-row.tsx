import type { OverdueDuty, ReportRow as Row } from '#shared/reports/reading.contract'
import { ageInShort } from '../ui/ages'
import { words } from './reports.words'

/** Who, how long ago, which report, and what calls for attention. */
export function ReportRow({ report, now }: { report: Row; now: Date }) {
  const { personName, officeName, kind, event, receivedAt, flags, media, review } = report
  const named = flags.filter(flag => flag !== 'help' && flag !== 'event')
  const asksHelp = flags.includes('help')
  return (
    <>
      <span className='who'>
        <strong>{personName}</strong> {officeName}
        {asksHelp && <em className='help'>{words.flags.help}</em>}
      </span>
      <span className='when'>{ageInShort(review?.at ?? receivedAt, now)}</span>
      <span className='what'>{words.name(kind, event)}</span>
      <span className='what state'>
        {[
          ...(review ? [words.outcomes[review.outcome]] : []),
          ...named.map(flag => words.flags[flag]),
          ...(media.length > 0
            ? [[...new Set(media.map(one => words.media[one.kind]))].join('、')]
            : []),
        ].join('　')}
      </span>
    </>
  )
}

/** Who, since when, which report, and how often reminded. */
export function OverdueRow({ duty, now }: { duty: OverdueDuty; now: Date }) {
  const { personName, officeName, kind, dueAt, reminders, remindedAt, state } = duty
  return (
    <>
      <span className='who'>
        <strong>{personName}</strong> {officeName}
      </span>
      <span className='when'>{ageInShort(dueAt, now)}</span>
      <span className='what'>{words.kinds[kind]}</span>
      <span className='what quiet'>
        {state === 'overdue' ? words.reminded(reminders, remindedAt) : words.states[state]}
      </span>
    </>
  )
}
