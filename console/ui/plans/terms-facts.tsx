import type { Plan } from '#shared/checkins/plans.contract'
import { words } from './plans.words'
import './plans.css'

/** What a plan asks for, one thing a line. */
export const TermsFacts = ({ terms }: Pick<Plan, 'terms'>) => (
  <div className='terms'>
    {terms === null || terms === 'as-category' ? (
      <p className='rhythm'>{words.termsInShort(terms)}</p>
    ) : (
      <>
        <p className='rhythm'>{words.rhythmInWords(terms.rhythm)}</p>
        <ul className='slots'>
          {terms.slots.map(slot => (
            <li key={slot.opensAt}>{words.slotInWords(slot)}</li>
          ))}
        </ul>
        <p className='quiet'>{words.restInWords(terms)}</p>
        {terms.identity && <p>{words.identityInWords(terms)}</p>}
      </>
    )}
  </div>
)
