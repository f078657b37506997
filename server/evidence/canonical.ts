import { type Plain, canonicalText } from '#shared/evidence/proof.rules'

export type { Plain }

/** The one form in which a record is hashed, as bytes: UTF-8. @throws when a number is not whole. */
export const canonicalBytes = (value: Plain): Buffer => Buffer.from(canonicalText(value), 'utf8')

/** Degrees as whole ten-millionths. */
export const tenMillionths = (degrees: number): number => Math.round(degrees * 1e7)

/** Metres as whole millimetres. */
export const millimetres = (metres: number): number => Math.round(metres * 1000)

/**
 * Whether something comes out as expected; what cannot even be written down has been tampered with.
 * For verifying only: whoever records must hear of a failure.
 */
export function standsUp(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
