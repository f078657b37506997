import { sha256 } from 'js-sha256'
import { Refused } from '#shared/ask'
import type { PublicKey, SignedHead } from '#shared/evidence/evidence.contract'
import { readConsistency, readHead } from '#shared/evidence/evidence.endpoints'
import { type AnyProof, headContinues, liesInLog } from '#shared/evidence/proof'
import { call } from '../http/call'
import { fingerprintOf, isSigned } from './signature'

/** Whether a head was signed with a key of the system, as far as can be said here. */
export type Signature =
  | { kind: 'sound'; keyId: string; fingerprint: string }
  | { kind: 'broken' }
  | { kind: 'no-such-key'; keyId: string }
  /** The browser cannot check this kind of signature. */
  | { kind: 'cannot' }
  | { kind: 'unreachable' }

/** How the system's head of now stands to that of the proof. */
export type PresentHead =
  { kind: 'continues'; head: SignedHead } | { kind: 'differs' } | { kind: 'unreachable' }

/** What came of checking a proof. */
export interface Checked {
  /** Whether the record lies in the log of the proof's head, letter by letter. */
  record: 'sound' | 'broken'
  signature: Signature
  present: PresentHead
}

export type Mark = 'sound' | 'broken' | 'unknown'

const hashHere = (bytes: Uint8Array) => Uint8Array.from(sha256.array(bytes))

/** Checks a proof in this browser. The server is asked for what is public, and never for the answer. */
export async function checkProof(proof: AnyProof): Promise<Checked> {
  const record = liesInLog(proof, hashHere) ? 'sound' : 'broken'
  const known = await call(readHead, {}).catch(() => null)
  if (!known)
    return { record, signature: { kind: 'unreachable' }, present: { kind: 'unreachable' } }
  return {
    record,
    signature: await signatureOf(proof.head, known.keys),
    present: await presentHead(proof.head, known.head, known.keys),
  }
}

async function signatureOf(head: SignedHead, keys: readonly PublicKey[]): Promise<Signature> {
  const key = keys.find(({ id }) => id === head.keyId)
  if (!key) return { kind: 'no-such-key', keyId: head.keyId }
  const signed = await isSigned(head, key)
  if (signed === null) return { kind: 'cannot' }
  return signed
    ? { kind: 'sound', keyId: key.id, fingerprint: fingerprintOf(key) }
    : { kind: 'broken' }
}

async function presentHead(
  proved: SignedHead,
  now: SignedHead | null,
  keys: readonly PublicKey[],
): Promise<PresentHead> {
  // A log that has become shorter is not the same log.
  if (!now || now.size < proved.size) return { kind: 'differs' }
  const signed = (await signatureOf(now, keys)).kind
  if (signed === 'broken' || signed === 'no-such-key') return { kind: 'differs' }
  try {
    const { path } = await call(readConsistency, { from: proved.size, to: now.size })
    return headContinues(proved, now, path, hashHere)
      ? { kind: 'continues', head: now }
      : { kind: 'differs' }
  } catch (error) {
    return { kind: error instanceof Refused ? 'differs' : 'unreachable' }
  }
}

/** What each step comes to, in the order in which they are told. */
export const marksOf = ({ record, signature, present }: Checked): Mark[] => [
  record,
  signature.kind === 'sound'
    ? 'sound'
    : signature.kind === 'cannot' || signature.kind === 'unreachable'
      ? 'unknown'
      : 'broken',
  { continues: 'sound', differs: 'broken', unreachable: 'unknown' }[present.kind] as Mark,
]

/** What all of it comes to: one thing that is wrong is enough. */
export function verdictOf(checked: Checked): Mark {
  const marks = marksOf(checked)
  if (marks.includes('broken')) return 'broken'
  return marks.includes('unknown') ? 'unknown' : 'sound'
}
