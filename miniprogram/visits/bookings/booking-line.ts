import type { OwnBooking, TimelineStep } from '#shared/visits/bookings/own-booking.contract'

/** Where a request stands on its way: what is now, else what happened last; null before anything did. */
export const standingOf = ({ timeline }: Pick<OwnBooking, 'timeline'>): TimelineStep | null =>
  timeline.find(({ when }) => when === 'now') ??
  [...timeline].reverse().find(({ when }) => when === 'done') ??
  null
