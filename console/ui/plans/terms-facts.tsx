import type { Terms } from '#shared/checkins/plans.contract'
import { words } from './plans.words'
import './plans.css'

/** What a plan asks for, one thing a line. */
export const TermsFacts = ({ terms }: { terms: Terms | null }) => (
  <div className='terms'>
    {terms === null ? (
      <p className='rhythm'>{words.nothingToDo}</p>
    ) : (
      <>
        <p className='rhythm'>{words.rhythmInWords(terms.rhythm)}</p>
        <ul className='slots'>
          {terms.slots.map(slot => (
            <li key={slot.opensAt}>{words.slotInWords(slot)}</li>
          ))}
        </ul>
        <p className='quiet'>{words.restInWords(terms)}</p>
      </>
    )}
  </div>
)
