const LONGEST_MILLISECONDS = 30_000
const FIRST_MILLISECONDS = 2000

/**
 * How long to wait before the next try: 1–2 s, then 2–4 s, up to 15–30 s. Chance spreads the desks of a
 * county, which all lose the server at the same moment.
 *
 * @param failures - how many tries have failed, the last one included.
 */
export function pauseAfter(failures: number): number {
  const longest = Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (failures - 1))
  return (longest * (1 + Math.random())) / 2
}
