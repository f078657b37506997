import type { BreakReason } from './cut-off'
import type { RoomEnd, RoomMove, Seat } from './room-states'

/** Who tells of an event; the bridge is what connects both: our server, or the video service. */
export type EventEnd = Seat | 'bridge'

/** What can be told of a visit. */
export const EVENT_KINDS = [
  'device-test',
  'join',
  'leave',
  'let-in',
  'media',
  'lost',
  'weak',
  'good',
  'replaced',
  'end',
  'cut-off',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/**
 * What an end may say of itself; who was let in and who cut off is not for it to say. `here` is no event:
 * a page without a line of its own shows with it that it is still there.
 */
export const SAID_KINDS = [
  ...(['device-test', 'join', 'leave', 'media', 'lost', 'weak', 'good'] as const),
  'here',
] as const
export type SaidKind = (typeof SAID_KINDS)[number]

/** One event of a visit. Of what is said and seen in it, nothing is kept. */
export interface VisitEvent {
  bookingId: string
  /** Who tells it. */
  end: EventEnd
  /** Whom it is about. */
  about: Seat | null
  kind: EventKind
  /** When the server heard of it. */
  at: Date
  /** The same by the clock of the end that tells it; null where the server itself does. */
  endAt: Date | null
  /** Figures that an end may add, e.g. lost packets in per cent; whole numbers. */
  figures: Readonly<Record<string, number>>
  /** Why it was cut off. */
  reason: BreakReason | null
}

const isEnd = (seat: Seat | null): seat is RoomEnd => seat === 'family' || seat === 'prison'

/**
 * What an event does to the room: null for none. Who is on the line is what the bridge saw; how picture
 * and sound arrive is what each end says of itself.
 */
export function moveOf({
  end,
  about,
  kind,
}: Pick<VisitEvent, 'end' | 'about' | 'kind'>): RoomMove | null {
  switch (kind) {
    case 'join':
    case 'leave':
      return end === 'bridge' && about !== null ? { kind, by: about } : null
    case 'replaced':
      // Who takes a seat puts the one before him out of the room; he joins when his line is open.
      return end === 'bridge' && about !== null ? { kind: 'leave', by: about } : null
    case 'media':
    case 'lost':
    case 'weak':
    case 'good':
      return end === about && isEnd(about) ? { kind, by: about } : null
    case 'let-in':
      return end === 'prison' ? { kind } : null
    case 'end':
      return { kind }
    case 'cut-off':
      return end === 'prison' || end === 'monitor' ? { kind } : null
    default:
      return null
  }
}
