import type { LookAtRelative } from '#shared/visits/relatives/relatives.contract'
import { listLooksAtRelative } from '#shared/visits/relatives/relatives.endpoints'
import { createPaged } from '../../http/paged'
import { callAsRelative, whenNoRelativeIsKnown } from '../session'

/** Who looked at the relative's papers, newest first. */
export const useLooksAtRelative = createPaged<LookAtRelative>(async after => {
  const input = after === undefined ? {} : { after }
  const { looks, next } = await callAsRelative(listLooksAtRelative, input)
  return { items: looks, next }
}, keyOf)

/** Looks have no name of their own. */
export function keyOf({ at, role, organisationName, purpose }: LookAtRelative): string {
  return [at, role, organisationName, purpose].join(' ')
}

whenNoRelativeIsKnown(() => useLooksAtRelative.getState().forget())
