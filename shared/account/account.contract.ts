import type { Contract } from '../endpoint'
import { z } from '../z'

/** A login code from WeChat: good once, for five minutes. */
const LoginCode = z.string().min(1).max(256)

/** Made once by each installation of the phone's program; 32 random bytes, base64url. */
const DeviceId = z.string().regex(/^[\w-]{43}$/)

/** A phone that is signed in. */
const PhoneSession = z
  .strictObject({
    /** Sent as a bearer token. */
    token: z.string(),
    expiresAt: z.iso.datetime(),
    /** Good once, to get the next pair. */
    refreshToken: z.string(),
    /** Tells persons apart, and nothing else: what one has made is never sent as another. */
    personId: z.string(),
    personName: z.string(),
    officeName: z.string(),
    officePhone: z.string(),
  })
  .meta({ id: 'PhoneSession' })
export type PhoneSession = z.infer<typeof PhoneSession>

/** A bound phone signs in. */
export const signInPerson = {
  input: z.strictObject({ code: LoginCode, deviceId: DeviceId }),
  reply: PhoneSession,
} satisfies Contract

/** A phone that is not bound yet becomes the person's phone, or waits until identity is confirmed. */
export const bindPerson = {
  input: z.strictObject({
    code: LoginCode,
    deviceId: DeviceId,
    /** From the officer; letters and digits, with or without the dash. */
    activationCode: z.string().max(20),
    /** The last six places of the ID number. */
    idTail: z.string().max(10),
  }),
  reply: z.discriminatedUnion('binding', [
    z.strictObject({ binding: z.literal('active'), session: PhoneSession }),
    z.strictObject({ binding: z.literal('pending') }),
  ]),
} satisfies Contract

/** The next pair of tokens. */
export const refreshSession = {
  input: z.strictObject({ refreshToken: z.string().max(200) }),
  reply: PhoneSession.pick({ token: true, expiresAt: true, refreshToken: true }),
} satisfies Contract

/** The owner of a bound account holds another phone and asks the office for a new code. */
export const askForNewPhone = {
  input: z.strictObject({ code: LoginCode }),
  reply: z.strictObject({ officePhone: z.string() }),
} satisfies Contract

const Staff = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum([
      'officer',
      'systemAdministrator',
      'securityAdministrator',
      'auditAdministrator',
      'procurator',
      'visitClerk',
      'prisonStaff',
    ]),
    organisationId: z.string(),
    organisationName: z.string(),
  })
  .meta({ id: 'Staff' })

/** Who is signed in at the console. */
export type Staff = z.infer<typeof Staff>

/** What is still to be shown after the password: a code, or that one's app is set up. */
const NextStep = z.discriminatedUnion('next', [
  z.strictObject({ next: z.literal('code'), challenge: z.string() }),
  z.strictObject({
    next: z.literal('enrol'),
    challenge: z.string(),
    /** otpauth:// address for an authenticator app, drawn as a QR code. */
    enrolmentUri: z.string(),
  }),
])

/** The first half of signing in at the console. */
export const signInStaff = {
  input: z.strictObject({
    userName: z.string().min(1).max(64),
    password: z.string().min(1).max(256),
  }),
  reply: NextStep,
} satisfies Contract

/** The second half; the session is kept in an httpOnly cookie. */
export const confirmStaff = {
  input: z.strictObject({
    challenge: z.string().max(100),
    /** Six digits from the app, or a recovery code. */
    code: z.string().trim().min(6).max(20),
  }),
  reply: z.strictObject({
    staff: Staff,
    /** Shown once, after enrolment; each opens the door once when the app is lost. */
    recoveryCodes: z.array(z.string()).nullable(),
  }),
} satisfies Contract

/** Ends the lock on an account that failed too often. */
export const unlockStaff = {
  input: z.strictObject({ userName: z.string().min(1).max(64) }),
  reply: z.strictObject({ unlocked: z.literal(true) }),
} satisfies Contract

/** An account as an administrator sees it. */
const StaffAccount = z
  .strictObject({
    userName: z.string(),
    name: z.string(),
    role: Staff.shape.role,
    organisationName: z.string(),
    active: z.boolean(),
    /** One's own account, which one cannot suspend. */
    isSelf: z.boolean(),
    /** Until when sign-in is refused after too many failures; null when it is not. */
    lockedUntil: z.iso.datetime().nullable(),
    /** Whether an authenticator app has been set up. */
    enrolled: z.boolean(),
  })
  .meta({ id: 'StaffAccount' })
export type StaffAccount = z.infer<typeof StaffAccount>

export const listStaff = {
  input: z.strictObject({}),
  reply: z.strictObject({
    accounts: z.array(StaffAccount),
    abilities: z.strictObject({ unlock: z.boolean(), suspend: z.boolean() }),
  }),
} satisfies Contract

/** Withdraws or gives back the right to sign in; open sessions end within five seconds. */
export const setStaffActive = {
  input: z.strictObject({
    userName: z.string().min(1).max(64),
    active: z.boolean(),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: z.strictObject({ active: z.boolean() }),
} satisfies Contract

export const whoAmI = { input: z.strictObject({}), reply: Staff } satisfies Contract

export const signOut = {
  input: z.strictObject({}),
  reply: z.strictObject({ signedOut: z.literal(true) }),
} satisfies Contract
