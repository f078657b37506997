import type { MouseEvent } from 'react'
import type { EmployerRow } from '#shared/jobs/employers.contract'
import { followArrowKeys } from '../../ui/arrow-keys'
import { words as jobs } from '../jobs.words'
import { words } from './employers.words'

interface EmployersTableProps {
  employers: readonly EmployerRow[]
  openId: string | null
  busy: boolean
  onOpen: (id: string) => void
}

/** Employers by name, one a line; arrows go up and down, Enter opens. */
export const EmployersTable = ({ employers, openId, busy, onOpen }: EmployersTableProps) => (
  <table className='table' aria-label={words.title} aria-busy={busy}>
    <thead>
      <tr>
        <th scope='col'>{words.columns.name}</th>
        <th scope='col'>{words.columns.licence}</th>
        <th scope='col'>{words.columns.base}</th>
        <th scope='col'>{words.columns.state}</th>
        <th scope='col'>{words.columns.verified}</th>
        <th scope='col'>{words.columns.open}</th>
      </tr>
    </thead>
    <tbody onKeyDown={followArrowKeys}>
      {employers.map(employer => (
        <EmployerLine
          key={employer.id}
          employer={employer}
          open={employer.id === openId}
          onOpen={onOpen}
        />
      ))}
    </tbody>
  </table>
)

interface EmployerLineProps extends Pick<EmployersTableProps, 'onOpen'> {
  employer: EmployerRow
  open: boolean
}

function EmployerLine({ employer, open, onOpen }: EmployerLineProps) {
  /** The button has the focus wherever one clicks, so that it comes back there. */
  function handleClick(event: MouseEvent<HTMLElement>) {
    event.currentTarget.querySelector<HTMLElement>('[data-row]')?.focus()
    onOpen(employer.id)
  }
  const { name, licenceNumber, isBase, state, verifiedAt, verifiedByName } = employer
  return (
    <tr className='opens' aria-current={open} onClick={handleClick}>
      <td>
        <button type='button' className='open' data-row>
          {name}
        </button>
      </td>
      <td>{licenceNumber}</td>
      <td className={isBase ? '' : 'quiet'}>{isBase ? words.yes : words.no}</td>
      <td>
        <span className={`stands ${state}`}>{jobs.employerStates[state]}</span>
      </td>
      <td className='quiet'>{verifiedAt && words.verifiedBy(verifiedByName, verifiedAt)}</td>
      <td>{employer.openPostings}</td>
    </tr>
  )
}
