import type * as phone from './clipboard'

/** Puts a text on the clipboard; see clipboard.ts. On plain http a browser lends none. */
export const copyText: typeof phone.copyText = async text => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
