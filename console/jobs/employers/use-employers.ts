import { useCallback } from 'react'
import type { EmployerState } from '#shared/jobs/employers.contract'
import { listEmployers } from '#shared/jobs/employers.endpoints'
import { call } from '../../http/call'
import { useAddress } from '../../ui/use-address'
import { usePages } from '../../ui/use-pages'
import { words as jobs } from '../jobs.words'

/** What somebody looks for in the list. */
export interface Wanted {
  search: string
  state: EmployerState | null
  bases: boolean
}

const STATES = Object.keys(jobs.employerStates) as EmployerState[]

/** What is looked for and which is open, kept in the address. */
export function useEmployersAddress() {
  const [params, put] = useAddress()
  return {
    wanted: {
      search: params.get('search') ?? '',
      state: STATES.find(one => one === params.get('state')) ?? null,
      bases: params.get('bases') !== null,
    },
    employerId: params.get('employer'),
    lookFor: useCallback(
      ({ search, state, bases }: Partial<Wanted>) =>
        put({
          ...(search !== undefined && { search: search || null }),
          ...(state !== undefined && { state }),
          ...(bases !== undefined && { bases: bases ? 'only' : null }),
        }),
      [put],
    ),
    open: useCallback((id: string | null) => put({ employer: id }), [put]),
  }
}

/** The employers that are looked for, page after page. */
export function useEmployers({ search, state, bases }: Wanted) {
  const ask = useCallback(
    async (after?: string) => {
      const { employers, ...rest } = await call(listEmployers, {
        search: search || undefined,
        state: state ?? undefined,
        bases: bases ? 'only' : undefined,
        after,
      })
      return { items: employers, ...rest }
    },
    [search, state, bases],
  )
  return usePages(ask)
}
