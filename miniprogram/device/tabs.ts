import Taro from '@tarojs/taro'

/** The places of the tabs, from the left. */
const MESSAGES = 2

/** More than this does not fit beside the icon. */
const LARGEST = 99

/** Shows beside a tab how much is new there. Only works while a tab is in front; else it is kept quiet. */
export async function showUnread(count: number): Promise<void> {
  const shown =
    count > 0
      ? Taro.setTabBarBadge({ index: MESSAGES, text: String(Math.min(count, LARGEST)) })
      : Taro.removeTabBarBadge({ index: MESSAGES })
  await shown.catch(() => null)
}

/** Goes to one of the tabs. @param path - as in app.config.ts, with a leading slash. */
export async function openTab(path: string): Promise<void> {
  await Taro.switchTab({ url: path })
}
