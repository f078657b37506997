/** Whose phone the demo plays when the address does not say. */
const SOMEBODY = 'demo-openid-1'

/** Whose phone this browser plays: the name after `?as=` in the address. '' outside the demo. */
export const playedAccount = (): string =>
  __STAND_IN__ ? (new URLSearchParams(location.search).get('as') ?? SOMEBODY) : ''

/** The length of a device's name: what 32 bytes are in base64url. */
const DEVICE_LETTERS = 43

/** Which installation this browser plays, as the demo's data names it. '' outside the demo. */
export const playedDevice = (): string =>
  __STAND_IN__ ? `demo-device-${playedAccount()}`.padEnd(DEVICE_LETTERS, '-') : ''
