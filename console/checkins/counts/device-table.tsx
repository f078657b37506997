import { Fragment } from 'react'
import { names } from '../details/findings.words'
import { words } from './counts.words'
import type { RuleTally } from './tally'

interface DeviceTableProps {
  rules: readonly RuleTally[]
  isByMonth: boolean
}

/** What was only noted, of the device or the moment: nobody is asked anything. */
export const DeviceTable = ({ rules, isByMonth }: DeviceTableProps) => (
  <section aria-label={words.device}>
    <h2>
      {words.device} <span className='quiet'>{words.deviceHint}</span>
    </h2>
    <table className='table by-month'>
      <thead>
        <tr>
          <th scope='col'>{words.rule}</th>
          <th scope='col'>{words.found}</th>
          <th scope='col' aria-hidden />
        </tr>
      </thead>
      <tbody>
        {rules.map(({ code, whole, months }) => (
          <Fragment key={code}>
            <tr className='whole'>
              <th scope='row'>{names[code]}</th>
              <td className='number'>{whole.found}</td>
              <td />
            </tr>
            {isByMonth &&
              months.map(({ month, tally }) => (
                <tr key={month} className='of-month'>
                  <th scope='row'>{words.month(month)}</th>
                  <td className='number'>{tally.found}</td>
                  <td />
                </tr>
              ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  </section>
)
