/**
 * Does at once for all what many ask for within one turn of the event loop.
 *
 * @param act - does it for everything that was asked; when it fails, each who asked fails with it.
 */
export function together<Item>(
  act: (items: readonly Item[]) => Promise<void>,
): (items: readonly Item[]) => Promise<void> {
  let waiting: (readonly Item[])[] = []
  let done: Promise<void> | null = null

  async function actForAll() {
    await new Promise(setImmediate)
    const all = waiting.flat()
    waiting = []
    done = null
    await act(all)
  }

  return items => {
    waiting.push(items)
    done ??= actForAll()
    return done
  }
}
