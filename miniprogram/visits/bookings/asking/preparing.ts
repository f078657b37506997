import { useCallback } from 'react'
import type { prepareBooking as Contract } from '#shared/visits/bookings/bookings.contract'
import { prepareBooking } from '#shared/visits/bookings/bookings.endpoints'
import type { z } from '#shared/z'
import { useFresh } from '../../../device/use-fresh'
import { useAsked } from '../../../http/use-asked'
import { callAsRelative } from '../../session'
import { type Form, wantedOf } from '../form'

/** How a visit can be made, by whose rules, and what stands in the way. */
export type Prepared = z.infer<(typeof Contract)['reply']>

/** Asks how a visit could be made of what was answered. @throws as `callAsRelative` */
export function prepare(form: Form, slotId: string | null): Promise<Prepared> {
  const wanted = wantedOf(form)
  if (!wanted) throw new Error('asked before all questions were answered')
  const { kinshipId, answers, companions } = wanted
  return callAsRelative(prepareBooking, { kinshipId, answers, companions, slotId })
}

/** The same, read anew whenever the page comes to the front: what was missing may be there by now. */
export function usePrepared(form: Form) {
  const { answer, failure, ask } = useAsked<Prepared>()
  const load = useCallback(() => void ask(() => prepare(form, form.slot?.id ?? null)), [ask, form])
  useFresh(load)
  return { prepared: answer, failure, load }
}
