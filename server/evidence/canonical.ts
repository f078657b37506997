/** What a record may be made of: a text, a whole number, yes or no, nothing, and lists and maps of these. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/**
 * The one form in which a record is hashed: JSON with sorted names, whole numbers only, UTF-8.
 * Whoever has the record can make these bytes again, years later and in another language.
 *
 * @throws when a number is not whole: 1e21 and 0.1 are written differently in different places.
 */
export function canonicalBytes(value: Plain): Buffer {
  return Buffer.from(canonical(value), 'utf8')
}

function canonical(value: Plain): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`not a whole number: ${value}`)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.keys(value)
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonical(value[name]!)}`)
  return `{${fields.join(',')}}`
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value)

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
