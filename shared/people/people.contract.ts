import { Category } from '../checkins/categories.contract'
import { Plan } from '../checkins/plans.contract'
import { Terms } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { isIdNumber, normalIdNumber } from './id-number.rules'

const LONGEST_NAME = 40

/** Eighteen places, normal form afterwards. */
export const IdNumber = z
  .string()
  .max(40)
  .transform(normalIdNumber)
  .refine(isIdNumber, { params: { code: 'not-an-id-number' } })

/** A mobile number. */
export const Phone = z.string().regex(/^1[3-9]\d{9}$/)

/** Whether a person's phone can sign in: no code given, code given, waiting for identity, yes. */
export const BindingStage = z.enum(['none', 'code-issued', 'pending', 'active'])
export type BindingStage = z.infer<typeof BindingStage>

/** One line of the list of persons. */
export const PersonRow = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    /** Area code and last four places only. */
    idNumberMasked: z.string(),
    phoneMasked: z.string(),
    category: Category.nullable(),
    /** Of today; null when none holds. */
    plan: Plan.nullable(),
    binding: BindingStage,
    /** When the person asked to use another phone; null when not. */
    newPhoneAskedAt: z.iso.datetime().nullable(),
    lastCheckInAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PersonRow' })
export type PersonRow = z.infer<typeof PersonRow>

/** What the caller may do with the file of a person. */
const Abilities = z.strictObject({ register: z.boolean(), bind: z.boolean(), plan: z.boolean() })
export type PeopleAbilities = z.infer<typeof Abilities>

export const PeopleFilter = z.enum(['all', 'unbound', 'pending', 'new-phone'])
export type PeopleFilter = z.infer<typeof PeopleFilter>

export const listPeople = {
  input: z.strictObject({
    /** Part of a name, or a whole ID number. */
    search: z.string().trim().max(40).optional(),
    officeId: z.string().max(20).optional(),
    filter: PeopleFilter.default('all'),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    people: z.array(PersonRow),
    next: z.string().nullable(),
    total: z.int(),
    abilities: Abilities,
  }),
} satisfies Contract

export const openPerson = {
  input: z.strictObject({ personId: z.string().max(64), purpose: Purpose }),
  reply: z.strictObject({
    person: PersonRow,
    idNumber: z.string(),
    phone: z.string(),
    registeredAt: z.iso.datetime(),
    abilities: Abilities,
  }),
} satisfies Contract

export const registerPerson = {
  input: z.strictObject({
    name: z.string().trim().min(1).max(LONGEST_NAME),
    idNumber: IdNumber,
    phone: Phone,
    officeId: z.string().min(1).max(20),
    category: Category.nullable(),
    /** Null: the category's plan, if there is one. */
    terms: Terms.nullable(),
  }),
  reply: z.strictObject({ personId: z.string() }),
} satisfies Contract

export const issueActivation = {
  input: z.strictObject({
    personId: z.string().max(64),
    /** The officer has seen the person and the ID card; else the binding waits for that. */
    identitySeen: z.boolean(),
  }),
  reply: z.strictObject({
    /** Shown once; XXXX-XXXX. */
    code: z.string(),
    expiresAt: z.iso.datetime(),
  }),
} satisfies Contract

export const confirmBinding = {
  input: z.strictObject({ personId: z.string().max(64) }),
  reply: z.strictObject({ binding: BindingStage }),
} satisfies Contract

export const endBinding = {
  input: z.strictObject({
    personId: z.string().max(64),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: z.strictObject({ binding: BindingStage }),
} satisfies Contract
