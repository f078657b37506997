import { type KeyObject, createHash, sign, verify } from 'node:crypto'
import { canonicalBytes } from './canonical'
import type { SignedHead } from './log.model'

/** What heads are signed with; whoever has the public half can check them. */
export interface HeadKey {
  id: string
  private: KeyObject
}

/** What is signed: the size, the root, the head before and the moment. */
const signedBytes = ({ size, root, previous, at }: Omit<SignedHead, 'keyId' | 'signature'>) =>
  canonicalBytes({ size, root: root.toString('base64url'), previous, at: at.getTime() })

/** Signs a head. Ed25519. */
export function signHead(
  head: Omit<SignedHead, 'keyId' | 'signature'>,
  { id, private: key }: HeadKey,
): SignedHead {
  const signature = sign(null, signedBytes(head), key).toString('base64url')
  return { ...head, keyId: id, signature }
}

/** Whether a head was signed with one of these keys and has not been altered. */
export function headIsSigned(head: SignedHead, keys: ReadonlyMap<string, KeyObject>): boolean {
  const key = keys.get(head.keyId)
  return (
    key !== undefined &&
    verify(null, signedBytes(head), key, Buffer.from(head.signature, 'base64url'))
  )
}

/** The name by which the next head points at this one. */
export const headName = (head: SignedHead): string =>
  createHash('sha256').update(signedBytes(head)).update(head.signature).digest('base64url')
