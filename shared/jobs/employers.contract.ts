import type { Contract } from '../endpoint'
import { z } from '../z'
import { isCreditCode, normalCreditCode } from './credit-code.rules'

/** 统一社会信用代码, in normal form. */
export const LicenceNumber = z
  .string()
  .max(40)
  .transform(normalCreditCode)
  .refine(isCreditCode, { params: { code: 'not-a-licence-number' } })

/** A mobile number, or a number of a fixed line with its area code; a hyphen may stand between. */
export const ContactPhone = z
  .string()
  .trim()
  .regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/)

/** Whom to ask for. */
export const Contact = z.strictObject({
  name: z.string().trim().min(1).max(40),
  phone: ContactPhone,
})
export type Contact = z.infer<typeof Contact>

/** What an officer enters of an employer. */
const Said = {
  name: z.string().trim().min(2).max(80),
  contact: Contact,
  address: z.string().trim().min(2).max(120),
  /** An employment base (就业基地) that the county has agreed with. */
  isBase: z.boolean(),
  /** What a base offers: work, training, lodging …; empty for others. */
  offers: z.string().trim().max(500),
}

/**
 * Whether an officer has checked licence and contact: not yet, yes, found wrong. A change of either
 * leads back to not yet.
 */
export const EmployerState = z.enum(['unverified', 'verified', 'refused'])
export type EmployerState = z.infer<typeof EmployerState>

/** One line of the list of employers. */
export const EmployerRow = z
  .strictObject({
    id: z.string(),
    countyId: z.string(),
    name: z.string(),
    licenceNumber: z.string(),
    isBase: z.boolean(),
    state: EmployerState,
    verifiedAt: z.iso.datetime().nullable(),
    /** Empty while it is not verified. */
    verifiedByName: z.string(),
    /** Counts from 1. */
    version: z.int(),
    /** How many of its postings are open. */
    openPostings: z.int(),
  })
  .meta({ id: 'EmployerRow' })
export type EmployerRow = z.infer<typeof EmployerRow>

/** An employer with what is sealed. */
export const Employer = z
  .strictObject({
    ...EmployerRow.omit({ openPostings: true }).shape,
    ...Said,
    /** Why it was refused, or how it was verified; empty before. */
    reason: z.string(),
    changedAt: z.iso.datetime(),
    changedByName: z.string(),
  })
  .meta({ id: 'Employer' })
export type Employer = z.infer<typeof Employer>

/** What became of an employer, and when. */
export const EmployerPast = z
  .strictObject({
    version: z.int(),
    what: z.enum(['added', 'changed', 'verified', 'refused']),
    /** Whether a change was one of licence, name, contact or address. */
    again: z.boolean(),
    reason: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
  })
  .meta({ id: 'EmployerPast' })
export type EmployerPast = z.infer<typeof EmployerPast>

const Abilities = z.strictObject({ keep: z.boolean(), verify: z.boolean() })

export const listEmployers = {
  input: z.strictObject({
    /** Part of a name, or a whole licence number. */
    search: z.string().trim().max(80).optional(),
    state: EmployerState.optional(),
    /** Employment bases alone. */
    bases: z.enum(['only']).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    employers: z.array(EmployerRow),
    next: z.string().nullable(),
    total: z.int(),
    abilities: Abilities,
  }),
} satisfies Contract

export const openEmployer = {
  input: z.strictObject({ id: z.string().max(64) }),
  reply: z.strictObject({
    employer: Employer,
    /** Newest first. */
    past: z.array(EmployerPast),
    abilities: Abilities,
  }),
} satisfies Contract

const notForOthers = ({ isBase, offers }: { isBase: boolean; offers: string }) =>
  isBase || offers === ''
const onlyOfBases = { path: ['offers'], params: { code: 'only-of-bases' } }

export const addEmployer = {
  input: z
    .strictObject({ ...Said, licenceNumber: LicenceNumber })
    .refine(notForOthers, onlyOfBases),
  reply: Employer,
} satisfies Contract

export const changeEmployer = {
  input: z
    .strictObject({
      ...Said,
      licenceNumber: LicenceNumber,
      id: z.string().max(64),
      /** The version that the officer had before them. */
      version: z.int().min(1),
    })
    .refine(notForOthers, onlyOfBases),
  reply: Employer,
} satisfies Contract

/** An officer has looked the licence up and rung the contact, or found something wrong. */
export const verifyEmployer = {
  input: z.strictObject({
    id: z.string().max(64),
    version: z.int().min(1),
    outcome: z.enum(['verified', 'refused']),
    /** How it was verified, or what was wrong. */
    reason: z.string().trim().min(2).max(200),
  }),
  reply: Employer,
} satisfies Contract
