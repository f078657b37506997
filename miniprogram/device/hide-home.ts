import Taro from '@tarojs/taro'

/** Leaves no way from this page into the rest of the mini-program: who opens it may be a stranger. */
export async function hideHome(): Promise<void> {
  await Taro.hideHomeButton().catch(() => null)
}
