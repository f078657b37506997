import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { onThisPhone } from '../device/storage'
import { NOTICE_VERSION } from './notice.words'

interface Agreement {
  /** Which version of the notice was read and agreed to; '' for none. */
  version: string
  /** By the phone's clock; ISO 8601, UTC. */
  at: string
}

/** That the person has read on this phone what is collected, and why. */
export const useAgreement = create<Agreement>()(
  persist((): Agreement => ({ version: '', at: '' }), {
    name: 'agreement',
    version: 1,
    storage: onThisPhone,
  }),
)

/** The person has read the notice of today and goes on. */
export const agree = () =>
  useAgreement.setState({ version: NOTICE_VERSION, at: new Date().toISOString() })
