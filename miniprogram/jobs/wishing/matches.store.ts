import { create } from 'zustand'
import type { JobMatch } from '#shared/jobs/wishes.contract'
import { listMatches } from '#shared/jobs/wishes.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

/** How many fit, and whether anything is wished at all; null until that was read. */
export const useMatchCount = create<{ total: number; wished: boolean | null }>()(() => ({
  total: 0,
  wished: null,
}))

/** What fits, the best first. */
export const useMatches = createPaged<JobMatch>(
  async after => {
    const page = await call(listMatches, after === undefined ? {} : { after })
    useMatchCount.setState({ total: page.total, wished: page.wished })
    return { items: page.matches, next: page.next }
  },
  ({ offer }) => offer.id,
)

whenNobodyIsKnown(() => {
  useMatches.getState().forget()
  useMatchCount.setState({ total: 0, wished: null })
})
