/** A table of which nobody could read as much, or that holds something else. */
export class NotATable extends Error {}

/** A table with more lines than this is taken apart first. */
export class TooLong extends Error {}

/** The head is one of them. */
export const MOST_LINES = 2001
/** More columns than any table of ours has. */
export const MOST_COLUMNS = 60
