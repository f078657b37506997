/**
 * Bytes of one picture: a page of a booklet must stay readable, and in base64 it must fit into one
 * question.
 */
export const PROOF_BYTES = 690_000

/** Pixels of the longer side of what a phone sends: small print stays readable. */
export const PROOF_PIXELS = 1800

/** Pictures to one claim, or to one person who comes along. */
export const MOST_PROOFS = 6

/** Bytes that one account may send on one day, China. */
export const PROOF_BYTES_A_DAY = 30_000_000

/** Claims of one account that are not refused. */
export const MOST_KINSHIPS = 6

/** People who may be named to one claim. */
export const MOST_COMPANIONS = 10

/** Characters. */
export const LONGEST_NAME = 40
