/**
 * A filter for texts that contain what somebody typed, taken letter by letter. The database refuses
 * a pattern with a null byte: such a text is compared whole, and nothing stored is like it.
 */
export const containing = (search: string): string | { $regex: string } =>
  search.includes('\0')
    ? search
    : { $regex: search.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) }
