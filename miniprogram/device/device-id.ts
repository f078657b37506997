import Taro from '@tarojs/taro'
import { randomBytes } from './random-bytes'

const KEPT_AS = 'device-id'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The name of this installation, by which the server knows the phone: 32 random bytes, base64url. */
export async function deviceId(): Promise<string> {
  const kept = Taro.getStorageSync<string>(KEPT_AS)
  if (kept) return kept
  const made = base64url(await randomBytes(32))
  Taro.setStorageSync(KEPT_AS, made)
  return made
}

/** WeChat's engine has no `btoa`. */
function base64url(bytes: Uint8Array): string {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,6}/g) ?? []
  return letters.map(letter => ALPHABET[parseInt(letter.padEnd(6, '0'), 2)]).join('')
}
