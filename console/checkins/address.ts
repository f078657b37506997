import { useCallback } from 'react'
import { useAddress } from '../ui/use-address'

const CHECK_IN = 'checkIn'
const OFFICE = 'office'

/** The office that is looked at, null for all, and the check-in that is chosen. */
export function useChosen() {
  const [params, put] = useAddress()
  return {
    officeId: params.get(OFFICE),
    selectedId: params.get(CHECK_IN),
    showOffice: useCallback((officeId: string | null) => put({ [OFFICE]: officeId }), [put]),
    select: useCallback((id: string | null) => put({ [CHECK_IN]: id }), [put]),
  }
}
