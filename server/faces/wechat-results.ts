import type { AttemptResult, FaceLiveness, FaceMatch } from '#shared/faces/requests.contract'

/** What a number of WeChat means. */
export interface WeChatResult {
  result: AttemptResult
  match: FaceMatch | null
  liveness: FaceLiveness | null
}

/** The only number that is a pass. */
export const WECHAT_PASSED = 10000

/** The person has not finished; also WeChat's "system error of the user", which it does not tell apart. */
export const WECHAT_NOT_FINISHED = 90199

const saying = (
  result: AttemptResult,
  match: FaceMatch | null = null,
  liveness: FaceLiveness | null = null,
): WeChatResult => ({ result, match, liveness })

const PASSED = saying('passed', 'match', 'live')
const NO_MATCH = saying('no-match', 'no-match')
/** WeChat could not compare: nobody before the camera can help. */
const AWAY = saying('service-away', 'error', 'error')
const NOT_TAKEN = saying('motion-missed', null, 'error')
const CANCELLED = saying('cancelled')
const DENIED = saying('camera-denied')
const UNSUPPORTED = saying('unsupported')
const NETWORK = saying('network')
const TOO_SLOW = saying('too-slow')

/**
 * WeChat's published numbers; those of the older list may still appear.
 *
 * @see wechat's `api_queryverifyinfo`
 */
const MEANINGS: ReadonlyMap<number, WeChatResult> = new Map([
  [WECHAT_PASSED, PASSED],
  [10001, AWAY], // a parameter
  [10002, saying('no-face', 'no-face')],
  [10003, NO_MATCH], // the ID number
  [10004, NO_MATCH], // the face
  [10005, saying('too-bright')],
  [10006, AWAY], // no permission
  [10008, AWAY], // the system that compares
  [10009, AWAY], // no picture of the ID card there
  [10010, saying('blurred')],
  [10015, AWAY],
  [10017, AWAY],
  [10020, TOO_SLOW],
  [10022, AWAY],
  [10026, AWAY], // the ID number is not in its database
  [10040, AWAY],
  [10042, AWAY], // asked too often
  [10052, AWAY], // quota
  [10057, AWAY],
  [90001, UNSUPPORTED],
  ...[90002, 90003, 90004, 90005, 90006].map(number => [number, CANCELLED] as const),
  [90007, NETWORK],
  ...[90008, 90009, 90010].map(number => [number, DENIED] as const),
  [90011, NOT_TAKEN],
  [90012, NETWORK],
  [90013, NOT_TAKEN],
  [90014, NOT_TAKEN],
  [90017, TOO_SLOW],
  [90018, AWAY],
  [90104, AWAY],
  [90105, AWAY],
  [90106, saying('no-camera')],
  [90107, TOO_SLOW],
  [90109, UNSUPPORTED],
  [90110, CANCELLED], // the agreement
  [WECHAT_NOT_FINISHED, AWAY],
])

/** What a number of WeChat means; one that we do not know is a failure that may be tried again. */
export const meaningOf = (verifyRet: number): WeChatResult => MEANINGS.get(verifyRet) ?? AWAY
