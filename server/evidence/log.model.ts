import { Schema, model } from 'mongoose'
import type { Hash } from './merkle'

/** A sealed record: where it lies in the log. */
export interface Leaf {
  index: number
  record: string
  hash: Hash
}

/** A signed head: all that lay in the log at a moment. */
export interface SignedHead {
  size: number
  root: Hash
  /** Hash of the head before, so that heads cannot be left out either; null for the first. */
  previous: string | null
  at: Date
  keyId: string
  /** Ed25519 over the canonical head, base64url. */
  signature: string
}

const options = {
  strict: 'throw',
  strictQuery: 'throw',
  autoIndex: false,
  versionKey: false,
} as const

const leafSchema = new Schema(
  {
    _id: { type: Number, required: true },
    record: { type: String, required: true },
    hash: { type: String, required: true },
  },
  options,
)
leafSchema.index({ record: 1 }, { unique: true }) // where this record lies, and only there

const headSchema = new Schema(
  {
    _id: { type: Number, required: true },
    root: { type: String, required: true },
    previous: { type: String, default: null },
    at: { type: Date, required: true },
    keyId: { type: String, required: true },
    signature: { type: String, required: true },
  },
  options,
)

headSchema.index({ previous: 1 }, { unique: true }) // one head follows another, never two

const Leaves = model('EvidenceLeaf', leafSchema, 'evidence_leaves')
const Heads = model('EvidenceHead', headSchema, 'evidence_heads')

interface LeafRow {
  _id: number
  record: string
  hash: string
}
type HeadRow = Omit<SignedHead, 'size' | 'root'> & { _id: number; root: string }

const toLeaf = ({ _id, record, hash }: LeafRow): Leaf => ({
  index: _id,
  record,
  hash: Buffer.from(hash, 'base64url'),
})
const toHead = ({ _id, root, ...rest }: HeadRow): SignedHead => ({
  ...rest,
  size: _id,
  root: Buffer.from(root, 'base64url'),
})

/**
 * Adds leaves in order.
 *
 * @throws a duplicate when another sealer was quicker; what it wrote stands.
 */
export async function addLeaves(leaves: readonly Leaf[]): Promise<void> {
  const rows = leaves.map(({ index, record, hash }) => ({
    _id: index,
    record,
    hash: hash.toString('base64url'),
  }))
  await Leaves.collection.insertMany(rows as never[], { ordered: true })
}

/** Adds a head. @throws a duplicate when there is one of this size. */
export async function addHead({ size, root, ...rest }: SignedHead): Promise<void> {
  await Heads.create([{ _id: size, root: root.toString('base64url'), ...rest }])
}

/** Leaves from an index on, in order. */
export async function leavesFrom(index: number, below = Infinity): Promise<Leaf[]> {
  const rows = await Leaves.find({ _id: { $gte: index, $lt: below } })
    .sort({ _id: 1 })
    .lean<LeafRow[]>()
  return rows.map(toLeaf)
}

/** Which of these records are sealed. */
export async function sealedOf(records: readonly string[]): Promise<Set<string>> {
  return new Set(await Leaves.distinct('record', { record: { $in: records } }))
}

/** The latest head, or null. */
export async function latestHead(): Promise<SignedHead | null> {
  const row = await Heads.findOne().sort({ _id: -1 }).lean<HeadRow>()
  return row && toHead(row)
}

/** Every head, from the first. */
export async function allHeads(): Promise<SignedHead[]> {
  return (await Heads.find().sort({ _id: 1 }).lean<HeadRow[]>()).map(toHead)
}
