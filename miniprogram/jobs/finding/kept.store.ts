import type { KeptOffer } from '#shared/jobs/browsing.contract'
import { forgetSeenOffers, listSavedOffers, listSeenOffers } from '#shared/jobs/browsing.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

const keptIn = (endpoint: typeof listSavedOffers) =>
  createPaged<KeptOffer>(
    async after => {
      const { kept, next } = await call(endpoint, after === undefined ? {} : { after })
      return { items: kept, next }
    },
    ({ offer }) => offer.id,
  )

/** What the person put aside, last first. */
export const useSaved = keptIn(listSavedOffers)

/** What the person looked at, last first. */
export const useSeen = keptIn(listSeenOffers)

whenNobodyIsKnown(() => {
  useSaved.getState().forget()
  useSeen.getState().forget()
})

/** Forgets what was looked at; without a signal it stays. Never throws. */
export async function forgetSeen(): Promise<void> {
  const isDone = await call(forgetSeenOffers, {}).then(
    () => true,
    () => false,
  )
  if (isDone) useSeen.getState().forget()
  await useSeen.getState().refresh()
}
