import { Schema, model } from 'mongoose'
import { inTransaction } from '../platform/database'
import { type Hash, type Place, hashFrom } from './merkle'

/** A sealed record: where it lies in the log. */
export interface Leaf {
  index: number
  record: string
  hash: Hash
}

/** The root of a full subtree, kept so that a proof need not read its leaves. */
export interface Node extends Place {
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

const nodeSchema = new Schema(
  {
    /** `level:index`. */
    _id: { type: String, required: true },
    hash: { type: String, required: true },
  },
  options,
)

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
const Nodes = model('EvidenceNode', nodeSchema, 'evidence_nodes')
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
  hash: hashFrom(hash),
})
const toHead = ({ _id, root, ...rest }: HeadRow): SignedHead => ({
  ...rest,
  size: _id,
  root: hashFrom(root),
})
const nameOf = ({ level, index }: Place) => `${level}:${index}`

/**
 * Adds leaves in order, and the subtrees that became full by them.
 *
 * @throws a duplicate when another sealer was quicker; then none of these was added.
 */
export async function addLeaves(leaves: readonly Leaf[], nodes: readonly Node[]): Promise<void> {
  const rows = leaves.map(({ index, record, hash }) => ({
    _id: index,
    record,
    hash: hash.toString('base64url'),
  }))
  await inTransaction(async session => {
    await Leaves.collection.insertMany(rows as never[], { ordered: true, session })
    if (nodes.length > 0) await Nodes.bulkWrite(nodes.map(kept), { session })
  })
}

/** Writes subtrees; what is there already is written over. */
export async function keepNodes(nodes: readonly Node[]): Promise<void> {
  if (nodes.length > 0) await Nodes.bulkWrite(nodes.map(kept), { ordered: false })
}

const kept = (node: Node) => ({
  updateOne: {
    filter: { _id: nameOf(node) },
    update: { $set: { hash: node.hash.toString('base64url') } },
    upsert: true,
  },
})

/** Adds a head. @throws a duplicate when there is one of this size. */
export async function addHead({ size, root, ...rest }: SignedHead): Promise<void> {
  await Heads.create([{ _id: size, root: root.toString('base64url'), ...rest }])
}

/** How many leaves there are. */
export async function logSize(): Promise<number> {
  return ((await lastLeaf())?.index ?? -1) + 1
}

/** The newest leaf, or null. */
export async function lastLeaf(): Promise<Leaf | null> {
  const row = await Leaves.findOne().sort({ _id: -1 }).lean<LeafRow>()
  return row && toLeaf(row)
}

/** Leaves from an index on, in order. */
export async function leavesFrom(index: number, below = Infinity): Promise<Leaf[]> {
  const rows = await Leaves.find({ _id: { $gte: index, $lt: below } })
    .sort({ _id: 1 })
    .lean<LeafRow[]>()
  return rows.map(toLeaf)
}

/** The leaf of a record, or null while it is not sealed. */
export async function leafOfRecord(record: string): Promise<Leaf | null> {
  const row = await Leaves.findOne({ record }).lean<LeafRow>()
  return row && toLeaf(row)
}

/** Which of these records are sealed. */
export async function sealedOf(records: readonly string[]): Promise<Set<string>> {
  return new Set(await Leaves.distinct('record', { record: { $in: records } }))
}

/** How many subtrees are kept, to a few. */
export const nodeCount = (): Promise<number> => Nodes.estimatedDocumentCount()

/** Roots of subtrees, a single leaf included; one that is not kept is left out. */
export async function nodesAt(places: readonly Place[]): Promise<Node[]> {
  const single = places.filter(({ level }) => level === 0)
  const full = new Map(places.filter(({ level }) => level > 0).map(place => [nameOf(place), place]))
  const [leaves, nodes] = await Promise.all([
    single.length === 0
      ? []
      : Leaves.find({ _id: { $in: single.map(({ index }) => index) } }).lean<LeafRow[]>(),
    full.size === 0
      ? []
      : Nodes.find({ _id: { $in: [...full.keys()] } }).lean<{ _id: string; hash: string }[]>(),
  ])
  return [
    ...leaves.map(toLeaf).map(({ index, hash }) => ({ level: 0, index, hash })),
    ...nodes.map(({ _id, hash }) => ({ ...full.get(_id)!, hash: hashFrom(hash) })),
  ]
}

/** The latest head, or null. */
export async function latestHead(): Promise<SignedHead | null> {
  const row = await Heads.findOne().sort({ _id: -1 }).lean<HeadRow>()
  return row && toHead(row)
}

/** Heads of more than some records, and of no more than others, in order. */
export async function* headsAfter(size: number, upTo = Infinity): AsyncGenerator<SignedHead> {
  const rows = Heads.find({ _id: { $gt: size, $lte: upTo } })
    .sort({ _id: 1 })
    .lean<HeadRow>()
  for await (const row of rows.cursor()) yield toHead(row)
}

/** Every head, from the first. */
export async function allHeads(): Promise<SignedHead[]> {
  return (await Heads.find().sort({ _id: 1 }).lean<HeadRow[]>()).map(toHead)
}
