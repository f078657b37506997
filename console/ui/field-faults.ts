import { Refused } from '#shared/ask'

/** Which fields the server found wrong: its code for each path, the first one where there are more. */
export function fieldFaultsOf(error: unknown): Record<string, string> {
  if (!(error instanceof Refused)) return {}
  const errors = error.problem.errors ?? []
  return Object.fromEntries(errors.toReversed().map(({ path, code }) => [path, code]))
}
