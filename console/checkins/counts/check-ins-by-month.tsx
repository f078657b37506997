import type { Counted } from './tally'
import { words } from './counts.words'

/** How many check-ins there were each month, for the other numbers to be measured by. */
export function CheckInsByMonth({ checkIns }: Pick<Counted, 'checkIns'>) {
  const most = Math.max(1, ...checkIns.map(({ number }) => number))
  const total = checkIns.reduce((sum, { number }) => sum + number, 0)
  return (
    <section aria-label={words.checkIns}>
      <h2>
        {words.checkIns} <span className='quiet'>{words.checkInsTotal(total)}</span>
      </h2>
      <table className='table by-month'>
        <thead>
          <tr>
            <th scope='col'>{words.monthHead}</th>
            <th scope='col'>{words.times}</th>
            <th scope='col' aria-hidden />
          </tr>
        </thead>
        <tbody>
          {checkIns.map(({ month, number }) => (
            <tr key={month}>
              <td>{words.month(month)}</td>
              <td className='number'>{number}</td>
              <td aria-hidden>
                <span className='bar plain' style={{ width: `${(100 * number) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
