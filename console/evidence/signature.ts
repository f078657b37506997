import { sha256 } from 'js-sha256'
import { fromBase64url } from '#shared/evidence/bytes'
import type { PublicKey, SignedHead } from '#shared/evidence/evidence.contract'
import { headBytes } from '#shared/evidence/proof'

/** Keys travel in base64, the way every other tool writes them. */
const keyBytes = ({ publicKey }: PublicKey) =>
  fromBase64url(publicKey.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))

/** A key as people compare it: SHA-256 of its SPKI, in fours. */
export function fingerprintOf(key: PublicKey): string {
  const bytes = keyBytes(key)
  return bytes ? sha256(bytes).match(/.{4}/g)!.join(' ') : ''
}

/** Whether a head was signed with this key. @returns null when the browser cannot find out. */
export async function isSigned(head: SignedHead, key: PublicKey): Promise<boolean | null> {
  const [spki, signature] = [keyBytes(key), fromBase64url(head.signature)]
  if (!spki || !signature) return false
  try {
    // Absent on plain http, and the algorithm is absent in older browsers.
    const imported = await crypto.subtle.importKey('spki', spki as BufferSource, 'Ed25519', false, [
      'verify',
    ])
    return await crypto.subtle.verify(
      'Ed25519',
      imported,
      signature as BufferSource,
      headBytes(head) as BufferSource,
    )
  } catch {
    return null
  }
}
