import type { Contract } from '../endpoint'
import { z } from '../z'
import {
  AttemptResult,
  FaceEngineName,
  FaceFinding,
  FaceLiveness,
  FaceMatch,
  OwnRequest,
  RequestId,
} from './requests.contract'

export const AttemptId = z.string().regex(/^[0-9a-f]{24}$/)

/**
 * What a person is asked to do before the camera. Nodding was never measured, so it is not asked for.
 * Digits are read aloud for an officer to hear; no machine judges them.
 */
export const Motion = z.enum([
  'look-ahead',
  'turn-left',
  'turn-right',
  'blink',
  'open-mouth',
  'show-room',
  'read-digits',
])
export type Motion = z.infer<typeof Motion>

/** What is read aloud, drawn anew for each attempt. */
export const Digits = z.string().regex(/^\d{4}$/)

/** What is to be done now. The next one is told only when this one is done. */
export const Prompt = z.strictObject({
  motion: Motion,
  number: z.int(),
  of: z.int(),
  /** How long there is for it. */
  seconds: z.int(),
  /** What is to be read aloud; only in the step that asks for it. */
  digits: Digits.optional(),
})
export type Prompt = z.infer<typeof Prompt>

/** What hinders at the moment; never a threshold. */
export const Hint = z.enum([
  'no-face',
  'many-faces',
  'too-dark',
  'too-bright',
  'too-far',
  /** The face fills the picture: there is no room around it to tell how alive it looks. */
  'too-near',
  'blurred',
  'not-upright',
])
export type Hint = z.infer<typeof Hint>

/** Three of them fit into one question. */
const LARGEST_FRAME = 340_000

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** A picture as base64 of a JPEG. */
export const Jpeg = Base64.max(LARGEST_FRAME)

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What comes back of a frame, and of a sound. */
const Told = z.strictObject({
  /** Null when all has been done: ask for the end. */
  prompt: Prompt.nullable(),
  hint: Hint.nullable(),
  nonce: z.string(),
})

export const startAttempt = {
  input: z.strictObject({
    requestId: RequestId,
    /** Made once per attempt by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    engine: FaceEngineName,
    /** Model and system as the phone says. */
    device: z.string().trim().max(120),
    /** Whether it can record what is said. A claim; where it cannot, no digits are asked for. */
    voice: z.boolean().default(false),
  }),
  reply: z.strictObject({
    id: AttemptId,
    /** For WeChat's own screen; null for the local engine. */
    verifyId: z.string().nullable(),
    /** What the first frame must carry; null for WeChat. */
    nonce: z.string().nullable(),
    expiresAt: z.iso.datetime(),
  }),
} satisfies Contract

/** One frame; the local engine only. The answer carries the nonce of the next one. */
export const sendFrame = {
  input: z.strictObject({
    id: AttemptId,
    /** 0, 1, 2 …; a repeat of the last one gets its answer again. */
    number: z.int().min(0).max(200),
    nonce: z.string().max(64),
    jpeg: Jpeg,
    /** SHA-256 of nonce + jpeg (as sent), hex. */
    digest: Digest,
  }),
  reply: Told,
} satisfies Contract

/** What a browser's recorder writes. */
export const SoundType = z.enum(['audio/webm', 'audio/mp4'])
export type SoundType = z.infer<typeof SoundType>

/** Twenty seconds of speech in base64, with room to spare. */
const LARGEST_SOUND = 320_000

/**
 * The digits as they were read aloud: it stands in the place of the next frame of that step, and is
 * bound as frames are. Null is somebody who does not read them, for whatever reason: the challenge
 * goes on, and nothing follows from it.
 */
export const sendSound = {
  input: z.strictObject({
    id: AttemptId,
    /** As of a frame. */
    number: z.int().min(0).max(200),
    nonce: z.string().max(64),
    sound: z
      .strictObject({
        type: SoundType,
        /** Base64. */
        bytes: Base64.max(LARGEST_SOUND),
      })
      .nullable(),
    /** SHA-256 of nonce + bytes (as sent; nothing where there is no sound), hex. */
    digest: Digest,
  }),
  reply: Told,
} satisfies Contract

/** The end of an attempt: the server judges, or asks WeChat itself. */
export const finishAttempt = {
  input: z.strictObject({ id: AttemptId }),
  reply: z.strictObject({
    result: AttemptResult,
    match: FaceMatch.nullable(),
    request: OwnRequest,
  }),
} satisfies Contract

/** Why an attempt ended on the phone. Kept as a fact; it counts against nobody. */
export const Failure = AttemptResult.extract([
  'cancelled',
  'no-camera',
  'camera-denied',
  'unsupported',
  'network',
  'too-slow',
])
export type Failure = z.infer<typeof Failure>

export const failAttempt = {
  input: z.strictObject({ id: AttemptId, why: Failure }),
  reply: OwnRequest,
} satisfies Contract

/** An attempt as an official sees it. Failed ones are kept as facts. */
export const Attempt = z
  .strictObject({
    id: z.string(),
    engine: FaceEngineName,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    result: AttemptResult.nullable(),
    match: FaceMatch.nullable(),
    liveness: FaceLiveness.nullable(),
    /** Likeness in percent, from the local engine only; a hint, not a verdict. */
    likenessPercent: z.int().nullable(),
    findings: z.array(FaceFinding),
    /** Model and system as the phone says; a claim. */
    device: z.string(),
    /** WeChat's own number of what happened; null for the local engine. */
    verifyRet: z.int().nullable(),
    /** Ids of pictures that are still kept, the reported one first. */
    pictureIds: z.array(z.string()),
    /** What was to be read aloud; null when nothing was asked for, or it did not come to that. */
    spoken: z
      .strictObject({
        digits: Digits,
        /** Whether a sound came; that none came means nothing. */
        sent: z.boolean(),
        /** The sound; null when none came, or it is not kept any more. */
        soundId: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FaceAttempt' })
export type Attempt = z.infer<typeof Attempt>
