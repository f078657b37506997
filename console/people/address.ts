import { useCallback } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { PeopleFilter } from '#shared/people/people.contract'
import { words } from './people.words'

/** What somebody looks for in the list. */
export interface Wanted {
  search: string
  officeId: string | null
  filter: PeopleFilter
}

/** Enough digits to be part of an ID number. */
const MANY_DIGITS = /\d{6}/

/** What changes in the address; null takes a condition away. */
export type Changes = Partial<Record<keyof typeof KEYS, string | null>>

const KEYS = { search: 'search', officeId: 'office', filter: 'filter', personId: 'person' } as const

/**
 * What is looked for and who is open, kept in the address: it survives a reload and can be handed
 * to a colleague. An ID number never gets there, since addresses stay in the browser's history; it
 * is kept beside it until the tab is closed.
 */
export function usePeopleAddress() {
  const navigate = useNavigate()
  const { search: query, state } = useLocation()
  const params = new URLSearchParams(query)
  const number = numberIn(state)

  const put = useCallback(
    (changes: Changes) => {
      const after = new URLSearchParams(query)
      const { search } = changes
      const secret = search !== undefined && search !== null && MANY_DIGITS.test(search)
      for (const [key, value] of Object.entries({ ...changes, ...(secret && { search: null }) })) {
        if (value) after.set(KEYS[key as keyof typeof KEYS], value)
        else after.delete(KEYS[key as keyof typeof KEYS])
      }
      const kept = search === undefined ? number : secret ? search : null
      navigate({ search: `${after}` }, { replace: true, state: { number: kept } })
    },
    [navigate, query, number],
  )

  const filter = params.get(KEYS.filter)
  return {
    search: number ?? params.get(KEYS.search) ?? '',
    officeId: params.get(KEYS.officeId),
    filter: isFilter(filter) ? filter : ('all' as const),
    personId: params.get(KEYS.personId),
    lookFor: put,
    open: useCallback((personId: string | null) => put({ personId }), [put]),
  }
}

const numberIn = (state: unknown) => (state as { number?: string | null } | null)?.number ?? null

const isFilter = (text: string | null): text is PeopleFilter =>
  text !== null && Object.hasOwn(words.filters, text)
