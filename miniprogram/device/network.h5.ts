import type * as phone from './network'

/** Calls when the network comes back; see network.ts. */
export const whenNetworkReturns: typeof phone.whenNetworkReturns = react => {
  window.addEventListener('online', react)
  return () => window.removeEventListener('online', react)
}
