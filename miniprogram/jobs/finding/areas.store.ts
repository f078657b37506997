import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { JobArea } from '#shared/jobs/browsing.contract'
import { listJobAreas } from '#shared/jobs/browsing.endpoints'
import { whenNobodyIsKnown } from '../../account/session.store'
import { onThisPhone } from '../../device/storage'
import { call } from '../../http/call'

const NONE: { areas: readonly JobArea[] } = { areas: [] }

/** The townships from which distance can be counted; kept, since they hardly change. */
export const useAreas = create<typeof NONE>()(
  persist(() => NONE, { name: 'jobs-areas', version: 1, storage: onThisPhone }),
)

/** Reads them anew. Never throws: what is known stays. */
export const readAreas = (): void =>
  void call(listJobAreas, {}).then(
    ({ areas }) => useAreas.setState({ areas }),
    () => null,
  )

whenNobodyIsKnown(() => useAreas.setState(NONE))
