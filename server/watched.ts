import type { Rights } from './account/rights'
import { SESSIONS } from './account/sessions.model'
import { STAFF } from './account/staff.model'
import { PEOPLE } from './people/people.model'
import { BOUNDARIES } from './places/boundaries.model'
import { forgetBoundaries } from './places/home-boundaries'
import { forgetOwnPlaces } from './places/own-places'
import { OWN_PLACES, ownerOfChange } from './places/own-places.model'
import { forgetTownships } from './places/townships'
import type { Listener } from './platform/hub'
import { OUTBOX } from './platform/outbox.model'
import { forgetOrders } from './positioning/devices'
import { POSITIONING_ORDERS } from './positioning/orders.model'
import { VISIT_ROOMS } from './visits/rooms/rooms.model'
import { VISIT_SIGNALS } from './visits/rooms/signals.model'

/** What the process's one change stream follows. */
export const watched = [
  OUTBOX,
  SESSIONS,
  STAFF,
  PEOPLE,
  BOUNDARIES,
  OWN_PLACES,
  POSITIONING_ORDERS,
  VISIT_ROOMS,
  VISIT_SIGNALS,
]

/** Drops what this process keeps in memory as soon as it changed anywhere. */
export const whenChanged = (rights: Rights): Listener => ({
  changed(changes) {
    const touched = new Set(changes.map(({ collection }) => collection))
    if (touched.has(BOUNDARIES)) {
      forgetBoundaries()
      forgetTownships()
    }
    if (touched.has(STAFF) || touched.has(PEOPLE)) rights.forget()
    // Sessions change all the time; each is forgotten by itself.
    for (const { collection, id } of changes) if (collection === SESSIONS) rights.forget(id)
    for (const { collection, id, document } of changes) {
      if (collection === OWN_PLACES) forgetOwnPlaces(ownerOfChange(document))
      if (collection === POSITIONING_ORDERS) forgetOrders(id)
    }
  },
  missed() {
    forgetBoundaries()
    forgetTownships()
    forgetOwnPlaces()
    forgetOrders()
    rights.forget()
  },
})
