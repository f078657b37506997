import { useCallback } from 'react'
import { listOrganisations } from '#shared/organisation/organisation.endpoints'
import { call } from '../http/call'
import { useAnswer } from '../ui/use-answer'

/** The offices at or below the organisation of who sits here. */
export function useOffices() {
  const { answer, ...rest } = useAnswer(useCallback(() => call(listOrganisations, {}), []))
  const offices = answer?.organisations.filter(({ level }) => level === 'office') ?? []
  return { offices, ...rest }
}
