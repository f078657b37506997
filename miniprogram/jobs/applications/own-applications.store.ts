import type { OwnApplication } from '#shared/jobs/applications.contract'
import { listOwnApplications } from '#shared/jobs/applications.endpoints'
import type { Base } from '#shared/jobs/bases.contract'
import { listBases } from '#shared/jobs/handovers.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

/** The person's own applications, newest first. */
export const useOwnApplications = createPaged<OwnApplication>(
  async after => {
    const { applications, next } = await call(listOwnApplications, after ? { after } : {})
    return { items: applications, next }
  },
  ({ id }) => id,
)

/** Employment bases of the county. */
export const useBases = createPaged<Base>(
  async after => {
    const { bases, next } = await call(listBases, after ? { after } : {})
    return { items: bases, next }
  },
  ({ id }) => id,
)

whenNobodyIsKnown(() => {
  useOwnApplications.getState().forget()
  useBases.getState().forget()
})
