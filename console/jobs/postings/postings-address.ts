import { useCallback } from 'react'
import { PostingKind, PostingState } from '../vocabulary'
import { useAddress } from '../../ui/use-address'

/** What somebody looks for in the list. */
export interface Wanted {
  search: string
  state: PostingState | null
  kind: PostingKind | null
  flags: 'undecided' | 'any' | 'none' | null
  townshipId: string | null
}

const KEYS = {
  search: 'search',
  state: 'state',
  kind: 'kind',
  flags: 'flags',
  townshipId: 'township',
} as const

const FLAGS = ['undecided', 'any', 'none'] as const

/** What is looked for and which is open, kept in the address. */
export function usePostingsAddress() {
  const [params, put] = useAddress()
  const lookFor = useCallback(
    (changes: Partial<Record<keyof typeof KEYS, string | null>>) =>
      put(
        Object.fromEntries(
          Object.entries(changes).map(([key, value]) => [
            KEYS[key as keyof typeof KEYS],
            value || null,
          ]),
        ),
      ),
    [put],
  )
  return {
    wanted: {
      search: params.get(KEYS.search) ?? '',
      state: PostingState.find(one => one === params.get(KEYS.state)) ?? null,
      kind: PostingKind.find(one => one === params.get(KEYS.kind)) ?? null,
      flags: FLAGS.find(one => one === params.get(KEYS.flags)) ?? null,
      townshipId: params.get(KEYS.townshipId),
    },
    postingId: params.get('posting'),
    lookFor,
    open: useCallback((id: string | null) => put({ posting: id }), [put]),
  }
}
