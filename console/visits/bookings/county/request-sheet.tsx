import type { exportRequest } from '#shared/visits/bookings/desk.contract'
import type { z } from '#shared/z'
import { minuteOnPaper } from '../../../ui/moments'
import { words as bookings } from '../bookings.words'
import { words } from '../sheets.words'
import { lastingOnPaper } from '../states.words'
import '../sheets.css'

/** What is printed of a request. */
export type Exported = z.infer<(typeof exportRequest)['reply']>

/** A request as it goes to a prison that has no accounts: who asks, for whom, when, and room for the answer. */
export const RequestSheet = ({ exported }: { exported: Exported }) => {
  const { booking, persons, prisonerNumber, prison, county, madeAt, madeBy } = exported
  const { row } = booking
  return (
    <article className='visit-sheet'>
      <h1>{words.requestTitle}</h1>
      <dl className='head'>
        <dt>{words.to}</dt>
        <dd>{[prison.name, prison.address, prison.phone].filter(Boolean).join('　')}</dd>
        <dt>{bookings.number}</dt>
        <dd>{row.number}</dd>
        <dt>{words.prisoner}</dt>
        <dd>{[row.prisonerName, prisonerNumber].filter(Boolean).join('　')}</dd>
        <dt>{bookings.time}</dt>
        <dd>
          {row.startsAt === null ? bookings.noTime : lastingOnPaper(row.startsAt, row.minutes)}
        </dd>
        <dt>{bookings.place}</dt>
        <dd>{[bookings.places[row.place], row.roomName].filter(Boolean).join('　')}</dd>
        <dt>{bookings.first}</dt>
        <dd>{bookings.isFirst(row.isFirst)}</dd>
        <dt>{bookings.needs}</dt>
        <dd>
          {[
            ...row.needs.map(need => bookings.need[need]),
            ...(row.interpreter === null ? [] : [bookings.interpreter(row.interpreter)]),
          ].join('，') || bookings.none}
        </dd>
      </dl>
      <table>
        <thead>
          <tr>
            {[bookings.person, bookings.idNumber, bookings.personKin, bookings.phone].map(head => (
              <th key={head} scope='col'>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {persons.map(({ name, idNumber, kin, phone }) => (
            <tr key={idNumber}>
              <td>{name}</td>
              <td>{idNumber}</td>
              <td>{bookings.kin(kin)}</td>
              <td>{phone}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className='answer'>
        <h2>{words.answerOf}</h2>
        <p>{words.answerYes}</p>
        <p>{words.answerNo}</p>
        <p className='signing'>
          <span>{words.signature}</span>
          <span>{words.seal}</span>
          <span>{words.date}</span>
        </p>
      </section>
      <p className='small'>{words.checkedBy(county.name, county.phone)}</p>
      <p className='small'>{words.made(madeBy, minuteOnPaper(madeAt))}</p>
      <p className='small'>{words.keep}</p>
    </article>
  )
}
