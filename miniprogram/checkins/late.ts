/** So long a check-in may travel and still have been sent when it was made. */
const PROMPT_MILLISECONDS = 10 * 60_000

/**
 * Whether a check-in arrived long after it was made. Both clocks must say so: a phone whose
 * clock is wrong has sent in time, and so has one that lost the answer and asked again.
 *
 * @param takenAt - by the phone's clock, like `now`.
 * @param receivedAt - by the server's.
 */
export function cameLate(takenAt: string, receivedAt: string, now: Date): boolean {
  const byThisPhone = now.getTime() - Date.parse(takenAt)
  const byTheServer = Date.parse(receivedAt) - Date.parse(takenAt)
  return Math.min(byThisPhone, byTheServer) > PROMPT_MILLISECONDS
}
