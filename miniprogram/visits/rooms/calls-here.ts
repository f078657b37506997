/**
 * How this build holds a call: in WeChat over the video service. A build without `WEAPP_CALLS` has
 * no-calls-here.ts in the place of this, and a browser calls-here.h5.ts.
 */
export const CALLS_OVER: 'trtc' | 'webrtc' | null = 'trtc'
export { OwnPreview, Pictures } from './trtc/live-pictures'
export { useTrtcSeat as useSeat } from './trtc/use-trtc-seat'
