import { type KeyObject, createHash, sign, verify } from 'node:crypto'
import { fromBase64url } from '#shared/evidence/bytes'
import type { SignedHead as HeadText } from '#shared/evidence/evidence.contract'
import { headBytes } from '#shared/evidence/proof'
import type { SignedHead } from './log.model'
import { hashFrom } from './merkle'

/** What heads are signed with; whoever has the public half can check them. */
export interface HeadKey {
  id: string
  private: KeyObject
}

/** A head as it travels. */
export const headText = ({ root, at, ...rest }: SignedHead): HeadText => ({
  ...rest,
  root: root.toString('base64url'),
  at: at.toISOString(),
})

/** A head that has travelled. */
export const headFrom = ({ root, at, ...rest }: HeadText): SignedHead => ({
  ...rest,
  root: hashFrom(root),
  at: new Date(at),
})

const signedBytes = (head: SignedHead) => headBytes(headText(head))

/** Signs a head. Ed25519. */
export function signHead(
  head: Omit<SignedHead, 'keyId' | 'signature'>,
  { id, private: key }: HeadKey,
): SignedHead {
  const unsigned = { ...head, keyId: id, signature: '' }
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), key).toString('base64url') }
}

/** Whether a head was signed with one of these keys and has not been altered. */
export function headIsSigned(head: SignedHead, keys: ReadonlyMap<string, KeyObject>): boolean {
  const key = keys.get(head.keyId)
  const signature = fromBase64url(head.signature)
  return key !== undefined && signature !== null && verify(null, signedBytes(head), key, signature)
}

/** The name by which the next head points at this one. */
export const headName = (head: SignedHead): string =>
  createHash('sha256').update(signedBytes(head)).update(head.signature).digest('base64url')
