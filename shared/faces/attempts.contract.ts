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

/** What a person is asked to do before the camera. Nodding was never measured, so it is not asked for. */
export const Motion = z.enum([
  'look-ahead',
  'turn-left',
  'turn-right',
  'blink',
  'open-mouth',
  'show-room',
])
export type Motion = z.infer<typeof Motion>

/** What is to be done now. The next one is told only when this one is done. */
export const Prompt = z.strictObject({
  motion: Motion,
  number: z.int(),
  of: z.int(),
  /** How long there is for it. */
  seconds: z.int(),
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

/** A picture as base64 of a JPEG. */
export const Jpeg = z
  .string()
  .max(LARGEST_FRAME)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

export const startAttempt = {
  input: z.strictObject({
    requestId: RequestId,
    /** Made once per attempt by the phone, so that a retry is recognised. */
    attemptId: z.uuid(),
    engine: FaceEngineName,
    /** Model and system as the phone says. */
    device: z.string().trim().max(120),
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
    digest: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  reply: z.strictObject({
    /** Null when all has been done: ask for the end. */
    prompt: Prompt.nullable(),
    hint: Hint.nullable(),
    nonce: z.string(),
  }),
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
  })
  .meta({ id: 'FaceAttempt' })
export type Attempt = z.infer<typeof Attempt>
