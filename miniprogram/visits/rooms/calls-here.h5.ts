import type * as wechat from './calls-here'

/** From browser to browser. See calls-here.ts. */
export const CALLS_OVER: typeof wechat.CALLS_OVER = 'webrtc'
export { OwnPreview, Pictures } from './stream-pictures'
export { useFamilySeat as useSeat } from './use-family-seat'
