/** How much faster than usual sound and film may be played. */
export const PLAYING_SPEEDS = [1, 1.25, 1.5] as const
