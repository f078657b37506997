import { Alert } from 'antd'
import { Link } from 'react-router-dom'
import { words as bookings } from '../bookings.words'
import { words } from '../forms.words'
import type { FormProps } from '../opened'
import { CancelForm } from '../parts/cancel-form'
import { RoomLinks } from '../parts/room-links'
import { AnswerForm } from './answer-form'
import { AttendanceForm } from './attendance-form'
import { CheckForm } from './check-form'
import { RoomForm } from './room-form'

/** What the county's desk can do about a booking now. */
export function CountyForms(props: FormProps) {
  const { row, moves, prisonHasAccounts } = props.opened
  const isAwaited = moves.includes('check-in')
  return (
    <>
      {row.proposal === 'no-show' && (
        <Alert type='warning' showIcon title={bookings.proposal} className='proposal' />
      )}
      {moves.includes('forward') && <CheckForm {...props} />}
      {row.state === 'forwarded' &&
        (prisonHasAccounts ? (
          <p className='quiet'>{words.waitsForPrison}</p>
        ) : (
          <AnswerForm {...props} />
        ))}
      {isAwaited && row.place === 'bureau' && <RoomForm {...props} />}
      {isAwaited && <AttendanceForm {...props} />}
      <RoomLinks row={row} side='county' />
      {moves.includes('cancel') && !prisonHasAccounts && <CancelForm {...props} />}
      {row.state === 'approved' && (
        <p>
          <Link to='/visits/calls'>{bookings.toCalls}</Link>
        </p>
      )}
    </>
  )
}
