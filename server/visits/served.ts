import type { Keys } from '../account/account.actions'
import type { Route } from '../platform/implement'
import { bookingAnswerRoutes } from './bookings/answers.routes'
import { callRoutes } from './bookings/calls.routes'
import { bookingActRoutes, bookingDeskRoutes } from './bookings/desk.routes'
import { bookingActsOfRelative, bookingRoutes, visitPromptRoutes } from './bookings/own.routes'
import { suspensionRoutes } from './bookings/suspensions.routes'
import { holidayRoutes } from './prisons/holidays.routes'
import { prisonerListRoutes } from './prisons/prisoner-lists.routes'
import { prisonerRoutes } from './prisons/prisoners.routes'
import { prisonRoutes } from './prisons/prisons.routes'
import { bureauRoomRoutes } from './prisons/rooms.routes'
import { slotRoutes } from './prisons/slots.routes'
import { terminalRoutes } from './prisons/terminals.routes'
import { weekPlanRoutes } from './prisons/week-plans.routes'
import { kinshipDeskRoutes } from './relatives/kinship-desk.routes'
import { kinshipRoutes } from './relatives/kinships.routes'
import { relativeRoutes } from './relatives/relatives.routes'
import { visitOutcomeRoutes } from './rooms/outcomes.routes'
import { roomActRoutes, roomRoutes } from './rooms/rooms.routes'
import { videoServiceRoutes } from './rooms/video-service.routes'

/** Everything that the server answers about visits to prisons. */
export const visitRoutes = (keys: Keys): readonly Route[] => [
  ...bookingAnswerRoutes(keys.vault),
  ...callRoutes(keys.vault),
  ...bookingDeskRoutes(keys.vault),
  ...bookingActRoutes(keys.vault),
  ...bookingRoutes(keys.vault),
  ...bookingActsOfRelative(keys.vault),
  ...visitPromptRoutes(keys.vault),
  ...suspensionRoutes(keys.vault),
  ...kinshipDeskRoutes(keys.vault),
  ...kinshipRoutes(keys.vault),
  ...relativeRoutes(keys),
  ...holidayRoutes,
  ...prisonerListRoutes(keys.vault),
  ...prisonerRoutes(keys.vault),
  ...prisonRoutes,
  ...bureauRoomRoutes,
  ...slotRoutes,
  ...terminalRoutes,
  ...weekPlanRoutes,
  ...visitOutcomeRoutes(keys.vault),
  ...roomRoutes,
  ...roomActRoutes(keys.vault),
  ...videoServiceRoutes,
]
