let aheadMilliseconds = 0

/**
 * Takes over the server's time from an answer: an office computer may be wrong by minutes, and
 * '3 分钟前' must not be.
 *
 * @param date - the `Date` header of an answer just received.
 */
export function learnServerTime(date: string | null): void {
  const said = date === null ? NaN : Date.parse(date)
  if (!Number.isNaN(said)) aheadMilliseconds = said - Date.now()
}

/** What time it is for the server, to about a second. */
export const serverNow = (): Date => new Date(Date.now() + aheadMilliseconds)
