import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { Attempt } from './attempts.contract'
import {
  FaceFinding,
  OtherWay,
  RequestFor,
  RequestId,
  RequestState,
  RequestWhy,
} from './requests.contract'

/** What an officer says after looking. */
export const ReviewVerdict = z.enum([
  'match',
  'no-match',
  'match-with-concern',
  /** It was shown another way, or cannot be said from what there is. */
  'not-by-picture',
])
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

/** What is done next; none of it is a penalty. */
export const ReviewAction = z.enum([
  'none',
  'ask-again',
  'call',
  'visit',
  'new-picture',
  'follow-up',
])
export type ReviewAction = z.infer<typeof ReviewAction>

export const FaceReview = z.strictObject({
  verdict: ReviewVerdict,
  action: ReviewAction,
  note: z.string(),
  byName: z.string(),
  at: z.iso.datetime(),
})
export type FaceReview = z.infer<typeof FaceReview>

/** A request as an official sees it in a list. */
export const IdentityRequest = z
  .strictObject({
    id: RequestId,
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    why: RequestWhy,
    for: RequestFor,
    environment: z.boolean(),
    /** Whether digits are to be read aloud. */
    digits: z.boolean(),
    /** Who asked, when it was an officer. */
    askedByName: z.string().nullable(),
    reason: z.string().nullable(),
    opensAt: z.iso.datetime(),
    until: z.iso.datetime(),
    state: RequestState,
    otherWay: OtherWay.nullable(),
    /** What the person wrote when he sent it anyway or chose another way. */
    words: z.string(),
    /** Of all its attempts. */
    findings: z.array(FaceFinding),
    attempts: z.int(),
    /** Marked sensitive: it is kept longer and the mark cannot be taken away. */
    sensitive: z.boolean(),
    /** Who is looking at it now, and until when nobody else may; null when nobody. */
    lock: z
      .strictObject({ byName: z.string(), isMine: z.boolean(), until: z.iso.datetime() })
      .nullable(),
    review: FaceReview.nullable(),
  })
  .meta({ id: 'IdentityRequest' })
export type IdentityRequest = z.infer<typeof IdentityRequest>

/**
 * What waits for an officer (sent anyway, expired, fault); other ways to be done; still open; done; or
 * all of one person or of one check-in.
 */
export const RequestList = z.enum(['waiting', 'other-ways', 'open', 'done', 'all'])
export type RequestList = z.infer<typeof RequestList>

const Abilities = z.strictObject({ decide: z.boolean(), ask: z.boolean(), enrol: z.boolean() })

export const listRequests = {
  input: z.strictObject({
    list: RequestList,
    officeId: z.string().max(20).optional(),
    /** Only of this person. */
    personId: z.string().max(64).optional(),
    /** Only what belongs to this check-in or report. */
    forId: z.string().max(64).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    /** Oldest first what waits, newest first what is done, and all. */
    requests: z.array(IdentityRequest),
    next: z.string().nullable(),
    counts: z.strictObject({
      waiting: z.int(),
      otherWays: z.int(),
      open: z.int(),
      /** Pictures that persons handed in and nobody has confirmed. */
      pictures: z.int(),
    }),
    abilities: Abilities,
  }),
} satisfies Contract

/** Looking at a face is recorded and shown to the person. */
export const openRequest = {
  input: z.strictObject({ id: RequestId, purpose: Purpose }),
  reply: z.strictObject({
    request: IdentityRequest,
    attempts: z.array(Attempt),
    /** The picture that it is compared with; null when there is none. */
    enrolledPictureId: z.string().nullable(),
    enrolledAt: z.iso.datetime().nullable(),
    /** Where the check-in was made that it belongs to; null when there is none. */
    place: z
      .strictObject({ latitude: z.number(), longitude: z.number(), accuracyMetres: z.number() })
      .nullable(),
    /** His last requests, newest first, this one left out. */
    history: z.array(IdentityRequest),
    abilities: Abilities,
  }),
} satisfies Contract

export const readPicture = {
  input: z.strictObject({ id: z.string().max(64), purpose: Purpose }),
  reply: z.strictObject({
    /** Base64. */
    jpeg: z.string(),
    takenAt: z.iso.datetime(),
  }),
} satisfies Contract

/** Takes a request in hand for ten minutes, so that two officers do not decide at once. */
export const lockRequest = {
  input: z.strictObject({ id: RequestId, held: z.boolean() }),
  reply: IdentityRequest,
} satisfies Contract

const Note = z.string().trim().min(2).max(500)

export const decideRequest = {
  input: z.strictObject({
    id: RequestId,
    verdict: ReviewVerdict,
    action: ReviewAction,
    /** The person reads it. */
    note: Note,
    /** Sets the mark; it is never taken away. */
    sensitive: z.boolean().default(false),
  }),
  reply: IdentityRequest,
} satisfies Contract

/** An officer asks a person to show who he is. */
export const askForIdentity = {
  input: z.strictObject({
    personId: z.string().max(64),
    /** Whether the room is to be shown first. Only where a browser's camera is used. */
    environment: z.boolean(),
    /**
     * Whether digits are to be read aloud. Only where a browser's camera is used, and of nobody who is
     * spared it: the answer says whether they are.
     */
    digits: z.boolean().default(false),
    /** How long the person has. */
    minutes: z.int().min(10).max(1440),
    reason: Note,
  }),
  reply: IdentityRequest,
} satisfies Contract

/** An officer rings the person up; six digits to read aloud, good for ten minutes and once. */
export const startCallBack = {
  input: z.strictObject({ id: RequestId }),
  reply: z.strictObject({
    code: z.string(),
    expiresAt: z.iso.datetime(),
    /** The registered number. */
    phone: z.string(),
  }),
} satisfies Contract

/** The person came to the office and was seen with his ID card. */
export const settleVisit = {
  input: z.strictObject({ id: RequestId, note: Note }),
  reply: IdentityRequest,
} satisfies Contract
