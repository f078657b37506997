import type { LookAtMe } from '#shared/oversight/oversight.contract'
import { listLooksAtMe } from '#shared/oversight/oversight.endpoints'
import { whenNobodyIsKnown } from '../account/session.store'
import { call } from '../http/call'
import { createPaged } from '../http/paged'

/** Who looked at the person, newest first. */
export const useLooks = createPaged<LookAtMe>(async after => {
  const { looks, next } = await call(listLooksAtMe, after === undefined ? {} : { after })
  return { items: looks, next }
}, keyOf)

/** Looks have no name of their own. */
export function keyOf({ at, role, organisationName, purpose }: LookAtMe): string {
  return [at, role, organisationName, purpose].join(' ')
}

whenNobodyIsKnown(() => useLooks.getState().forget())
