import { useState } from 'react'
import { Checkbox } from 'antd'
import { FLAGS } from '#shared/jobs/flags.words'
import type { ImportRow } from '#shared/jobs/imports.contract'
import { words } from './imports.words'

/** Each line as it would be taken in: what is wrong with it, and what must be looked at. */
export function PreviewTable({ rows }: { rows: readonly ImportRow[] }) {
  const anyBad = rows.some(({ faults }) => faults.length > 0)
  const [onlyBad, setOnlyBad] = useState(anyBad)
  const shown = onlyBad ? rows.filter(({ faults }) => faults.length > 0) : rows
  return (
    <>
      {anyBad && (
        <Checkbox checked={onlyBad} onChange={({ target }) => setOnlyBad(target.checked)}>
          {words.onlyBad}
        </Checkbox>
      )}
      <div className='sheet'>
        <table className='table' aria-label={words.preview}>
          <thead>
            <tr>
              <th scope='col'>{words.columns.line}</th>
              <th scope='col'>{words.columns.title}</th>
              <th scope='col'>{words.columns.employer}</th>
              <th scope='col'>{words.columns.pay}</th>
              <th scope='col'>{words.columns.faults}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <PreviewLine key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const PreviewLine = ({ row }: { row: ImportRow }) => (
  <tr className={row.faults.length > 0 ? 'bad' : ''}>
    <td>{row.line}</td>
    <td>{row.title}</td>
    <td>{row.employerName}</td>
    <td>{row.pay}</td>
    <td>
      {row.faults.length + row.flags.length === 0 && <span className='quiet'>{words.fine}</span>}
      {row.faults.length + row.flags.length > 0 && (
        <ul>
          {row.faults.map(fault => (
            <li key={`${fault.column}-${fault.fault}`}>{words.fault(fault)}</li>
          ))}
          {row.flags.map(({ code, field, words: found }) => (
            <li key={`${code}-${field}`} className='flag-mark'>
              {FLAGS[code]}
              {found && `：${found}`}
            </li>
          ))}
        </ul>
      )}
    </td>
  </tr>
)
