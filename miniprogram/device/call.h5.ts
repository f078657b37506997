import type * as phone from './call'

/** Offers to call a number; see call.ts. */
export const offerCall: typeof phone.offerCall = async number => {
  location.href = `tel:${number}`
}
