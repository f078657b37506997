/** A failure that a newcomer can mend: its message says what to do, and its trace would only hide that. */
export class Plain extends Error {}

/** What to print for a failure at start: a plain one is said plainly, any other keeps its trace. */
export function plainMessage(error: unknown): string {
  if (error instanceof Plain) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
