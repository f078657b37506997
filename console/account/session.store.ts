import { create } from 'zustand'
import type { Staff } from '#shared/account/account.contract'
import { signOut, whoAmI } from '#shared/account/account.endpoints'
import { Refused } from '#shared/ask'
import { belongTo, forgetAll } from '../device/this-tab'
import { call } from '../http/call'
import { onSessionOver } from '../http/session-over'

/** Who sits at the desk, as far as is known. */
export type Session =
  | { status: 'starting' }
  | { status: 'unreachable'; error: unknown }
  /** `over`: somebody was signed in, and did not end it here. */
  | { status: 'signed-out'; over: boolean }
  | { status: 'signed-in'; staff: Staff }

interface SessionStore {
  session: Session
  /** Finds out who is signed in; never throws. */
  start(): Promise<void>
  /** Takes the seat, after password and code. */
  enter(staff: Staff): void
  /** @throws {Unreachable} the session may still be open then. */
  signOut(): Promise<void>
  /** Asks again, which also keeps the session from ending by itself; never throws. */
  confirm(): Promise<void>
  end(over: boolean): void
}

/** The session itself lies in a cookie that no script can read; here is only whose it is. */
export const useSession = create<SessionStore>()((set, get) => {
  return {
    session: { status: 'starting' },
    async start() {
      set({ session: { status: 'starting' } })
      try {
        get().enter(await call(whoAmI, {}))
      } catch (error) {
        if (error instanceof Refused) get().end(false)
        else set({ session: { status: 'unreachable', error } })
      }
    },
    enter(staff) {
      belongTo(JSON.stringify(staff))
      set({ session: { status: 'signed-in', staff } })
    },
    async signOut() {
      try {
        await call(signOut, {})
      } catch (error) {
        if (!(error instanceof Refused)) throw error
      }
      forgetAll()
      get().end(false)
    },
    async confirm() {
      const staff = await call(whoAmI, {}).catch(() => null)
      if (staff && !isSame(get().session, staff)) get().enter(staff)
    },
    end: over => set({ session: { status: 'signed-out', over } }),
  }
})

const isSame = (session: Session, staff: Staff) =>
  session.status === 'signed-in' && JSON.stringify(session.staff) === JSON.stringify(staff)

onSessionOver(() => {
  const { session, end } = useSession.getState()
  if (session.status === 'signed-in') end(true)
})
