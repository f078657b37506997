import type * as calls from './calls-here'
import type { FamilySeat } from './seat'

/** Nobody calls from this build: it carries nothing that WeChat grants by the category. See calls-here.ts. */
export const CALLS_OVER: typeof calls.CALLS_OVER = null

const NO_SEAT: FamilySeat = {
  ...{ own: null, noPicture: null, lost: [], shown: null, live: null },
  open: async () => null,
  enter: async () => {},
  takeAgain: async () => {},
}

export const useSeat: typeof calls.useSeat = () => NO_SEAT
export const Pictures = (): null => null
export const OwnPreview = (): null => null
