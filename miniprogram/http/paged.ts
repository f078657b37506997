import { create } from 'zustand'
import type { Problem } from '#shared/ask'
import { problemIn } from '../account/trouble'

/** One page of a list as the server gives it. */
export interface Page<Item> {
  items: readonly Item[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** A list that grows towards its end. */
export interface Paged<Item> {
  /** Null until the first page has come. */
  items: readonly Item[] | null
  next: string | null
  loading: boolean
  /** Why the last question was not answered: the server's words, or null for silence. */
  failure: { problem: Problem | null } | null
  /** Reads the newest; older ones that were read stay. Never throws. */
  refresh(): Promise<void>
  /** Reads on at the end. Never throws. */
  more(): Promise<void>
  /** Lets go of everything. */
  forget(): void
}

/**
 * A store for a list that is read page by page.
 *
 * @param keyOf - tells items apart.
 */
export function createPaged<Item>(
  read: (after?: string) => Promise<Page<Item>>,
  keyOf: (item: Item) => string,
) {
  const empty = { items: null, next: null, loading: false, failure: null }
  return create<Paged<Item>>()((set, get) => {
    /** Counts up when everything is let go: what was asked before must not come back. */
    let round = 0

    async function load(after: string | undefined, join: (page: Page<Item>) => Page<Item>) {
      if (get().loading) return
      const asked = round
      set({ loading: true, failure: null })
      try {
        const page = await read(after)
        if (asked === round) set({ ...join(page), loading: false })
      } catch (error) {
        if (asked === round) set({ loading: false, failure: { problem: problemIn(error) } })
      }
    }

    /** Older ones stay where the new page reaches them; else there would be a gap. */
    function onTop(page: Page<Item>): Page<Item> {
      const { items, next } = get()
      const fresh = new Set(page.items.map(keyOf))
      const older = items?.filter(item => !fresh.has(keyOf(item))) ?? []
      const reaches = items !== null && older.length < items.length
      return reaches && older.length > 0 ? { items: [...page.items, ...older], next } : page
    }

    const below = (page: Page<Item>): Page<Item> => ({
      items: [...(get().items ?? []), ...page.items],
      next: page.next,
    })

    return {
      ...empty,
      refresh: () => load(undefined, onTop),
      async more() {
        const { next } = get()
        if (next !== null) await load(next, below)
      },
      forget() {
        round++
        set(empty)
      },
    }
  })
}
