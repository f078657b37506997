import { type ReactNode, useEffect } from 'react'
import type { Staff } from '#shared/account/account.contract'
import { Fault } from '../ui/fault'
import { Waiting } from '../ui/waiting'
import { words } from './account.words'
import SignIn from './pages/sign-in'
import { useSession } from './session.store'

/** Lets in who is signed in. The address stays as it is, so that one comes back to it. */
export function Gate({ children }: { children: (staff: Staff) => ReactNode }) {
  const session = useSession(({ session }) => session)
  const { start } = useSession.getState()
  useEffect(() => void start(), [start])

  switch (session.status) {
    case 'starting':
      return <Waiting>{words.opening}</Waiting>
    case 'unreachable':
      return <Fault error={session.error} onRetry={start} />
    case 'signed-out':
      return <SignIn over={session.over} />
    case 'signed-in':
      return children(session.staff)
  }
}
