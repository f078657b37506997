/** Where a page that is ordered by time ended. */
export interface Cursor {
  at: Date
  id: string
}

export const writeCursor = ({ at, id }: Cursor): string => `${at.toISOString()}|${id}`

/** How ids look that the database makes; it does not compare them with anything else. */
export const OBJECT_ID = /^[0-9a-f]{24}$/

/**
 * @param ids - how ids of the list look.
 * @returns null for the first page, and for a cursor that is not ours.
 */
export function readCursor(text: string | undefined, ids = /./): Cursor | null {
  const [time = '', id = ''] = text?.split('|') ?? []
  const at = new Date(time)
  return Number.isNaN(at.getTime()) || !ids.test(id) ? null : { at, id }
}

/** Cuts a list that was read one row too far. */
export function pageOf<T>(rows: readonly T[], limit: number, cursor: (row: T) => Cursor) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? writeCursor(cursor(last)) : null }
}

/** Where a page that is ordered by a text ended. */
export interface TextCursor {
  text: string
  id: string
}

export const writeTextCursor = ({ text, id }: TextCursor): string => JSON.stringify([text, id])

/** @returns null for the first page, and for a cursor that is not ours. */
export function readTextCursor(cursor: string | undefined): TextCursor | null {
  try {
    const parsed = JSON.parse(cursor ?? '[]') as unknown
    const [text, id] = Array.isArray(parsed) ? (parsed as unknown[]) : []
    return typeof text === 'string' && typeof id === 'string' ? { text, id } : null
  } catch {
    return null
  }
}

/** Cuts a list that was read one row too far. */
export function pageByText<T>(rows: readonly T[], limit: number, cursor: (row: T) => TextCursor) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? writeTextCursor(cursor(last)) : null }
}
