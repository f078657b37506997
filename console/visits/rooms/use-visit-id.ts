import { useAddress } from '../../ui/use-address'

const VISIT = 'visit'

/** The visit that the address names; null: none. */
export function useVisitId(): string | null {
  const [params] = useAddress()
  return params.get(VISIT)
}

const to = (page: string) => (bookingId: string) =>
  `/visits/rooms/${page}?${new URLSearchParams({ [VISIT]: bookingId })}`

export const terminalAddress = to('terminal')
export const monitorAddress = to('monitor')
export const bureauAddress = to('bureau')
export const recordAddress = to('record')
