/** Whose phone the demo plays when the address does not say. */
const SOMEBODY = 'demo-openid-1'

/** Whose phone this browser plays: the name after `?as=` in the address. '' outside the demo. */
export const playedAccount = (): string =>
  __STAND_IN__ ? (new URLSearchParams(location.search).get('as') ?? SOMEBODY) : ''

/** The length of a device's name: what 32 bytes are in base64url. */
const DEVICE_LETTERS = 43

/**
 * Which installation this browser plays, as the demo's data names it; `?device=2` plays another
 * phone of the same person. '' outside the demo.
 */
export function playedDevice(): string {
  if (!__STAND_IN__) return ''
  const another = new URLSearchParams(location.search).get('device')
  const name = `demo-device-${playedAccount()}${another === null ? '' : `-${another}`}`
  return name.padEnd(DEVICE_LETTERS, '-')
}
