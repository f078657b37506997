import Taro from '@tarojs/taro'

/** Opens a page on top of this one. @param path - as in app.config.ts, with a leading slash. */
export async function openPage(path: string): Promise<void> {
  await Taro.navigateTo({ url: path })
}

/** Opens a page with nothing behind it. @param path - as in app.config.ts, with a leading slash. */
export async function startAt(path: string): Promise<void> {
  await Taro.reLaunch({ url: path })
}

/** Back to the first page, also when this one was opened directly. */
export const openHome = (): Promise<void> => startAt('/home/home')

/** Back to the page before; to the first one where there is none. */
export async function leavePage(): Promise<void> {
  await Taro.navigateBack().catch(openHome)
}

/** To the upper edge of the page, where something else now stands. */
export async function toTop(): Promise<void> {
  await Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => null)
}

/** Brings a part of the page to its upper edge. @param id - of an element. */
export async function toPart(id: string): Promise<void> {
  await Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => null)
}
