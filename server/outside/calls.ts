import { createHmac } from 'node:crypto'

/** Which seat of a visit somebody takes: what he may send and receive follows from it. */
export type CallSeat = 'family' | 'prison' | 'monitor'

/** A server that helps two browsers to find each other; as the browser's own interface has it. */
export interface IceServer {
  urls: string[]
  username?: string
  credential?: string
}

/** What a page needs to take part in a call. */
export type CallPass =
  | { kind: 'webrtc'; iceServers: IceServer[] }
  | {
      kind: 'trtc'
      sdkAppId: number
      userId: string
      userSig: string
      strRoomId: string
      privateMapKey: string
    }

export interface CallAsked {
  /** Of the visit; its room is called the same. */
  bookingId: string
  seat: CallSeat
  /** Names this sitting; 32 bytes at most, [a-zA-Z0-9_-]. */
  sittingId: string
  /** Until when the pass is good. */
  until: Date
  now: Date
}

/** Carries the picture and the sound of visits; what is said and seen is never ours to keep. */
export interface CallProvider {
  /** 'off': nobody can call; families sit at the bureau. */
  readonly kind: 'webrtc' | 'trtc' | 'off'
  /** Whether a family can call from a phone of its own. */
  readonly onPhone: boolean
  /** Hosts that a page of the desk has to reach for a call; none where browsers do it by themselves. */
  readonly pageHosts: readonly string[]
  /**
   * Whether the service itself said something, by what it signed with; null: it tells nothing here.
   *
   * @param body - the bytes as they came.
   */
  readonly isItsWord: ((body: Buffer, sign: string) => boolean) | null
  /** A pass for one seat of one visit; null when calls are off. */
  passFor(asked: CallAsked): CallPass | null
  /**
   * Ends a room for good, whoever is still in it.
   *
   * @throws {CallsUnreachable} safe to try again.
   */
  dismiss(bookingId: string, now: Date): Promise<void>
}

/** The video service did not answer, or not as it promises to. */
export class CallsUnreachable extends Error {}

/** Nobody can call from here. */
export const noCalls: CallProvider = {
  kind: 'off',
  onPhone: false,
  pageHosts: [],
  isItsWord: null,
  passFor: () => null,
  dismiss: async () => {},
}

interface WebRtcNeeds {
  /** stun: and turn: addresses; without a turn: one, calls work within one network only. */
  servers: readonly string[]
  /** Shared with the turn server, which lets in whoever shows what was made with it; undefined: it asks for nothing. */
  turnSecret?: string | undefined
}

/** Calls between browsers, over our own signalling. */
export const webRtcCalls = ({ servers, turnSecret }: WebRtcNeeds): CallProvider => ({
  kind: 'webrtc',
  onPhone: true,
  pageHosts: [],
  isItsWord: null,
  passFor: ({ sittingId, until }) => ({
    kind: 'webrtc',
    iceServers: servers.map(url => ({
      urls: [url],
      ...(turnSecret !== undefined &&
        url.startsWith('turn') &&
        turnPass(turnSecret, sittingId, until)),
    })),
  }),
  // Our own signalling has already closed the room; the prison's page closes the line.
  dismiss: async () => {},
})

/**
 * Good until a moment, as turn servers with a shared secret have it.
 *
 * @source draft-uberti-behave-turn-rest-00: username = expiry ":" name, credential = base64(HMAC-SHA1).
 */
function turnPass(secret: string, name: string, until: Date) {
  const username = `${Math.ceil(until.getTime() / 1000)}:${name}`
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') }
}
