import type { z } from '#shared/z'
import type { EventRow, Outcome } from '#shared/visits/rooms/outcomes.contract'
import type * as contract from '#shared/visits/rooms/rooms.contract'
import { stateOf } from '#shared/visits/rooms/room-states'
import { windowOf } from '#shared/visits/rooms/windows'
import type { StoredEvent } from './events.model'
import type { StoredOutcome } from './outcomes.model'
import type { StoredRoom } from './rooms.model'

type Shown<Schema extends z.ZodType> = z.input<Schema>

/** A room as every page shows it. */
export function presentRoom(room: StoredRoom): Shown<typeof contract.RoomView> {
  const { opensAt, endsAt } = windowOf(room)
  return {
    bookingId: room.id,
    state: stateOf(room.facts),
    here: [...room.facts.here],
    letIn: [...room.facts.letIn],
    startsAt: room.startsAt.toISOString(),
    minutes: room.minutes,
    opensAt: opensAt.toISOString(),
    endsAt: endsAt.toISOString(),
    sittings: room.sittings,
    reason: room.reason,
    words: room.words,
  }
}

/** An event as all screens show it. */
export const presentEvent = (event: StoredEvent): Shown<typeof EventRow> => ({
  id: event.id,
  end: event.end,
  about: event.about,
  kind: event.kind,
  at: event.at.toISOString(),
  endAt: event.endAt?.toISOString() ?? null,
  figures: { ...event.figures },
  reason: event.reason,
})

const isoTimes = ({ firstAt, lastAt }: { firstAt: Date | null; lastAt: Date | null }) => ({
  firstAt: firstAt?.toISOString() ?? null,
  lastAt: lastAt?.toISOString() ?? null,
})

/** What a visit came to, with the last word of each side. */
export function presentOutcome(outcome: StoredOutcome): Shown<typeof Outcome> {
  const prison = outcome.prison.at(-1)
  const family = outcome.family.at(-1)
  return {
    proposal: outcome.proposal,
    fault: outcome.fault,
    reasons: outcome.reasons,
    talkedSeconds: outcome.talkedSeconds,
    seen: { family: isoTimes(outcome.seen.family), prison: isoTimes(outcome.seen.prison) },
    proposedAt: outcome.proposedAt.toISOString(),
    prison: prison
      ? { outcome: prison.outcome, words: prison.words, at: prison.at.toISOString() }
      : null,
    family: family
      ? { agrees: family.agrees, words: family.words, at: family.at.toISOString() }
      : null,
  }
}
