import { playedAccount, playedDevice } from './played-account'

/** Two phones played in one browser must not send each other's check-ins. */
export const owned = (key: string) => `${playedAccount()}/${playedDevice()}/${key}`
