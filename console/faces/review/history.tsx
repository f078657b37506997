import { Link } from 'react-router-dom'
import type { IdentityRequest } from '#shared/faces/reviews.contract'
import { momentInChina } from '#shared/time/days'
import { words as faces } from '../../ui/faces/faces.words'
import { stateInWords } from '../request-in-words'
import { words } from './review.words'

interface HistoryProps {
  history: readonly IdentityRequest[]
  personId: string
  onSelect: (id: string) => void
}

/** What the same person was asked before, newest first. */
export const History = ({ history, personId, onSelect }: HistoryProps) => (
  <section className='history'>
    <h3>{words.history}</h3>
    {history.length === 0 ? (
      <p className='quiet'>{words.noHistory}</p>
    ) : (
      <ul>
        {history.map(request => (
          <li key={request.id}>
            <button type='button' onClick={() => onSelect(request.id)}>
              {momentInChina(request.opensAt)}
            </button>
            <span>{faces.whys[request.why]}</span>
            <strong>
              {request.review ? faces.verdicts[request.review.verdict] : stateInWords(request)}
            </strong>
          </li>
        ))}
      </ul>
    )}
    <Link to={`/faces?person=${encodeURIComponent(personId)}`}>{words.wholeHistory}</Link>
  </section>
)
