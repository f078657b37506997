import { useMemo } from 'react'
import { listOrganisations } from '#shared/organisation/organisation.endpoints'
import { call } from '../http/call'
import { useAnswer } from './use-answer'

const ask = () => call(listOrganisations, {})

/** The offices at and below the caller's own organisation; empty until they have been read. */
export function useOffices() {
  const { answer, error, again } = useAnswer(ask)
  const offices = useMemo(
    () => answer?.organisations.filter(({ level }) => level === 'office') ?? [],
    [answer],
  )
  return { offices, error, again }
}
