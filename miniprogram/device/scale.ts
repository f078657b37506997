/** The size of letters, in pixels, when nobody has changed it. */
export const USUAL_PIXELS = 16

/** Beyond this, a button's few words no longer fit on a small phone. */
const LARGEST = 1.8

/** A factor for all letters and buttons: never smaller than drawn, never too large to use. */
export const usableScale = (wished: number): number => Math.min(LARGEST, Math.max(1, wished))
