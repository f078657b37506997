import type { Deletion, Rule } from '#shared/retention/retention.contract'
import { dayInChina, momentInChina } from '#shared/time/days'
import { words } from './retention.words'

interface DeletionsTableProps {
  deletions: readonly Deletion[]
  rules: readonly Rule[]
}

/** What was deleted because its time was over, newest first. */
export function DeletionsTable({ deletions, rules }: DeletionsTableProps) {
  const names = new Map(rules.map(({ kind, name }) => [kind, name]))
  return (
    <table className='table' aria-labelledby='deletions'>
      <thead>
        <tr>
          <th scope='col'>{words.at}</th>
          <th scope='col'>{words.kind}</th>
          <th scope='col'>{words.count}</th>
          <th scope='col'>{words.upTo}</th>
          <th scope='col'>{words.rule}</th>
        </tr>
      </thead>
      <tbody>
        {deletions.map(({ id, at, kind, count, upTo, rule }) => (
          <tr key={id}>
            <td className='figure'>{moment(at)}</td>
            <td>{names.get(kind) ?? kind}</td>
            <td className='figure'>{words.counted(count)}</td>
            <td className='figure'>{moment(upTo)}</td>
            <td>{rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** With its year: the two moments of a line may be years apart. */
const moment = (at: string) =>
  `${dayInChina(new Date(at))} ${momentInChina(at).split(' ')[1] ?? ''}`
