import { z } from '#shared/z'

const SHORTEST_SECRET = 16

/** How visits are called; see docs/operation. */
export const callSettings = {
  /**
   * What carries the calls of visits: browsers by themselves, Tencent's video service, or nothing.
   * Absent: `off` in production, `webrtc` elsewhere.
   */
  CALLS: z.enum(['webrtc', 'trtc', 'off']).optional(),
  /**
   * Whether families call from the mini-program over the video service: `off` until the platform has
   * granted its category live-pusher and live-player. Over browsers a phone's browser always can.
   */
  CALLS_ON_PHONE: z.enum(['on', 'off']).default('off'),
  /** stun: and turn: addresses, with commas; without a turn: one, calls work within one network only. */
  CALL_ICE_SERVERS: z
    .string()
    .default('')
    .transform(text => text.split(',').flatMap(one => (one.trim() === '' ? [] : [one.trim()])))
    .pipe(z.array(z.string().regex(/^(stun|turns?):/))),
  /** Shared with the turn server. */
  CALL_TURN_SECRET: z.string().min(SHORTEST_SECRET).optional(),
  /** The application at Tencent's video service, and the key that signs who may enter. */
  TRTC_SDK_APP_ID: z.coerce.number().int().positive().optional(),
  TRTC_SECRET_KEY: z.string().min(SHORTEST_SECRET).optional(),
  /** The account that may close rooms there. */
  TRTC_API_ID: z.string().min(1).optional(),
  TRTC_API_KEY: z.string().min(SHORTEST_SECRET).optional(),
  /** Signs what the service tells of its rooms, as entered in its console; absent: it tells nothing. */
  TRTC_CALLBACK_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{16,32}$/)
    .optional(),
  TRTC_API_REGION: z.string().min(1).default('ap-guangzhou'),
}

const TRTC_NEEDS = [
  ...(['TRTC_SDK_APP_ID', 'TRTC_SECRET_KEY', 'TRTC_API_ID', 'TRTC_API_KEY'] as const),
] as const

/** What is missing for the calls that were chosen, by name; empty when nothing is. */
export const missingForCalls = (
  env: { CALLS?: string | undefined } & Partial<Record<(typeof TRTC_NEEDS)[number], unknown>>,
): (typeof TRTC_NEEDS)[number][] =>
  env.CALLS === 'trtc' ? TRTC_NEEDS.filter(name => env[name] === undefined) : []
