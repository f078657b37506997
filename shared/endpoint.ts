import type { z } from './z'

/** Levels of the organisation tree, from the widest to the narrowest; a prison hangs below its province. */
export type OrganisationLevel = 'province' | 'prefecture' | 'county' | 'office' | 'prison'

/** An official who signs in at the console; sees what lies at or below `organisationId`. */
interface Official {
  staffId: string
  organisationId: string
}

/** Who is asking. A policy must say what it means for each role. */
export type Actor =
  | { role: 'visitor' }
  | { role: 'person'; personId: string }
  | { role: 'relative'; relativeId: string }
  /** A dedicated device that a person carries under a positioning order; it may deliver and nothing else. */
  | { role: 'device'; deviceId: string; orderId: string }
  | ({ role: 'officer'; level: OrganisationLevel } & Official)
  | ({ role: 'systemAdministrator' } & Official)
  | ({ role: 'securityAdministrator' } & Official)
  | ({ role: 'auditAdministrator' } & Official)
  | ({ role: 'procurator' } & Official)
  /**
   * Serves the county's desk for visits to prisons: knows relatives, and nothing of persons under
   * correction.
   */
  | ({ role: 'visitClerk' } & Official)
  /** Works for one prison, `organisationId`; knows what is asked of it, and nothing of a county. */
  | ({ role: 'prisonStaff' } & Official)
export type Role = Actor['role']

/** Roles of those who sign in at the console with a password. */
export type StaffRole = Extract<Actor, Official>['role']

/** How the server checks a question and trims its answer; written in `*.contract.ts`. */
export interface Contract {
  readonly input: z.ZodType
  readonly reply: z.ZodType
}

declare const contract: unique symbol

/** One thing a screen can ask of the server. Plain data: it is all that the phone carries. */
export interface Endpoint<C extends Contract = Contract, By extends Role = Role> {
  /** Stable name, e.g. 'checkins.submit': it labels logs, metrics and the OpenAPI document. */
  readonly id: string
  readonly method: 'GET' | 'POST'
  /** Below `/api`. */
  readonly path: string
  /** Roles that may call it. There is no default: every endpoint names its callers. */
  readonly by: readonly By[]
  /** A service asks that has no session and signs its bytes: whoever answers looks at them himself. */
  readonly signed?: true
  /** One sentence in Chinese for the OpenAPI document. */
  readonly summary: string
  /** For the compiler only, never set: which contract the endpoint keeps. */
  readonly [contract]?: C
}

/** Ties an endpoint to its contract by type alone: `endpoint<typeof contract.submitCheckIn>()({…})`. */
export const endpoint =
  <C extends Contract>() =>
  <const By extends Role>(plain: Omit<Endpoint<C, By>, typeof contract>): Endpoint<C, By> =>
    plain
