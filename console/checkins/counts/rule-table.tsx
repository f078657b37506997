import { Fragment } from 'react'
import { names } from '../details/findings.words'
import { words } from './counts.words'
import { type RuleTally, type Tally, falseAlarmsOf } from './tally'

interface RuleTableProps {
  rules: readonly RuleTally[]
  isByMonth: boolean
}

/** The rules that ask an officer something: how often, and how often they were right. */
export function RuleTable({ rules, isByMonth }: RuleTableProps) {
  const shown = isByMonth
    ? rules.flatMap(({ months }) => months.map(({ tally }) => tally))
    : rules.map(({ whole }) => whole)
  const most = Math.max(1, ...shown.map(({ found }) => found))
  return (
    <section aria-label={words.rules}>
      <h2>{words.rules}</h2>
      <table className='table'>
        <thead>
          <tr>
            <th scope='col'>{words.rule}</th>
            <th scope='col'>{words.found}</th>
            <th scope='col'>{words.confirmed}</th>
            <th scope='col'>{words.falseAlarm}</th>
            <th scope='col'>{words.fault}</th>
            <th scope='col'>{words.open}</th>
            <th scope='col' title={words.shareHint}>
              {words.share}
            </th>
            <th scope='col'>{words.answered}</th>
            <th scope='col'>{words.bar}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ code, whole, months }) => (
            <Fragment key={code}>
              <TallyRow name={names[code]} tally={whole} most={isByMonth ? null : most} isWhole />
              {isByMonth &&
                months.map(({ month, tally }) => (
                  <TallyRow key={month} name={words.month(month)} tally={tally} most={most} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Legend />
    </section>
  )
}

interface TallyRowProps {
  name: string
  tally: Tally
  /** What the longest bar stands for; null draws none, since a sum has no place among months. */
  most: number | null
  isWhole?: boolean
}

function TallyRow({ name, tally, most, isWhole = false }: TallyRowProps) {
  const share = falseAlarmsOf(tally)
  return (
    <tr className={isWhole ? 'whole' : 'of-month'}>
      <th scope='row'>{name}</th>
      <td className='number'>{tally.found}</td>
      <td className='number'>{tally.confirmed}</td>
      <td className='number'>{tally.falseAlarm}</td>
      <td className='number'>{tally.fault}</td>
      <td className='number'>{tally.open}</td>
      <td className={share ? 'number' : 'number quiet'}>
        {share ? words.shareOf(share.percent, share.falseAlarm, share.looked) : words.noShare}
      </td>
      <td className='number'>{tally.answered}</td>
      <td>{most !== null && <Bar tally={tally} most={most} />}</td>
    </tr>
  )
}

/** What was said of them, in the order of the bar. */
const PARTS = ['confirmed', 'falseAlarm', 'fault', 'open'] as const

const LOOKS = {
  confirmed: 'dark',
  falseAlarm: 'striped',
  fault: 'light',
  open: 'empty',
} satisfies Record<(typeof PARTS)[number], string>

/** The numbers stand beside it, so it is only a picture. */
function Bar({ tally, most }: { tally: Tally; most: number }) {
  const { confirmed, falseAlarm, fault, open } = tally
  return (
    <span
      className='bar'
      role='img'
      aria-label={words.barOf(confirmed, falseAlarm, fault, open)}
      style={{ width: `${(100 * tally.found) / most}%` }}
    >
      {PARTS.map(part => (
        <span key={part} className={`part ${LOOKS[part]}`} style={{ flexGrow: tally[part] }} />
      ))}
    </span>
  )
}

const Legend = () => (
  <ul className='parts'>
    {PARTS.map(part => (
      <li key={part}>
        <span className={`sample ${LOOKS[part]}`} aria-hidden />
        {words[part]}
      </li>
    ))}
  </ul>
)
