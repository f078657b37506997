import type * as phone from './guard-screen'

/** A browser's page cannot. See guard-screen.ts. */
export const guardScreen: typeof phone.guardScreen = () => () => {}
