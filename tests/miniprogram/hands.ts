import { act, fireEvent, screen } from '@testing-library/react'
import { useSession } from '../../miniprogram/account/session.store'
import { useAct } from '../../miniprogram/checkins/act.store'
import { useUnsent } from '../../miniprogram/checkins/unsent.store'
import { phone, showAgain } from '../helpers/taro'
import { FakeServer } from '../weapp/server'

/** A finger on a button. */
export const press = (name: string) =>
  phone.tap(() => fireEvent.click(screen.getByRole('button', { name })))

/** The person comes back to the mini-program. */
export const comeBack = () => act(showAgain)

/** The phone finds a network again, or loses it. */
export const networkChanges = (isConnected: boolean) => act(() => phone.networkChanges(isConnected))

/** A new phone with the mini-program just installed, and a server that answers it. */
export function newPhone(): FakeServer {
  phone.reset()
  useSession.setState(useSession.getInitialState(), true)
  useUnsent.setState(useUnsent.getInitialState(), true)
  useAct.setState(useAct.getInitialState(), true)
  const server = new FakeServer()
  phone.server = server.answer
  return server
}
