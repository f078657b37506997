import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { ReactNode } from 'react'
import type { DeskBooking } from '#shared/visits/bookings/desk-booking.contract'
import type { Side } from './bookings-address'
import { words } from './bookings.words'

interface FactsProps {
  opened: DeskBooking
  side: Side
  onSelect: (id: string) => void
}

/** When, where, for whom, on what it rests. */
export function BookingFacts({ opened, side, onSelect }: FactsProps) {
  const { row, kin, kinshipId, prisonerId, hard, replacementOf, replacedBy } = opened
  const needs = [
    ...row.needs.map(need => words.need[need]),
    ...(row.interpreter === null ? [] : [words.interpreter(row.interpreter)]),
  ]
  const facts: [string, ReactNode][] = [
    [words.number, row.number],
    [words.state, words.stateSince(row.state, row.stateAt)],
    [
      words.time,
      <strong key='time'>
        {row.startsAt === null ? words.noTime : words.lasting(row.startsAt, row.minutes)}
      </strong>,
    ],
    ...asRow(words.hold, row.holdUntil && words.minute(row.holdUntil)),
    ...asRow(words.answerBy, row.answerBy && words.day(row.answerBy)),
    [words.prisonName, row.prisonName],
    [words.type, words.types[row.type]],
    ...asRow(words.room, row.place === 'bureau' ? (row.roomName ?? words.noRoom) : null),
    [
      words.kinship,
      <>
        {words.kinshipSays(row.relativeName, kin, row.prisonerName)}
        {side === 'county' && (
          <Link to={`/visits/kinships?list=accepted&item=${kinshipId}`}>{words.proofs}</Link>
        )}
      </>,
    ],
    ...asRow(words.matched, side === 'prison' ? words.matchedSays(prisonerId !== null) : null),
    [words.first, words.isFirst(row.isFirst)],
    [words.needs, needs.join('，') || words.none],
    [words.hard, hard.map(one => words.hardship[one]).join('，') || words.none],
    [words.phone, row.relativePhone],
    ...asRow(words.county, side === 'prison' ? row.countyName : null),
    [words.asked, words.minute(row.askedAt)],
  ]
  return (
    <>
      <dl className='facts'>
        {facts.map(([title, value]) => (
          <div key={title} className='fact'>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {replacementOf !== null && (
        <Other sentence={words.replacementOf} id={replacementOf} onSelect={onSelect} />
      )}
      {replacedBy !== null && (
        <Other sentence={words.replacedBy} id={replacedBy} onSelect={onSelect} />
      )}
    </>
  )
}

/** A fact that is left out where there is nothing to say. */
const asRow = (title: string, value: string | null): [string, ReactNode][] =>
  value === null ? [] : [[title, value]]

interface OtherProps {
  sentence: string
  id: string
  onSelect: (id: string) => void
}

const Other = ({ sentence, id, onSelect }: OtherProps) => (
  <p>
    {sentence}{' '}
    <Button size='small' onClick={() => onSelect(id)}>
      {words.openOther}
    </Button>
  </p>
)
