import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { readJobsSwitch } from '#shared/jobs/browsing.endpoints'
import { onThisPhone } from '../device/storage'
import { call } from '../http/call'

interface Offered {
  /** Whether one may look for work here. */
  work: boolean
}

/** What this county offers on the phone; kept, so that the way to it stands there without a signal. */
export const useOffered = create<Offered>()(
  persist((): Offered => ({ work: false }), { name: 'offered', version: 1, storage: onThisPhone }),
)

/** Asks anew. Never throws: what is known stays. */
export const readOffered = (): void =>
  void call(readJobsSwitch, {}).then(
    ({ on }) => useOffered.setState({ work: on }),
    () => null,
  )
