import type { Rule } from '#shared/retention/retention.contract'
import { words } from './retention.words'

/** How long each kind of data is kept, and on what ground. */
export const RulesTable = ({ rules }: { rules: readonly Rule[] }) => (
  <table className='table' aria-labelledby='rules'>
    <thead>
      <tr>
        <th scope='col'>{words.kind}</th>
        <th scope='col'>{words.keep}</th>
        <th scope='col'>{words.from}</th>
        <th scope='col'>{words.what}</th>
        <th scope='col'>{words.source}</th>
      </tr>
    </thead>
    <tbody>
      {rules.map(rule => (
        <tr key={rule.kind}>
          <th scope='row'>{rule.name}</th>
          <td className='figure'>{span(rule)}</td>
          <td>{rule.from}</td>
          <td>{words.whats[rule.what]}</td>
          <td>
            <span className={`status ${rule.status}`}>{words[rule.status]}</span>
            {rule.cite}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const YEAR_DAYS = 365

function span({ days }: Rule): string {
  if (days === null) return words.asFile
  if (days === 0) return words.atOnce
  const years = Math.floor(days / YEAR_DAYS)
  return years === 0 ? words.days(days) : words.years(years, days)
}
