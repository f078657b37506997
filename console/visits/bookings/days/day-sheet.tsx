import type { readDay } from '#shared/visits/bookings/desk.contract'
import type { z } from '#shared/z'
import { minuteOnPaper } from '../../../ui/moments'
import { words as bookings } from '../bookings.words'
import '../sheets.css'
import { dayOnPaper } from '../states.words'
import { words } from '../sheets.words'
import { careOf, clockOf, visitorsOf, whereOf } from './in-a-line'

type Sheet = z.infer<(typeof readDay)['reply']>

const HEADS = [
  ...[words.clock, bookings.number, bookings.prisonName, words.prisoner, words.visitors],
  ...[words.where, words.care, words.state, words.arrived, words.remarks],
]

/** These are written by hand. */
const SIGNED = [words.arrived, words.remarks]

/** A day on paper, with room for signatures. */
export const DaySheet = ({
  sheet: { day, organisationName, bookings: all, madeAt },
}: {
  sheet: Sheet
}) => (
  <article className='visit-sheet day'>
    <h1>{words.dayTitle(organisationName, dayOnPaper(day))}</h1>
    <table>
      <thead>
        <tr>
          {HEADS.map(head => (
            <th key={head} scope='col' className={SIGNED.includes(head) ? 'sign' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map(booking => (
          <tr key={booking.row.id}>
            <td>{clockOf(booking)}</td>
            <td>{booking.row.number}</td>
            <td>{booking.row.prisonName}</td>
            <td>{booking.row.prisonerName}</td>
            <td>{visitorsOf(booking)}</td>
            <td>{whereOf(booking)}</td>
            <td>{careOf(booking)}</td>
            <td>{bookings.states[booking.row.state]}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
    <p className='small'>
      {words.total(all.length)}　{words.madeAt(minuteOnPaper(madeAt))}　{words.keepDay}
    </p>
  </article>
)
