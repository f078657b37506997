/** As a pattern that is taken letter by letter; null for what the database refuses in a pattern. */
const literally = (typed: string): string | null =>
  typed.includes('\0') ? null : typed.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * A filter for texts that contain what somebody typed. The database refuses a pattern with a null
 * byte: such a text is compared whole, and nothing stored is like it.
 */
export function containing(search: string): string | { $regex: string } {
  const pattern = literally(search)
  return pattern === null ? search : { $regex: pattern }
}

/** As above, for texts that begin with it. */
export function beginningWith(search: string): string | { $regex: string } {
  const pattern = literally(search)
  return pattern === null ? search : { $regex: `^${pattern}` }
}
