import type * as phone from './hide-home'

/** A browser shows no such button. See hide-home.ts. */
export const hideHome: typeof phone.hideHome = async () => {}
