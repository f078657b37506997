import { useCallback, useEffect, useRef, useState } from 'react'
import type { PeopleAbilities, PersonRow } from '#shared/people/people.contract'
import { listPeople } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import type { Wanted } from '../address'

interface Listed {
  people: PersonRow[]
  /** Where the next page begins; null at the end. */
  next: string | null
  total: number
  abilities: PeopleAbilities | null
  reading: boolean
  /** Why the last question got no answer; null when it got one. */
  error: unknown
}

const NOTHING: Listed = {
  people: [],
  next: null,
  total: 0,
  abilities: null,
  reading: true,
  error: null,
}

/** The persons who are looked for, page after page. */
export function usePeople({ search, officeId, filter }: Wanted) {
  const [listed, setListed] = useState(NOTHING)
  const turn = useRef(0)

  const read = useCallback(
    async (after?: string) => {
      const mine = ++turn.current
      setListed(before => ({ ...before, reading: true, error: null }))
      const asked = { search: search || undefined, officeId: officeId ?? undefined, filter, after }
      try {
        const page = await call(listPeople, asked)
        if (mine !== turn.current) return
        setListed(({ people }) => ({
          ...page,
          people: after ? [...people, ...page.people] : page.people,
          reading: false,
          error: null,
        }))
      } catch (error) {
        if (mine !== turn.current) return
        // Rows that answer another question than the one above them would mislead.
        setListed(before => ({ ...(after ? before : NOTHING), reading: false, error }))
      }
    },
    [search, officeId, filter],
  )

  /** What is still on its way answers nobody. */
  const forget = useCallback(() => void turn.current++, [])

  useEffect(() => {
    void read()
    return forget
  }, [read, forget])

  return {
    ...listed,
    readMore: () => read(listed.next ?? undefined),
    readAgain: () => read(listed.people.length > 0 ? (listed.next ?? undefined) : undefined),
    /** A file that was opened says what is true now. */
    renew: useCallback((person: PersonRow) => setListed(before => withNew(before, person)), []),
  }
}

const withNew = (listed: Listed, person: PersonRow): Listed => ({
  ...listed,
  people: listed.people.map(one => (one.id === person.id ? person : one)),
})
