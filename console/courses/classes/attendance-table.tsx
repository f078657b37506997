import { Button } from 'antd'
import type { Attendance } from '#shared/courses/attendance.contract'
import type { ClassShown } from '#shared/courses/class-desk.contract'
import { opensAt } from '#shared/courses/classes.rules'
import { useNow } from '../../ui/use-now'
import { words } from './classes.words'
import type { Signing } from './sign-dialog'

interface AttendanceTableProps {
  one: ClassShown
  rows: readonly Attendance[]
  onSign: (signing: Signing) => void
  onSettle: (row: Attendance) => void
}

/** Who came, one a line. */
export function AttendanceTable({ one, rows, onSign, onSettle }: AttendanceTableProps) {
  const opens = opensAt({ from: new Date(one.from), until: new Date(one.until) })
  const isOpen = useNow() >= opens && one.cancelledAt === null
  return (
    <table className='table' aria-label={words.list}>
      <thead>
        <tr>
          <th scope='col'>{words.person}</th>
          <th scope='col'>{words.state}</th>
          <th scope='col'>{words.signedIn}</th>
          <th scope='col'>{words.signedOut}</th>
          <th scope='col'>{words.note}</th>
          <th aria-label={words.settle} />
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.personId}>
            <th scope='row'>
              {row.personName}
              <p className='quiet'>{row.officeName}</p>
            </th>
            <td>
              <span className={`attendance ${row.state}`}>{words.states[row.state]}</span>
            </td>
            <td>
              <Signed signature={row.signedIn} />
            </td>
            <td>
              <Signed signature={row.signedOut} />
            </td>
            <td>
              {row.explanation !== '' && <p>{words.said(row.explanation)}</p>}
              {row.settled && <p>{words.settledAs(row.settled)}</p>}
            </td>
            <td>{isOpen && <Acts {...{ row, onSign, onSettle }} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Signed = ({ signature }: { signature: Attendance['signedIn'] }) =>
  signature && (
    <>
      {words.at(signature)}
      <p className='quiet'>{words.way(signature)}</p>
      {signature.way === 'officer' && (
        <p className='quiet'>{words.reasonOf(signature.byName, signature.reason)}</p>
      )}
    </>
  )

/** What is not the caller's to do the server refuses, and says so. */
const Acts = ({
  row,
  onSign,
  onSettle,
}: Pick<AttendanceTableProps, 'onSign' | 'onSettle'> & { row: Attendance }) => (
  <p className='acts'>
    {!row.signedIn && row.state !== 'settled' && (
      <Button size='small' onClick={() => onSign({ row, which: 'in' })}>
        {words.signIn}
      </Button>
    )}
    {row.signedIn && !row.signedOut && (
      <Button size='small' onClick={() => onSign({ row, which: 'out' })}>
        {words.signOut}
      </Button>
    )}
    {(row.state === 'absent' || row.state === 'fault') && (
      <Button size='small' type='primary' onClick={() => onSettle(row)}>
        {words.settle}
      </Button>
    )}
  </p>
)
