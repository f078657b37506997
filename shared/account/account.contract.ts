import type { Contract } from '../endpoint'
import { z } from '../z'

/** A person's phone signs in with a login code from WeChat. */
export const signInPerson = {
  input: z.strictObject({ code: z.string().min(1).max(256) }),
  reply: z.strictObject({
    /** Sent as a bearer token. */
    token: z.string(),
    expiresAt: z.iso.datetime(),
    personName: z.string(),
    officeName: z.string(),
  }),
} satisfies Contract

const Staff = z
  .strictObject({
    name: z.string(),
    role: z.enum([
      'officer',
      'systemAdministrator',
      'securityAdministrator',
      'auditAdministrator',
      'procurator',
    ]),
    organisationId: z.string(),
    organisationName: z.string(),
  })
  .meta({ id: 'Staff' })

/** Who is signed in at the console. */
export type Staff = z.infer<typeof Staff>

/** An official signs in at the console; the session is kept in an httpOnly cookie. */
export const signInStaff = {
  input: z.strictObject({
    userName: z.string().min(1).max(64),
    password: z.string().min(1).max(256),
  }),
  reply: Staff,
} satisfies Contract

export const whoAmI = { input: z.strictObject({}), reply: Staff } satisfies Contract

export const signOut = {
  input: z.strictObject({}),
  reply: z.strictObject({ signedOut: z.literal(true) }),
} satisfies Contract
