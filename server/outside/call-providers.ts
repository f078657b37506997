import type { Config } from '../config'
import { type CallProvider, noCalls, webRtcCalls } from './calls'
import { trtcCalls } from './calls-trtc'

const TRTC_API = 'https://trtc.tencentcloudapi.com'
const TRTC_TIMEOUT_MILLISECONDS = 5000

/** What carries the calls of visits, as it was set. */
export function callsOf(config: Config): CallProvider {
  switch (config.CALLS) {
    case 'off':
      return noCalls
    case 'webrtc':
      return webRtcCalls({ servers: config.CALL_ICE_SERVERS, turnSecret: config.CALL_TURN_SECRET })
    case 'trtc':
      // That all of it is there was asked when the environment was read.
      return trtcCalls({
        sdkAppId: config.TRTC_SDK_APP_ID ?? 0,
        secretKey: config.TRTC_SECRET_KEY ?? '',
        onPhone: config.CALLS_ON_PHONE === 'on',
        callbackKey: config.TRTC_CALLBACK_KEY,
        api: {
          base: TRTC_API,
          region: config.TRTC_API_REGION,
          secretId: config.TRTC_API_ID ?? '',
          secretKey: config.TRTC_API_KEY ?? '',
          timeoutMs: TRTC_TIMEOUT_MILLISECONDS,
        },
      })
  }
}
