import { playedDevice } from './played-account'

/** The name of the phone that this browser plays; see device-id.ts. */
export const deviceId = async (): Promise<string> => playedDevice()
