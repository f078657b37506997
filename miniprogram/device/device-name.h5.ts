import type * as phone from './device-name'

/** The most that the server keeps. */
const LONGEST = 120

/** Which browser this is, as it says itself; see device-name.ts. */
export const deviceName: typeof phone.deviceName = () => navigator.userAgent.slice(0, LONGEST)
