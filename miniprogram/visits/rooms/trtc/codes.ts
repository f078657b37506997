/**
 * What WeChat's live-pusher and live-player say in a room of the video service, as far as a visit asks.
 * Codes that are not here mean nothing to it.
 *
 * @source TXLiveSDKTypeDef.h of Tencent's liteav SDK (PUSH_EVT_ROOM_…, PUSH_WARNING_…, PUSH_ERR_…), which
 * WeChat carries; https://cloud.tencent.com/document/product/454/17246; WeChat's own lists of
 * codes for both components; -100018 from Tencent's trtc-room component. See docs/visits.md, "Not settled".
 */

/** Of the end that sends. */
export type PusherWord =
  /** It is in the room, or sends again. */
  | 'in'
  /** It tries by itself to come back. */
  | 'reconnecting'
  /** It gave up, or the network is another: it has to be started anew. */
  | 'again'
  /** The room did not let it in: it needs another pass. */
  | 'refused'
  /** Who is in the room, and what he sends, has changed. */
  | 'users'
  | 'weak'
  | 'no-camera'

const PUSHER: Readonly<Record<number, PusherWord>> = {
  /** PUSH_EVT_PUSH_BEGIN */
  1002: 'in',
  /** PUSH_EVT_ROOM_IN */
  1018: 'in',
  /** PUSH_EVT_ROOM_OUT */
  1019: 'reconnecting',
  /** PUSH_EVT_ROOM_NEED_REENTER: from one network to another. */
  1021: 'again',
  /** PUSH_EVT_ROOM_IN_FAILED */
  1022: 'refused',
  /** PUSH_EVT_ROOM_USER_ENTER, …_EXIT, …_VIDEO_STATE, …_AUDIO_STATE */
  1031: 'users',
  1032: 'users',
  1033: 'users',
  1034: 'users',
  /** PUSH_WARNING_NET_BUSY */
  1101: 'weak',
  /** PUSH_WARNING_RECONNECT */
  1102: 'reconnecting',
  /** PUSH_ERR_OPEN_CAMERA_FAIL, PUSH_ERR_OPEN_MIC_FAIL */
  [-1301]: 'no-camera',
  [-1302]: 'no-camera',
  /** PUSH_ERR_NET_DISCONNECT: it has tried in vain. */
  [-1307]: 'again',
  [-3301]: 'refused',
  /** The signature of the pass is not good. */
  [-100_018]: 'refused',
  /** The person has left WeChat; it comes back by itself when he does. */
  5000: 'reconnecting',
}

/** Of what comes from the other end. */
export type PlayerWord = 'flowing' | 'weak' | 'still'

const PLAYER: Readonly<Record<number, PlayerWord>> = {
  /** The first picture has come. */
  2003: 'flowing',
  /** It plays. */
  2004: 'flowing',
  /** It waits for more. */
  2007: 'weak',
  /** The network broke, and it tries again. */
  2103: 'still',
  /** It comes unevenly. */
  2104: 'weak',
  /** It stutters. */
  2105: 'weak',
  /** The network broke for good. */
  [-2301]: 'still',
}

/** Null: nothing that a visit asks for. */
export const pusherSays = (code: number): PusherWord | null => PUSHER[code] ?? null

/** Null: nothing that a visit asks for. */
export const playerSays = (code: number): PlayerWord | null => PLAYER[code] ?? null
