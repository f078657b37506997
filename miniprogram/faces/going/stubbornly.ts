import { Unreachable } from '#shared/ask'

/** How long to wait before each further try; together shorter than anybody holds still. */
const WAITS_MILLISECONDS = [500, 1000, 2000, 3000]

/**
 * Asks again while nothing comes back. For questions that the server knows when they come twice.
 *
 * @param goesOn - asked before and after each wait; false ends it.
 * @throws {Unreachable} nothing came back in the end. @throws what else `ask` throws.
 */
export async function stubbornly<Answer>(
  ask: () => Promise<Answer>,
  goesOn: (failed: Unreachable) => boolean = () => true,
): Promise<Answer> {
  for (const wait of WAITS_MILLISECONDS) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Unreachable) || !goesOn(error)) throw error
      await pause(wait)
      if (!goesOn(error)) throw error
    }
  }
  return ask()
}

/** Lets some time go by. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise(over => setTimeout(over, milliseconds))
