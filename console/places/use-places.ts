import { useMemo } from 'react'
import { listOrganisations } from '#shared/organisation/organisation.endpoints'
import type { Boundary } from '#shared/places/places.contract'
import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../http/call'
import { useAnswer } from '../ui/use-answer'

/** A county or an office, with its newest outline where there is one. */
export interface Place {
  organisationId: string
  name: string
  level: Boundary['level']
  boundary: Boundary | null
}

async function ask() {
  const [{ boundaries, abilities }, { organisations }] = await Promise.all([
    call(listBoundaries, {}),
    call(listOrganisations, {}),
  ])
  return { boundaries, abilities, organisations }
}

/** Counties and offices with their outlines, and whether whoever sits here may bring a new one. */
export function usePlaces() {
  const { answer, error, again } = useAnswer(ask)
  const places = useMemo(() => answer && placesOf(answer), [answer])
  return { places, mayBring: answer?.abilities.add ?? false, error, again }
}

/** Those at or below the caller's organisation, and the county around it; each county before its offices. */
function placesOf({ boundaries, organisations }: Awaited<ReturnType<typeof ask>>): Place[] {
  const places = new Map<string, Place>()
  for (const { id, name, level } of organisations) {
    if (level !== 'county' && level !== 'office') continue
    places.set(id, { organisationId: id, name, level, boundary: null })
  }
  for (const boundary of boundaries) places.set(boundary.organisationId, { ...boundary, boundary })
  return [...places.values()].sort((one, other) =>
    one.organisationId.localeCompare(other.organisationId),
  )
}
