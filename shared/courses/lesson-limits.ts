/** Lengths of what is written in lessons; characters. */
export const LONGEST_TITLE = 40
export const LONGEST_SUMMARY = 200
export const LONGEST_LINE = 200
export const LONGEST_TEXT = 20_000
export const LONGEST_LAW = 3000
export const LONGEST_QUESTION = 300
export const LONGEST_EXPLANATION = 600

/** How much of everything one lesson holds. */
export const MOST_BLOCKS = 200
export const MOST_RUNS = 60
export const MOST_ITEMS = 40
export const MOST_CITATIONS = 40
export const MOST_QUESTIONS = 60
export const MOST_CHOICES = 8
/** So many lessons are assigned at once. */
export const MOST_ASSIGNED = 40

/** Bytes of a part in which teaching media travel and lie; the last one may be shorter. */
export const LESSON_PART_BYTES = 480_000

/** Limits by kind; bytes. */
export const LESSON_MEDIA_LIMITS = {
  picture: { bytes: 5_000_000 },
  audio: { bytes: 30_000_000 },
  video: { bytes: 80_000_000 },
} as const
