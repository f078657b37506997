import { useCallback, useEffect, useRef, useState } from 'react'

/** One page of a list as the server hands it out. */
export interface Page<Item> {
  items: readonly Item[]
  /** Where the list goes on; null at its end. */
  next: string | null
}

/** A list as far as it has been read. */
export interface Pages<Item, Rest> {
  items: readonly Item[]
  /** The page that was read last; null until one was. */
  answer: (Page<Item> & Rest) | null
  reading: boolean
  /** Why the last question got no answer; null when it got one. */
  error: unknown
}

/**
 * A list that is read page after page.
 *
 * @param ask - kept by useCallback: another question begins a new list, and the answer to the one
 *   before is dropped.
 */
export function usePages<Item extends { id: string }, Rest>(
  ask: (after?: string) => Promise<Page<Item> & Rest>,
) {
  const [known, setKnown] = useState<Known<Item, Rest>>({ ...nothingRead, of: null })
  // What was read of the list before is never shown as this one: somebody would be chosen from it.
  const pages: Pages<Item, Rest> = known.of === ask ? known : nothingRead
  const turn = useRef(0)
  /** How many have been read on to. */
  const reach = useRef(0)
  useEffect(() => void (reach.current = pages.items.length), [pages.items])

  const read = useCallback(
    async (after?: string, least = 0) => {
      const mine = ++turn.current
      const settle = (change: (before: Pages<Item, Rest>) => Partial<Pages<Item, Rest>>) =>
        mine === turn.current && setKnown(before => ({ ...before, ...change(before) }))
      settle(() => ({ reading: true }))
      await (least > 0 ? everyPage(ask, after, least) : ask(after)).then(
        answer =>
          settle(({ items }) => ({
            items: after ? joined(items, answer.items) : answer.items,
            answer,
            reading: false,
            error: null,
          })),
        (error: unknown) => settle(() => ({ reading: false, error })),
      )
    },
    [ask],
  )

  /** What is still on its way answers nobody. */
  const forget = useCallback(() => void turn.current++, [])

  useEffect(() => {
    setKnown({ ...nothingRead, of: ask })
    void read()
    return forget
  }, [ask, read, forget])

  const next = pages.answer?.next ?? null
  return {
    ...pages,
    next,
    readOn: useCallback(() => void read(next ?? undefined), [read, next]),
    /** As far as it has been read, so that nobody loses his place. */
    readAgain: useCallback(() => read(undefined, reach.current), [read]),
  }
}

/** So many pages are read by themselves; a list that is longer is not looked through anyway. */
const MOST_PAGES = 20

/**
 * Asks for page after page.
 *
 * @param least - with so many it is enough; unless given, the list is shown as a whole.
 */
export async function everyPage<Item extends { id: string }, Rest>(
  ask: (after?: string) => Promise<Page<Item> & Rest>,
  after?: string,
  least = Infinity,
): Promise<Page<Item> & Rest> {
  let answer = await ask(after)
  for (let pages = 1; pages < MOST_PAGES; pages += 1) {
    if (answer.next === null || answer.items.length >= least) break
    const more = await ask(answer.next)
    answer = { ...more, items: joined(answer.items, more.items) }
  }
  return answer
}

const nothingRead = { items: [], answer: null, reading: true, error: null }

interface Known<Item, Rest> extends Pages<Item, Rest> {
  /** The question to which this is the answer. */
  of: unknown
}

function joined<Item extends { id: string }>(before: readonly Item[], come: readonly Item[]) {
  const held = new Set(before.map(({ id }) => id))
  return [...before, ...come.filter(({ id }) => !held.has(id))]
}
