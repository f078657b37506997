/** Lengths and numbers of group sessions. */
export const MOST_INVITED = 300
export const MOST_MATERIALS = 10
export const MOST_LESSONS = 6
/** Characters. */
export const LONGEST_OWN_TEXT = 4000
export const LONGEST_ADDRESS = 500

/** How wide the place of a class is taken; metres. Below the least no phone is ever certain. */
export const CLASS_RADIUS = { least: 30, most: 2000 } as const

/** The code on the officer's screen. */
export const CODE_DIGITS = 4
