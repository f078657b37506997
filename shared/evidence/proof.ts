import { fromBase64url, utf8 } from './bytes'
import type { SignedHead } from './evidence.contract'
import { type Plain, type Sha256, canonicalText, treeWith } from './proof.rules'

/** A record as it travels: its moments as texts, ISO 8601, UTC. */
export interface RecordText {
  id: string
  at: string
  recordedAt: string | null
  body: { readonly [name: string]: Plain }
}

/** A proof of any record; `Proof` of the contract is the one of a check-in. */
export interface AnyProof {
  record: RecordText
  index: number
  path: readonly string[]
  head: SignedHead
}

/** The bytes of a record are made of all of it: none of it can be changed without its leaf. */
export const recordBytes = ({ id, at, recordedAt, body }: RecordText): Uint8Array =>
  utf8(
    canonicalText({
      id,
      at: Date.parse(at),
      ...(recordedAt !== null && { recordedAt: Date.parse(recordedAt) }),
      body,
    }),
  )

/** What is signed of a head: the size, the root, the head before and the moment. */
export const headBytes = ({ size, root, previous, at }: SignedHead): Uint8Array =>
  utf8(canonicalText({ size, root, previous, at: Date.parse(at) }))

/** Whether the record of a proof lies in the log of its head, exactly as it is written there. */
export function liesInLog({ record, index, path, head }: AnyProof, sha256: Sha256): boolean {
  const { leafHash, includes } = treeWith(sha256)
  const [root, hashes] = [fromBase64url(head.root), hashesOf(path)]
  if (!root || !hashes) return false
  try {
    return includes(leafHash(recordBytes(record)), index, { size: head.size, root }, hashes)
  } catch {
    // What cannot even be written down was never sealed.
    return false
  }
}

/** Whether a later head continues an earlier one. */
export function headContinues(
  earlier: SignedHead,
  later: SignedHead,
  path: readonly string[],
  sha256: Sha256,
): boolean {
  const [one, other, hashes] = [
    fromBase64url(earlier.root),
    fromBase64url(later.root),
    hashesOf(path),
  ]
  return (
    one !== null &&
    other !== null &&
    hashes !== null &&
    treeWith(sha256).continues(
      { size: earlier.size, root: one },
      { size: later.size, root: other },
      hashes,
    )
  )
}

function hashesOf(path: readonly string[]): Uint8Array[] | null {
  const hashes = path.map(fromBase64url).filter(hash => hash !== null)
  return hashes.length === path.length ? hashes : null
}

/**
 * A proof out of a text that somebody kept: what stands before and after it is not looked at.
 *
 * @returns null when there is none in it.
 */
export function readProof(text: string): AnyProof | null {
  try {
    const found: unknown = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
    return isProof(found) ? found : null
  } catch {
    return null
  }
}

function isProof(found: unknown): found is AnyProof {
  const { format, record, index, path, head } = (found ?? {}) as Record<string, unknown>
  return (
    format === 'guitu-proof-1' &&
    isRecord(record) &&
    typeof index === 'number' &&
    Array.isArray(path) &&
    path.every(hash => typeof hash === 'string') &&
    isHead(head)
  )
}

function isRecord(found: unknown): boolean {
  const { id, at, recordedAt, body } = (found ?? {}) as Record<string, unknown>
  return (
    typeof id === 'string' &&
    isMoment(at) &&
    (recordedAt === null || isMoment(recordedAt)) &&
    typeof body === 'object' &&
    body !== null
  )
}

function isHead(found: unknown): boolean {
  const { size, root, previous, at, keyId, signature } = (found ?? {}) as Record<string, unknown>
  return (
    typeof size === 'number' &&
    [root, keyId, signature].every(part => typeof part === 'string') &&
    (previous === null || typeof previous === 'string') &&
    isMoment(at)
  )
}

const isMoment = (found: unknown) => typeof found === 'string' && !Number.isNaN(Date.parse(found))
