import Taro from '@tarojs/taro'

/** Puts a text on the clipboard; WeChat itself says that it did. @returns whether it did. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
