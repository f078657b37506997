/**
 * A number that no text fixes. It is kept on the server: who knows where counting ends reads up to
 * there.
 */
interface Limits {
  /** Different persons shown. */
  readonly mostPersons: number
  /** Check-ins and files shown, the same one as often as it was. */
  readonly mostPoints: number
  /** `local`: the county's own rules replace it. */
  readonly status: 'local'
  readonly source: string
}

const SOURCE =
  'no text of law; a county of 600 persons, whose whole list is opened twice in a minute'

/** What the work of one official explains. */
export const BULK_LIMITS = {
  minute: { mostPersons: 600, mostPoints: 1200, status: 'local', source: SOURCE },
  day: { mostPersons: 1200, mostPoints: 15_000, status: 'local', source: SOURCE },
} as const satisfies Record<string, Limits>

/** Over which time reading is summed. */
export type Span = keyof typeof BULK_LIMITS

/** What one official was shown within a span. */
export interface Reading {
  persons: number
  points: number
}

/**
 * Finds reading in bulk, page after page or list after list. A question for the audit, never a
 * lock: an officer in an emergency may need to see everybody at once.
 *
 * @returns the limits that were passed, or null.
 */
export function findBulkReading(span: Span, { persons, points }: Reading): Limits | null {
  const limits = BULK_LIMITS[span]
  return persons > limits.mostPersons || points > limits.mostPoints ? limits : null
}
