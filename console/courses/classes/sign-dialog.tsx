import type { Attendance } from '#shared/courses/attendance.contract'
import { signFor } from '#shared/courses/classes.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { words } from './classes.words'

/** For whom an officer signs. */
export interface Signing {
  row: Attendance
  which: 'in' | 'out'
}

interface SignDialogProps {
  signing: Signing
  onSigned: (sentence: string) => void
  onClose: () => void
}

/** An officer signs for somebody, with a reason that stays. */
export const SignDialog = ({ signing: { row, which }, onSigned, onClose }: SignDialogProps) => (
  <AskFirst
    title={words.signTitle(row.personName, which)}
    yes={which === 'in' ? words.signIn : words.signOut}
    asksReason
    onYes={async reason => {
      await call(signFor, { id: row.classId, personId: row.personId, which, reason })
      onSigned(words.signDone(row.personName))
    }}
    onClose={onClose}
  >
    {words.signMeans}
  </AskFirst>
)
