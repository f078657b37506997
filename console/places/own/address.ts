import { useSearchParams } from 'react-router-dom'
import type { PlaceOwner } from '#shared/places/own-places.contract'

const KEYS = { person: 'person', office: 'office', place: 'place' } as const

/** Whose places are shown and which one is chosen: `/places/of?person=…` or `?office=…`. */
export function useOwnerAddress() {
  const [params, setParams] = useSearchParams()
  return {
    owner: ownerIn(params),
    placeId: params.get(KEYS.place),
    choose(placeId: string) {
      const after = new URLSearchParams(params)
      after.set(KEYS.place, placeId)
      setParams(after, { replace: true })
    },
  }
}

function ownerIn(params: URLSearchParams): PlaceOwner | null {
  const [person, office] = [params.get(KEYS.person), params.get(KEYS.office)]
  if (person) return { kind: 'person', id: person }
  return office ? { kind: 'office', id: office } : null
}

/** Where the places of somebody are shown. */
export const addressOf = ({ kind, id }: PlaceOwner): string =>
  `/places/of?${new URLSearchParams({ [KEYS[kind]]: id })}`
