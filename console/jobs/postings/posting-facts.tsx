import { Link } from 'react-router-dom'
import type { Posting } from '#shared/jobs/postings.contract'
import {
  INSURANCES,
  KINDS,
  LODGINGS,
  SHIFTS,
  SKILLS,
  payInWords,
} from '#shared/jobs/postings.words'
import { words as jobs } from '../jobs.words'
import { words } from './postings.words'

const listed = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) =>
  keys.map(key => names[key]).join('、') || words.noneOf

/** What a posting says, as a person reads it, and whom to ask for. */
export function PostingFacts({ posting }: { posting: Posting }) {
  const { contact, hours, place, state, shownUntil, description } = posting
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [words.state, `${words.states[state]}${posting.reason ? `：${posting.reason}` : ''}`],
    [
      words.employer,
      <>
        <Link to={`/jobs/employers?employer=${encodeURIComponent(posting.employerId)}`}>
          {posting.employerName}
        </Link>
        {`　${jobs.employerStates[posting.employerState]}`}
        {posting.isBase && `　${words.isBase}`}
      </>,
    ],
    [words.kindShift, `${KINDS[posting.kind]}　${SHIFTS[posting.shift]}`],
    [words.pay, payInWords(posting.pay)],
    [words.hours, hours ? words.hoursInWords(hours.aDay, hours.daysAWeek) : words.noHours],
    [words.place, `${posting.townshipName}　${place.text}`],
    [words.skills, listed(posting.skills, SKILLS)],
    [words.insurance, listed(posting.insurance, INSURANCES)],
    [words.lodging, LODGINGS[posting.lodging]],
    [words.columns.places, String(posting.places)],
    [
      words.columns.deadline,
      `${posting.deadline ?? words.noDeadline}${shownUntil ? `　${words.shownUntil(shownUntil)}` : ''}`,
    ],
    [words.contact, `${contact.name}　${contact.phone}`],
    [words.description, <span className='description'>{description || words.noneOf}</span>],
  ]
  return (
    <dl className='facts'>
      {facts.map(([name, said]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
