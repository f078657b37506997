import type { Contract } from '../../endpoint'
import { z } from '../../z'
import { BREAK_REASONS } from './cut-off'
import { SAID_KINDS } from './events'

/** Of something of ours. */
export const Id = z.string().min(1).max(64)
const Moment = z.iso.datetime()
export const SeatName = z.enum(['family', 'prison', 'monitor'])
const EndName = z.enum(['family', 'prison'])

/** A session description of a call; larger ones are nobody's. */
const LARGEST_DESCRIPTION = 12_000
const LARGEST_CANDIDATE = 500
const MOST_CANDIDATES = 20

/** Names one sitting on a seat; who sits there again gets another, and the first is over. */
export const SittingId = z.uuid()

/** What a page shows of a room. */
export const RoomView = z
  .strictObject({
    bookingId: z.string(),
    state: z.enum([
      ...(['waiting', 'let-in', 'connected', 'weak', 'reconnecting', 'ended', 'cut-off'] as const),
    ]),
    here: z.array(SeatName),
    letIn: z.array(EndName),
    startsAt: Moment,
    minutes: z.int(),
    opensAt: Moment,
    endsAt: Moment,
    /** Which sitting is on each seat now: a page that finds another one there has been replaced. */
    sittings: z.strictObject({
      family: z.string().nullable(),
      prison: z.string().nullable(),
      monitor: z.string().nullable(),
    }),
    /** Why it was cut off; null: it was not. */
    reason: z.enum(BREAK_REASONS).nullable(),
    /** What the prison wrote for the family about it; may be empty. */
    words: z.string(),
  })
  .meta({ id: 'VisitRoomView' })
export type RoomView = z.infer<typeof RoomView>

/** Why the room cannot be entered now. */
export const Bar = z.enum([
  'too-early',
  'over',
  'at-bureau',
  'not-approved',
  'identity-first',
  'attendance-first',
  'no-calls-here',
])
export type Bar = z.infer<typeof Bar>

/** What a relative's phone asks before and while it waits. */
export const readOwnRoom = {
  input: z.strictObject({ bookingId: Id }),
  reply: z.strictObject({
    room: RoomView,
    prisonName: z.string(),
    prisonPhone: z.string(),
    deskPhone: z.string(),
    place: z.enum(['bureau', 'phone']),
    /** The prison's own rule for being late, minutes; null: it has entered none. */
    lateMinutes: z.int().nullable(),
    /** Null: it can be entered. */
    bar: Bar.nullable(),
    /** How a call is carried: in the browser, or by the video service. */
    carrier: z.enum(['webrtc', 'trtc']),
    now: Moment,
  }),
} satisfies Contract

/** What is needed for a call in the browser. */
const WebRtcEntry = z.strictObject({
  kind: z.literal('webrtc'),
  /** Brought to the socket once, within half a minute. */
  ticket: z.string(),
  iceServers: z.array(
    z.strictObject({
      urls: z.array(z.string()),
      username: z.string().optional(),
      credential: z.string().optional(),
    }),
  ),
})

/** A call over the video service; what lets into its room is asked for by itself, see `takePass`. */
const TrtcEntry = z.strictObject({ kind: z.literal('trtc'), ticket: z.string() })

/** A seat in the room. */
export const Entry = z
  .strictObject({
    seat: SeatName,
    sittingId: SittingId,
    call: z.discriminatedUnion('kind', [WebRtcEntry, TrtcEntry]),
    room: RoomView,
    now: Moment,
  })
  .meta({ id: 'VisitRoomEntry' })
export type Entry = z.infer<typeof Entry>

/** By the clock of whoever tells it. */
const endAt = Moment

export const enterRoom = {
  input: z.strictObject({ bookingId: Id }),
  reply: Entry,
} satisfies Contract

export const monitorRoom = {
  input: z.strictObject({ bookingId: Id }),
  reply: Entry,
} satisfies Contract

/** What one page says to another so that they find each other; nothing of it is kept after the call. */
const Description = z.string().min(1).max(LARGEST_DESCRIPTION)
export const Signal = z.discriminatedUnion('kind', [
  /** `link` names the connection that is meant: news of one before it are dropped. */
  z.strictObject({ kind: z.literal('offer'), link: z.uuid(), sdp: Description }),
  z.strictObject({ kind: z.literal('answer'), link: z.uuid(), sdp: Description }),
  z.strictObject({
    kind: z.literal('candidates'),
    link: z.uuid(),
    candidates: z
      .array(
        z.strictObject({
          candidate: z.string().max(LARGEST_CANDIDATE),
          sdpMid: z.string().max(20).nullable(),
          sdpMLineIndex: z.int().min(0).max(20).nullable(),
        }),
      )
      .max(MOST_CANDIDATES),
  }),
])
export type Signal = z.infer<typeof Signal>

export const signalRoom = {
  input: z.strictObject({ bookingId: Id, sittingId: SittingId, to: SeatName, signal: Signal }),
  reply: z.strictObject({ sent: z.literal(true) }),
} satisfies Contract

/** Whole numbers that an end adds, e.g. lost packets in per cent. */
const Figures = z
  .record(z.string().regex(/^[a-z]{1,20}$/), z.int().min(0).max(1_000_000))
  .refine(figures => Object.keys(figures).length <= 6)

export const sayInRoom = {
  input: z.strictObject({
    bookingId: Id,
    sittingId: SittingId,
    kind: z.enum(SAID_KINDS),
    endAt,
    figures: Figures,
  }),
  reply: RoomView,
} satisfies Contract

export const letIn = {
  input: z.strictObject({ bookingId: Id, sittingId: SittingId, endAt }),
  reply: RoomView,
} satisfies Contract

export const cutOff = {
  input: z.strictObject({
    bookingId: Id,
    reason: z.enum(BREAK_REASONS),
    /** The family reads it; may be empty. */
    words: z.string().trim().max(300),
    endAt,
  }),
  reply: RoomView,
} satisfies Contract

export const endVisit = {
  input: z.strictObject({ bookingId: Id, sittingId: SittingId, endAt }),
  reply: RoomView,
} satisfies Contract

/** What the socket of a room tells a page. */
export const RoomFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('room'), room: RoomView }),
  z.strictObject({ type: z.literal('signal'), from: SeatName, signal: Signal }),
  z.strictObject({ type: z.literal('alive') }),
])
export type RoomFrame = z.infer<typeof RoomFrame>
