import type { Contract } from '../endpoint'
import { z } from '../z'
import { Consent } from './consents.contract'

export const RequestId = z.string().regex(/^[0-9a-f]{24}$/)

/** Why somebody is asked to show that it is him. */
export const RequestWhy = z.enum([
  /** His plan says so for each check-in. */
  'plan',
  /** Drawn by lot. */
  'draw',
  /** Something about a check-in calls for it. */
  'finding',
  /** Soon after another one, by lot: nobody can send a stand-in away in between. */
  'second-check',
  /** A periodic report is to be made by himself. */
  'report',
  /** An exam is to be sat by himself. */
  'exam',
  /** Somebody who studies shows that he is there, and chose to do so by his face. */
  'study',
  /** An officer asks. */
  'officer',
])
export type RequestWhy = z.infer<typeof RequestWhy>

/** What a request belongs to. */
export const RequestFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check-in'), id: z.string() }),
  z.strictObject({ kind: z.literal('report'), id: z.string() }),
  z.strictObject({ kind: z.literal('exam'), id: z.string() }),
  z.strictObject({ kind: z.literal('study'), id: z.string() }),
  z.strictObject({ kind: z.literal('nothing') }),
])
export type RequestFor = z.infer<typeof RequestFor>

/**
 * How a request stands. Only `passed` comes by machine; nothing that comes by machine counts against
 * anybody.
 */
export const RequestState = z.enum([
  'open',
  /** Match and alive. */
  'passed',
  /** Sent anyway, or not clear: an officer will look. */
  'waiting',
  /** Another way was chosen and is to be done. */
  'other-way',
  /** A technical fault was reported; the clock stands still. */
  'fault',
  /** Its time ran out; an officer looks at why. */
  'expired',
  /** An officer has decided, or the other way is done. */
  'settled',
])
export type RequestState = z.infer<typeof RequestState>

/** Another way to show who one is, as good as the face. */
export const OtherWay = z.enum(['office-visit', 'call-back'])
export type OtherWay = z.infer<typeof OtherWay>

/** Whether the picture is of the one who is enrolled. Kept apart from liveness. */
export const FaceMatch = z.enum(['match', 'no-match', 'no-face', 'error'])
export type FaceMatch = z.infer<typeof FaceMatch>

/** Whether a living person was before the camera. */
export const FaceLiveness = z.enum(['live', 'not-live', 'error'])
export type FaceLiveness = z.infer<typeof FaceLiveness>

/** How an attempt ended, so that one sentence can be said about it. */
export const AttemptResult = z.enum([
  'passed',
  'no-match',
  'no-face',
  'many-faces',
  'too-dark',
  'too-bright',
  'too-far',
  'too-near',
  'blurred',
  'not-upright',
  /** What was asked for was not seen. */
  'motion-missed',
  'not-live',
  'too-slow',
  'cancelled',
  'no-camera',
  'camera-denied',
  'unsupported',
  'network',
  /** The machine that compares could not be had. */
  'service-away',
  /** Consent was taken back meanwhile. */
  'withdrawn',
])
export type AttemptResult = z.infer<typeof AttemptResult>

/** Who compares: WeChat, which gives us no picture, or our own engine with an unattested camera. */
export const FaceEngineName = z.enum(['wechat', 'local'])
export type FaceEngineName = z.infer<typeof FaceEngineName>

/** What officers can find out about an attempt without a verdict: facts, never penalties. */
export const FaceFinding = z.enum([
  'no-match',
  'not-live',
  /** The flow of pictures is as of a screen or a replay. */
  'low-authenticity',
  'many-faces',
  'camera-not-attested',
  'many-attempts',
  'second-check-missed',
  /** There was no room for its pictures, so that an officer looks instead. */
  'pictures-not-kept',
])
export type FaceFinding = z.infer<typeof FaceFinding>

/** A request as the person sees it. */
export const OwnRequest = z
  .strictObject({
    id: RequestId,
    why: RequestWhy,
    /** What the officer wrote who asks; null when it was not an officer. */
    reason: z.string().nullable(),
    for: RequestFor,
    opensAt: z.iso.datetime(),
    until: z.iso.datetime(),
    state: RequestState,
    /** Whether the room is to be shown first, in the same take. */
    environment: z.boolean(),
    /** Whether the officer would like digits to be read aloud. Only where a browser's camera is used. */
    digits: z.boolean(),
    otherWay: OtherWay.nullable(),
    /** How the last attempt ended; null when there was none. */
    lastResult: AttemptResult.nullable(),
    attemptsLeft: z.int(),
    /** What an officer wrote when it was settled. */
    note: z.string().nullable(),
  })
  .meta({ id: 'OwnIdentityRequest' })
export type OwnRequest = z.infer<typeof OwnRequest>

/** Of whom digits are asked: of nobody, or of this one never; where an officer asks for it; each time. */
export const AsksDigits = z.enum(['never', 'asked', 'always'])
export type AsksDigits = z.infer<typeof AsksDigits>

/** All that the phone needs to know about faces. */
export const OwnFaces = z
  .strictObject({
    consent: Consent,
    /** The version of the notice that holds now. */
    noticeVersion: z.int(),
    /** When the picture that faces are compared with was taken; null when there is none. */
    enrolledAt: z.iso.datetime().nullable(),
    /** Whether a picture that he handed in waits for an officer. */
    pictureWaits: z.boolean(),
    /** The officer asked for a new picture, and why; null when not. */
    newPictureAsked: z.string().nullable(),
    /** Nobody under fourteen is asked for his face. */
    isUnderFourteen: z.boolean(),
    /** What can compare now. */
    engines: z.strictObject({ wechat: z.boolean(), local: z.boolean() }),
    digits: AsksDigits,
    /** Open, or changed within the last week; newest first. */
    requests: z.array(OwnRequest),
    officeName: z.string(),
    officePhone: z.string(),
    now: z.iso.datetime(),
  })
  .meta({ id: 'OwnFaces' })
export type OwnFaces = z.infer<typeof OwnFaces>

export const readOwnFaces = { input: z.strictObject({}), reply: OwnFaces } satisfies Contract

/** The machine did not say yes; the person sends it all the same and an officer looks. */
export const sendAnyway = {
  input: z.strictObject({ id: RequestId, words: z.string().trim().max(300).default('') }),
  reply: OwnRequest,
} satisfies Contract

export const chooseOtherWay = {
  input: z.strictObject({
    id: RequestId,
    way: OtherWay,
    words: z.string().trim().max(300).default(''),
  }),
  reply: OwnRequest,
} satisfies Contract

/** The officer on the telephone reads six digits aloud; the person types them in. */
export const enterCallBackCode = {
  input: z.strictObject({ id: RequestId, code: z.string().regex(/^\d{6}$/) }),
  reply: OwnRequest,
} satisfies Contract
