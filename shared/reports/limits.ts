/** Characters. */
export const LONGEST_ANSWER = 2000

/** So many questions an office may add to the fixed ones. */
export const MOST_OWN_QUESTIONS = 3

/** Limits by kind. Taken with the camera or microphone at that moment, never from the album. */
export const MEDIA_LIMITS = {
  voice: { most: 1, seconds: 60, bytes: 1_200_000 },
  picture: { most: 4, seconds: 0, bytes: 600_000 },
  video: { most: 1, seconds: 15, bytes: 6_000_000 },
} as const

/** Bytes of a part in which media travel; the last one may be shorter. */
export const MEDIA_PART_BYTES = 480_000
