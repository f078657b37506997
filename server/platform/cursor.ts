/** Where a page that is ordered by time ended. */
export interface Cursor {
  at: Date
  id: string
}

export const writeCursor = ({ at, id }: Cursor): string => `${at.toISOString()}|${id}`

/** @returns null for the first page, and for a cursor that is not ours. */
export function readCursor(text: string | undefined): Cursor | null {
  const [time = '', id = ''] = text?.split('|') ?? []
  const at = new Date(time)
  return Number.isNaN(at.getTime()) || id === '' ? null : { at, id }
}

/** Cuts a list that was read one row too far. */
export function pageOf<T>(rows: readonly T[], limit: number, cursor: (row: T) => Cursor) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? writeCursor(cursor(last)) : null }
}
