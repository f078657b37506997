import Taro from '@tarojs/taro'
import { createJSONStorage } from 'zustand/middleware'
import { saidOf } from './promised'

/** Both when writing and when reading, or nothing is found. Taro's types do not know it. */
const SEALED = { encrypt: true }

/** How WeChat says that nothing was ever kept under a key; any other failure says nothing of it. */
const NOTHING_KEPT = /data not found|not exist/

/** Reads what `keepSealed` kept; null when nothing was. @throws when the phone cannot tell. */
export async function readSealed(key: string): Promise<string | null> {
  const answer = await Taro.getStorage<string>({ key, ...SEALED }).catch(nothingKept)
  return answer?.data || null
}

/** Keeps a secret: WeChat encrypts it on the phone. */
export async function keepSealed(key: string, secret: string): Promise<void> {
  await Taro.setStorage({ key, data: secret, ...SEALED })
}

/** Keeps a store of secrets; what cannot be read any more is as good as lost. */
export const sealedOnThisPhone = createJSONStorage(() => ({
  getItem: (key: string) => readSealed(key).catch(() => null),
  setItem: (key: string, value: string) => keepSealed(key, value).catch(() => {}),
  removeItem: async (key: string) => void (await Taro.removeStorage({ key }).catch(() => null)),
}))

function nothingKept(failure: unknown) {
  if (NOTHING_KEPT.test(saidOf(failure))) return null
  throw failure
}
