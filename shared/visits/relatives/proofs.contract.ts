import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { PROOF_TYPES } from './kin'
import { VisitPurpose } from './relatives.contract'

export const ProofType = z.enum(PROOF_TYPES)

export const ProofFormat = z.enum(['image/jpeg', 'image/png'])
export type ProofFormat = z.infer<typeof ProofFormat>

/** A picture of a page that shows how people are related. */
export const Proof = z
  .strictObject({
    id: z.string(),
    type: ProofType,
    format: ProofFormat,
    sentAt: z.iso.datetime(),
    /** Whether the picture itself is still there. */
    kept: z.boolean(),
  })
  .meta({ id: 'KinshipProof' })
export type Proof = z.infer<typeof Proof>

/** Base64 of the largest picture. */
const LONGEST_PICTURE = 920_000

/** A picture; the same one sent again is harmless. */
export const sendProof = {
  input: z.strictObject({
    /** Made by the phone. */
    id: z.uuid(),
    type: ProofType,
    format: ProofFormat,
    bytes: z
      .string()
      .max(LONGEST_PICTURE)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  }),
  reply: Proof,
} satisfies Contract

const Picture = z.strictObject({
  format: ProofFormat,
  /** Base64. */
  bytes: z.string(),
})

/** A relative looks at a picture that he sent. */
export const readOwnProof = {
  input: z.strictObject({ id: z.uuid() }),
  reply: Picture,
} satisfies Contract

/** The desk looks at a picture; the relative reads that it did. */
export const readProof = {
  input: z.strictObject({ id: z.uuid(), purpose: VisitPurpose }),
  reply: Picture,
} satisfies Contract
