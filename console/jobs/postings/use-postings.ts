import { useCallback } from 'react'
import { listPostings } from '#shared/jobs/postings.endpoints'
import { call } from '../../http/call'
import { usePages } from '../../ui/use-pages'
import type { Wanted } from './postings-address'

/** What is asked of the server for what is looked for. */
export const askedFor = ({ search, state, kind, flags, townshipId }: Wanted) => ({
  search: search || undefined,
  state: state ?? undefined,
  kind: kind ?? undefined,
  flags: flags ?? undefined,
  townshipId: townshipId ?? undefined,
})

/** The postings that are looked for, page after page. */
export function usePostings({ search, state, kind, flags, townshipId }: Wanted) {
  const ask = useCallback(
    async (after?: string) => {
      const asked = askedFor({ search, state, kind, flags, townshipId })
      const { postings, ...rest } = await call(listPostings, { ...asked, after })
      return { items: postings, ...rest }
    },
    [search, state, kind, flags, townshipId],
  )
  return usePages(ask)
}
