import Taro from '@tarojs/taro'

/** The most that the server keeps. */
const LONGEST = 120

/** Which phone this is, as it says itself: its make, its system, its WeChat. */
export function deviceName(): string {
  const { brand, model, system } = Taro.getDeviceInfo()
  const { version, SDKVersion } = Taro.getAppBaseInfo()
  return `${brand} ${model}, ${system}, WeChat ${version} (${SDKVersion})`.slice(0, LONGEST)
}
