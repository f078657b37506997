/**
 * Does something when the person turns to something else. In WeChat that is nothing to us: WeChat’s
 * own screen covers the page just as well.
 */
export function useAway(_act: () => void): void {}
