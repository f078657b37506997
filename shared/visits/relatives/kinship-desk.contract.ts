import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { Companion } from './companions.contract'
import { Kin, KinshipReason, KinshipState, KinshipStep } from './kinships.contract'
import { Proof } from './proofs.contract'
import { Day, Id, Identity, VisitPurpose } from './relatives.contract'

/** One line of the desk's list. */
export const KinshipRow = z
  .strictObject({
    id: z.string(),
    relativeId: z.string(),
    relativeName: z.string(),
    relativeVerified: z.boolean(),
    prisonId: z.string(),
    prisonName: z.string(),
    prisonerName: z.string(),
    kin: Kin,
    state: KinshipState,
    /** Since when it is so. */
    stateAt: z.iso.datetime(),
    proofs: z.int(),
    /** People who come along and whose papers were not seen yet. */
    companionsWaiting: z.int(),
  })
  .meta({ id: 'KinshipRow' })
export type KinshipRow = z.infer<typeof KinshipRow>

/** `waiting`: the desk is to look; `companions`: accepted, but somebody who comes along was not seen yet. */
export const KinshipList = z.enum(['waiting', 'companions', 'returned', 'accepted', 'refused'])
export type KinshipList = z.infer<typeof KinshipList>

/** A search may be a name or a whole ID number: it travels in the body. */
export const listKinships = {
  input: z.strictObject({
    list: KinshipList,
    /** The whole name of the relative or of the prisoner, or the relative's ID number. */
    search: z.string().trim().max(40).optional(),
    prisonId: Id.optional(),
    kin: Kin.optional(),
    after: z.string().max(200).optional(),
  }),
  /** Of those that wait, the oldest first; else the newest. */
  reply: z.strictObject({
    kinships: z.array(KinshipRow),
    next: z.string().nullable(),
    counts: z.strictObject({ waiting: z.int(), companions: z.int() }),
    now: z.iso.datetime(),
  }),
} satisfies Contract

/** A relative as the desk reads him. */
const RelativeAtDesk = z.strictObject({
  id: z.string(),
  name: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  identity: Identity,
  documentExpiresDay: Day.nullable(),
  registeredAt: z.iso.datetime(),
  /** Other accounts that are open under the same ID number: one of them may be somebody else's. */
  sameIdNumber: z.int(),
})

/** A claim with all that the desk needs to check it; the look is recorded. */
const Opened = z
  .strictObject({
    kinship: KinshipRow.omit({ companionsWaiting: true, proofs: true }).extend({
      prisonerNumber: z.string().nullable(),
      reason: KinshipReason.nullable(),
      words: z.string(),
      history: z.array(KinshipStep.extend({ byName: z.string() })),
      expiresDay: Day.nullable(),
      submittedAt: z.iso.datetime(),
      /** By the prison's list of visitors: true, false, or null where it names nobody, or does not know him. */
      permitted: z.boolean().nullable(),
      rev: z.int(),
    }),
    relative: RelativeAtDesk,
    proofs: z.array(Proof),
    companions: z.array(Companion),
    /** How many claims other accounts made of the same name at the same prison within thirty days. */
    othersClaiming: z.int(),
  })
  .meta({ id: 'KinshipOpened' })
export type KinshipOpened = z.infer<typeof Opened>

export const openKinship = {
  input: z.strictObject({ id: Id, purpose: VisitPurpose }),
  reply: Opened,
} satisfies Contract

export const decideKinship = {
  input: z
    .strictObject({
      id: Id,
      /** Of what was before the clerk's eyes. */
      rev: z.int(),
      outcome: z.enum(['accepted', 'returned', 'refused']),
      /** From the list; null when accepted. */
      reason: KinshipReason.nullable(),
      words: z.string().trim().max(300),
      /** Last day on which it holds; only when accepted, and not before today. */
      expiresDay: Day.nullable(),
    })
    .refine(({ outcome, reason }) => (outcome === 'accepted') === (reason === null), {
      path: ['reason'],
      params: { code: 'reason-missing' },
    })
    .refine(({ outcome, expiresDay }) => outcome === 'accepted' || expiresDay === null, {
      path: ['expiresDay'],
      params: { code: 'not-allowed' },
    })
    .refine(({ reason, words }) => reason !== 'other' || words.length >= 4, {
      path: ['words'],
      params: { code: 'words-missing' },
    }),
  reply: Opened,
} satisfies Contract

/** The relative stood at the desk with the ID card in his hand. */
export const confirmIdentity = {
  input: z.strictObject({
    relativeId: Id,
    /** Last day of the ID card; null when it holds for ever. */
    documentExpiresDay: Day.nullable(),
    /**
     * Another account under the same ID number was his, e.g. of an earlier WeChat account: it is closed,
     * with what goes with that.
     */
    closesOthers: z.boolean(),
  }),
  reply: z.strictObject({ identity: Identity, documentExpiresDay: Day.nullable() }),
} satisfies Contract

/** One line of the desk's list of relatives. */
export const RelativeRow = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    idNumberMasked: z.string(),
    phoneMasked: z.string(),
    identity: Identity,
    documentExpiresDay: Day.nullable(),
    registeredAt: z.iso.datetime(),
  })
  .meta({ id: 'RelativeRow' })
export type RelativeRow = z.infer<typeof RelativeRow>

export const listRelatives = {
  input: z.strictObject({
    /** A whole name, or a whole ID number. */
    search: z.string().trim().max(40).optional(),
    identity: z.enum(['all', 'none', 'verified']).default('all'),
    after: z.string().max(200).optional(),
  }),
  /** Newest first. */
  reply: z.strictObject({
    relatives: z.array(RelativeRow),
    next: z.string().nullable(),
    total: z.int(),
  }),
} satisfies Contract
