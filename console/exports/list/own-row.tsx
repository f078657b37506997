import { Button } from 'antd'
import type { Export } from '#shared/exports/exports.contract'
import { EXPORT_LIMITS } from '#shared/exports/exports.rules'
import { words } from '../exports.words'
import { ExportWhat } from './export-what'

interface OwnRowProps {
  one: Export
  onFetch: (one: Export) => void
}

/** What became of an export that one asked for oneself. */
export const OwnRow = ({ one, onFetch }: OwnRowProps) => (
  <tr>
    <td>{words.moment(one.askedAt)}</td>
    <td>
      <ExportWhat one={one} />
    </td>
    <td>{words.checkIns(one.checkIns)}</td>
    <td>
      <strong className={`state ${one.state}`}>{words.states[one.state]}</strong>
      <span className='quiet line'>{moreOf(one)}</span>
      {one.decidedByName && (
        <span className='line'>{words.answeredBy(one.decidedByName, one.note)}</span>
      )}
    </td>
    <td>
      {one.abilities.fetch && (
        <Button aria-label={words.fetchOf(one.id)} onClick={() => onFetch(one)}>
          {words.fetch}
        </Button>
      )}
    </td>
  </tr>
)

/** How long the state lasts, and what is left of it. */
function moreOf({ state, fetches, answerUntil, fetchUntil, abilities }: Export): string {
  if (state === 'waiting') return words.answerUntil(answerUntil)
  const times = state === 'fetched' ? `${words.fetchedTimes(fetches)}，` : ''
  if (!abilities.fetch || fetchUntil === null) return times && times + words.noMore
  return times + words.fetchUntil(fetchUntil, EXPORT_LIMITS.mostFetches.value - fetches)
}
