import { SUSPENDABLE_STATES } from './suspendable'
import type { FormProps } from '../opened'
import { CancelForm } from '../parts/cancel-form'
import { RoomLinks } from '../parts/room-links'
import { DecideForm } from './decide-form'
import { SuspendForm } from './suspend-form'

/** What the prison can do about a booking now. */
export function PrisonForms(props: FormProps) {
  const { row, moves } = props.opened
  return (
    <>
      {moves.includes('approve') && <DecideForm {...props} />}
      <RoomLinks row={row} side='prison' />
      {moves.includes('cancel') && <CancelForm {...props} />}
      {SUSPENDABLE_STATES.includes(row.state) && <SuspendForm {...props} />}
    </>
  )
}
