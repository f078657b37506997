/**
 * Taro, as the tests of stores and pages see it: hooks of pages become effects, and functions of
 * the phone go to the same stand-in that the compiled mini-program is tested on.
 */
import { useEffect } from 'react'
import { Phone } from '../weapp/phone'

/** The phone that the code under test runs on. */
export const phone = new Phone()

/** Set at build time in the mini-program; see config/index.ts. */
Object.assign(globalThis, {
  __SERVER__: 'https://guitu.invalid',
  __STAND_IN__: false,
  __VERSION__: '1.2.3',
})

/** What is done when the page in front comes back. */
const shown = new Set<() => void>()

/** Brings the page in front to the front once more. */
export const showAgain = () => shown.forEach(react => react())

export function useDidShow(react: () => void) {
  useEffect(() => {
    react()
    shown.add(react)
    return () => void shown.delete(react)
    // A page keeps what it said at first: all that it reads lies in stores.
  }, [])
}

/** What is done when something else comes before the page in front. */
const hidden = new Set<() => void>()

/** Something else comes before the page in front. */
export const hide = () => hidden.forEach(react => react())

export function useDidHide(react: () => void) {
  useEffect(() => {
    hidden.add(react)
    return () => void hidden.delete(react)
  }, [react])
}

export function useLoad(react: () => void) {
  useEffect(react, [])
}

/** What the address of the page in front says. */
export const address: { params: Record<string, string> } = { params: {} }

export const useRouter = () => address

/** What is done when the end of the page is reached. */
const ends = new Set<() => void>()

/** Scrolls the page in front to its end. */
export const reachBottom = () => ends.forEach(react => react())

/** The screen of a test takes over at once. */
export const nextTick = (then: () => void): void => then()

/** What the page in front hands on. */
export const handed: { on: (() => { title?: string; path?: string }) | null } = { on: null }

export function useShareAppMessage(react: () => { title?: string; path?: string }) {
  useEffect(() => {
    handed.on = react
    return () => void (handed.on = null)
  }, [react])
}

export function useReachBottom(react: () => void) {
  useEffect(() => {
    ends.add(react)
    return () => void ends.delete(react)
  }, [react])
}

/** Those of our functions that Taro turns into promises. The others keep their callbacks. */
const PROMISED = [
  'request',
  'login',
  'navigateTo',
  'navigateBack',
  'reLaunch',
  'getSetting',
  'openSetting',
  'authorize',
  'getStorage',
  'setStorage',
  'removeStorage',
  'makePhoneCall',
  'setClipboardData',
  'setTabBarBadge',
  'removeTabBarBadge',
  'switchTab',
  'pageScrollTo',
  'downloadFile',
  'openDocument',
  'hideHomeButton',
  'chooseMedia',
  'compressImage',
  'compressVideo',
] as const

const promised = Object.fromEntries(
  PROMISED.map(name => [
    name,
    (option: object = {}) =>
      new Promise((success, fail) => void phone.wx[name]({ ...option, success, fail })),
  ]),
)

export default { ...phone.wx, ...promised }
