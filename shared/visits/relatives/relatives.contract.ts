import type { Contract } from '../../endpoint'
import { IdNumber, Phone } from '../../people/people.contract'
import { z } from '../../z'
import { LONGEST_NAME } from './limits'

/** Of something of ours. */
export const Id = z.string().min(1).max(64)

/** As it stands in the papers; the dot of minorities' and foreign names included. */
export const Name = z
  .string()
  .trim()
  .min(2)
  .max(LONGEST_NAME)
  .regex(/^[\p{L}·•. ]+$/u)

/** YYYY-MM-DD, China. */
export const Day = z.iso.date()

/** A login code from WeChat: good once, for five minutes. */
const LoginCode = z.string().min(1).max(256)

/** Made once by each installation of the phone's program; 32 random bytes, base64url. */
const DeviceId = z.string().regex(/^[\w-]{43}$/)

/** A phone on which a relative is signed in. */
export const RelativeSession = z
  .strictObject({
    /** Sent as a bearer token. */
    token: z.string(),
    expiresAt: z.iso.datetime(),
    /** Good once, to get the next pair. */
    refreshToken: z.string(),
    /** Tells relatives apart, and nothing else. */
    relativeId: z.string(),
    relativeName: z.string(),
    /** Whose desk for visits looks after the relative. */
    countyName: z.string(),
    countyPhone: z.string(),
  })
  .meta({ id: 'RelativeSession' })
export type RelativeSession = z.infer<typeof RelativeSession>

/** A relative who has registered signs in. Another phone of the same WeChat account takes the place of the first. */
export const signInRelative = {
  input: z.strictObject({ code: LoginCode, deviceId: DeviceId }),
  reply: RelativeSession,
} satisfies Contract

/** What is asked before somebody registers: to which county he belongs. */
export const listVisitCounties = {
  input: z.strictObject({}),
  reply: z.strictObject({
    counties: z.array(z.strictObject({ id: z.string(), name: z.string(), phone: z.string() })),
    noticeVersion: z.int(),
  }),
} satisfies Contract

/** What somebody says to the notice; the second is asked for by itself and may be no. */
const Answers = z.strictObject({
  /** The version that was on the screen; an older one is refused. */
  version: z.int().min(1),
  /** That name, ID number and proofs are handled for the visit: without it there is no account. */
  idData: z.literal(true),
  /** That WeChat compares the face; no means that the desk sees the relative instead. */
  identityCheck: z.boolean(),
})

/** The same WeChat account and ID number sent again is the same account. */
export const registerRelative = {
  input: z.strictObject({
    code: LoginCode,
    deviceId: DeviceId,
    name: Name,
    idNumber: IdNumber,
    phone: Phone,
    countyId: Id,
    answers: Answers,
  }),
  reply: RelativeSession,
} satisfies Contract

/** By whom it was confirmed that the relative is who he says. */
export const IdentityWay = z.enum(['wechat', 'desk'])
export type IdentityWay = z.infer<typeof IdentityWay>

export const Identity = z.strictObject({
  state: z.enum(['none', 'verified']),
  by: IdentityWay.nullable(),
  at: z.iso.datetime().nullable(),
})
export type Identity = z.infer<typeof Identity>

/** What a relative reads of himself. */
export const OwnRelative = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    idNumberMasked: z.string(),
    phoneMasked: z.string(),
    countyId: z.string(),
    countyName: z.string(),
    countyPhone: z.string(),
    /** Of the ID card, as the desk saw it; null while it was not seen, or when it never ends. */
    documentExpiresDay: Day.nullable(),
    identity: Identity,
    /** Ways that are open to him now; the desk always is. */
    identityWays: z.array(IdentityWay),
    /** What he answered last. */
    answers: z.strictObject({ version: z.int(), identityCheck: z.boolean(), at: z.iso.datetime() }),
    /** The notice has changed since: he is asked anew. */
    asksNotice: z.boolean(),
    registeredAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnRelative' })
export type OwnRelative = z.infer<typeof OwnRelative>

export const readOwnRelative = { input: z.strictObject({}), reply: OwnRelative } satisfies Contract

/** A new answer to the notice, with effect at once. */
export const answerRelativeNotice = { input: Answers, reply: OwnRelative } satisfies Contract

/** Another telephone, or another county: claims that wait go on at the county where they lie. */
export const changeOwnRelative = {
  input: z.strictObject({ phone: Phone.optional(), countyId: Id.optional() }),
  reply: OwnRelative,
} satisfies Contract

/** WeChat's own screen is to be shown. */
export const beginIdentity = {
  input: z.strictObject({ attemptId: z.uuid() }),
  reply: z.strictObject({
    checkId: z.string(),
    verifyId: z.string(),
    expiresAt: z.iso.datetime(),
  }),
} satisfies Contract

/** How it went, as the server asks WeChat itself; what the phone says does not count. */
export const finishIdentity = {
  input: z.strictObject({ checkId: Id }),
  reply: z.strictObject({
    passed: z.boolean(),
    /** How many more times today. */
    left: z.int(),
    relative: OwnRelative,
  }),
} satisfies Contract

/** Why somebody at a desk looked at a relative's papers. */
export const VisitPurpose = z.enum([
  'kinship-check',
  'identity-check',
  'companion-check',
  'booking-check',
  'question',
])
export type VisitPurpose = z.infer<typeof VisitPurpose>

/** Somebody looked at the relative's papers: role, office, purpose and time, never the name. */
const LookAtRelative = z
  .strictObject({
    at: z.iso.datetime(),
    role: z.enum(['visitClerk', 'prisonStaff']),
    organisationName: z.string(),
    purpose: VisitPurpose,
  })
  .meta({ id: 'LookAtRelative' })
export type LookAtRelative = z.infer<typeof LookAtRelative>

export const listLooksAtRelative = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** Newest first. */
  reply: z.strictObject({ looks: z.array(LookAtRelative), next: z.string().nullable() }),
} satisfies Contract

/** The account ends for good: open bookings are withdrawn and the data go. */
export const closeRelative = {
  input: z.strictObject({ sure: z.literal(true) }),
  reply: z.strictObject({ closedAt: z.iso.datetime(), withdrawn: z.int() }),
} satisfies Contract
