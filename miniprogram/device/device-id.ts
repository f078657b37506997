import { randomBytes } from './random-bytes'
import { keepSealed, readSealed } from './sealed-storage'

const KEPT_AS = 'device-id'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

let underWay: Promise<string> | null = null

/**
 * The name of this installation, by which the server knows the phone: 32 random bytes, base64url.
 * Asked for twice at once, it is made once.
 *
 * @throws when the phone cannot tell whether it has a name: a new one would shut the person out.
 */
export function deviceId(): Promise<string> {
  underWay ??= readOrMake().finally(() => {
    underWay = null
  })
  return underWay
}

async function readOrMake() {
  const kept = await readSealed(KEPT_AS)
  if (kept !== null) return kept
  const made = base64url(await randomBytes(32))
  await keepSealed(KEPT_AS, made)
  return made
}

/** WeChat's engine has no `btoa`. */
function base64url(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,6}/g) ?? []
  return letters.map(letter => ALPHABET[parseInt(letter.padEnd(6, '0'), 2)]).join('')
}
