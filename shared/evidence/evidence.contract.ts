import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'

/** 32 bytes of SHA-256, base64url. */
const Hash = z.string().length(43)

/** A signed head: all that lay in the log at a moment. */
export const SignedHead = z
  .strictObject({
    /** How many records it holds. */
    size: z.int().min(0),
    root: Hash,
    /** Hash of the head before, so that heads cannot be left out either; null for the first. */
    previous: Hash.nullable(),
    at: z.iso.datetime(),
    keyId: z.string(),
    /** Ed25519 over the canonical head, base64url. */
    signature: z.string(),
  })
  .meta({ id: 'SignedHead' })
export type SignedHead = z.infer<typeof SignedHead>

/** A proof that a check-in lies in the log as it was received; complete in itself but for the key. */
export const Proof = z
  .strictObject({
    format: z.literal('guitu-proof-1'),
    record: z.strictObject({
      /** Kind and subject. */
      id: z.string(),
      /** When it happened, by our clock. */
      at: z.iso.datetime(),
      /** When the database took it in; null for what is older than this field. */
      recordedAt: z.iso.datetime().nullable(),
      /** Whole, since all of it is hashed. Degrees are ten-millionths, lengths millimetres, moments milliseconds. */
      body: z.record(z.string(), z.json()),
    }),
    /** Its place in the log. */
    index: z.int().min(0),
    /** The hashes that join it to the head, from the leaf upwards. */
    path: z.array(Hash),
    head: SignedHead,
  })
  .meta({ id: 'EvidenceProof' })
export type Proof = z.infer<typeof Proof>

/** A proof, or the plain word that the record waits for its seal, about a second. */
const Proved = z.discriminatedUnion('sealed', [
  z.strictObject({ sealed: z.literal(false) }),
  z.strictObject({ sealed: z.literal(true), proof: Proof }),
])

export const proveOwn = {
  input: z.strictObject({
    /** Of the receipt. */
    id: z.string().max(64),
  }),
  reply: Proved,
} satisfies Contract

export const prove = {
  input: z.strictObject({ id: z.string().max(64), purpose: Purpose }),
  reply: Proved,
} satisfies Contract

/** What heads are or were signed with. */
export const PublicKey = z
  .strictObject({
    id: z.string(),
    /** Ed25519, SPKI, base64. */
    publicKey: z.string(),
    /** When it signed its first head. */
    since: z.iso.datetime(),
  })
  .meta({ id: 'EvidencePublicKey' })
export type PublicKey = z.infer<typeof PublicKey>

export const readHead = {
  input: z.strictObject({}),
  reply: z.strictObject({
    /** Null while nothing was sealed. */
    head: SignedHead.nullable(),
    keys: z.array(PublicKey),
  }),
} satisfies Contract

const Size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const readConsistency = {
  input: z.strictObject({ from: Size, to: Size }),
  reply: z.strictObject({ path: z.array(Hash) }),
} satisfies Contract
