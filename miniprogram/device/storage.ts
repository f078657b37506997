import Taro from '@tarojs/taro'
import { createJSONStorage } from 'zustand/middleware'
import { writeDown } from './unwritten.store'

/** Keeps a store on the phone, apart for each WeChat account; gone when the mini-program is deleted. */
export const onThisPhone = createJSONStorage(() => ({
  getItem: (key: string) => Taro.getStorageSync<string>(key) || null,
  setItem: (key: string, value: string) => writeDown(key, () => Taro.setStorageSync(key, value)),
  removeItem: (key: string) => Taro.removeStorageSync(key),
}))
