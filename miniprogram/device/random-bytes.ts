import Taro, { type UserCryptoManager } from '@tarojs/taro'
import { promised } from './promised'

/** Bytes that nobody can guess. */
export async function randomBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await promised<UserCryptoManager.getRandomValues.SuccessCallbackResult>(
    callbacks => Taro.getRandomValues({ length, ...callbacks }),
  )
  return new Uint8Array(randomValues)
}
