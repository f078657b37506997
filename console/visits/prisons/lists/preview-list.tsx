import { useState } from 'react'
import { Checkbox } from 'antd'
import type { PrisonerLine } from '#shared/visits/prisons/prisoner-lists.contract'
import { words } from './lists.words'

const { columns } = words

/** Each line as it would be taken in: what it does, and what is wrong with it. */
export function PreviewList({ rows }: { rows: readonly PrisonerLine[] }) {
  const anyBad = rows.some(({ faults }) => faults.length > 0)
  const [onlyBad, setOnlyBad] = useState(anyBad)
  const shown = onlyBad ? rows.filter(({ faults }) => faults.length > 0) : rows
  return (
    <section>
      {anyBad && (
        <Checkbox checked={onlyBad} onChange={({ target }) => setOnlyBad(target.checked)}>
          {words.onlyBad}
        </Checkbox>
      )}
      <div className='sheet'>
        <table className='table' aria-label={words.preview}>
          <thead>
            <tr>
              <th scope='col'>{columns.line}</th>
              <th scope='col'>{columns.number}</th>
              <th scope='col'>{columns.name}</th>
              <th scope='col'>{columns.state}</th>
              <th scope='col'>{columns.effect}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={row.line} className={row.faults.length > 0 ? 'bad' : ''}>
                <td>{row.line}</td>
                <td>{row.number}</td>
                <td>{row.name}</td>
                <td>{row.state}</td>
                <td>
                  {row.effect && words.effects[row.effect]}
                  {row.was && `，${words.was(row.was)}`}
                  {row.faults.length > 0 && (
                    <ul>
                      {row.faults.map(fault => (
                        <li key={`${fault.column}-${fault.fault}`}>{words.fault(fault)}</li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
