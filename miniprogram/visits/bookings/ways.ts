import { openPage, startAt } from '../../device/pages'

const HOME = '/visits/bookings/pages/home'

/** Back to the first page of visits; nothing lies behind it then. */
export const openVisits = (): Promise<void> => startAt(HOME)

/** One visit. */
export const openVisit = (id: string): Promise<void> =>
  openPage(`/visits/bookings/pages/one?id=${id}`)
