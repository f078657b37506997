import { type EventKind, type VisitEvent, moveOf } from './events'
import type { RoomEnd } from './room-states'
import { type VisitTime, windowOf } from './windows'

/** When an end was seen on the line, by our clock. */
export interface SeenTimes {
  firstAt: Date | null
  lastAt: Date | null
}

/** What is known of the line at one moment. */
interface Moment {
  here: Record<RoomEnd, boolean>
  /** Whether picture and sound arrive there; null while that end never said. */
  flows: Record<RoomEnd, boolean | null>
  isLetIn: boolean
  isOver: boolean
}

const ENDS: readonly RoomEnd[] = ['family', 'prison']

/** Of what was told at the same moment, coming is first, after whom it replaces, and ending last. */
const RANKS: Partial<Record<EventKind, number>> = {
  replaced: -1,
  join: 0,
  'let-in': 1,
  leave: 3,
  end: 4,
  'cut-off': 4,
}
const rankOf = ({ kind }: VisitEvent) => RANKS[kind] ?? 2

/**
 * Follows a visit along its time: for how long both could talk, and for how long who kept the other
 * waiting. Times are the server's: no end can lengthen or shorten a visit by its clock.
 */
export function lineOf(events: readonly VisitEvent[], time: VisitTime) {
  const { startsAt } = time
  const { endsAt } = windowOf(time)
  const inOrder = [...events].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || rankOf(a) - rankOf(b),
  )
  const line = {
    talkedMilliseconds: 0,
    away: { family: 0, prison: 0 },
    letInAt: null as Date | null,
    endedBy: null as RoomEnd | 'bridge' | null,
    bridgeLost: inOrder.some(
      ({ end, kind, about }) => end === 'bridge' && kind === 'lost' && about === null,
    ),
    seen: { family: seenOf(inOrder, 'family'), prison: seenOf(inOrder, 'prison') },
    silent: ENDS.filter(end => isSilent(inOrder, end)),
  }
  const now: Moment = {
    here: { family: false, prison: false },
    flows: { family: null, prison: null },
    isLetIn: false,
    isOver: false,
  }
  let since = inOrder[0] && inOrder[0].at < startsAt ? inOrder[0].at : startsAt

  const passUntil = (at: Date) => {
    const until = at < endsAt ? at : endsAt
    if (until <= since) return
    if (talks(now)) line.talkedMilliseconds += until.getTime() - since.getTime()
    const due = since < startsAt ? startsAt : since
    if (until > due) holdUp(line.away, now, until.getTime() - due.getTime())
    since = until
  }

  for (const event of inOrder) {
    passUntil(event.at)
    if (now.isOver) break
    apply(now, event)
    if (event.kind === 'let-in' && now.isLetIn) line.letInAt ??= event.at
    if (now.isOver) line.endedBy = enderOf(event)
  }
  passUntil(endsAt)
  return line
}

/** Notes who kept the other waiting; that both were there and nobody was let in is the prison's delay. */
function holdUp(away: Record<RoomEnd, number>, { here, isLetIn, isOver }: Moment, passed: number) {
  if (isOver) return
  for (const end of ENDS) if (!here[end]) away[end] += passed
  if (here.family && here.prison && !isLetIn) away.prison += passed
}

/** One end's word is enough where the other never said anything, and never against the other's. */
const talks = ({ here, flows, isLetIn, isOver }: Moment) =>
  isLetIn &&
  !isOver &&
  ENDS.every(end => here[end] && flows[end] !== false) &&
  ENDS.some(end => flows[end] === true)

function apply(now: Moment, event: VisitEvent) {
  const move = moveOf(event)
  if (move === null) return
  if (move.kind === 'let-in') now.isLetIn ||= now.here.family && now.here.prison
  if (move.kind === 'end' || move.kind === 'cut-off') now.isOver = true
  if (!('by' in move) || move.by === 'monitor') return
  const { kind, by } = move
  if (kind === 'join') now.here[by] = true
  if (kind === 'leave') {
    now.here[by] = false
    // What it said before is over; what it has never said it may still say.
    if (now.flows[by] !== null) now.flows[by] = false
  }
  if (kind === 'media') now.flows[by] = true
  if (kind === 'lost') now.flows[by] = false
}

const enderOf = ({ end }: VisitEvent) =>
  end === 'family' ? 'family' : end === 'bridge' ? 'bridge' : 'prison'

/** Who had not left was there until the last that was told. @param events - in order. */
function seenOf(events: readonly VisitEvent[], seat: RoomEnd): SeenTimes {
  const seen = events.filter(({ end, about }) => end === 'bridge' && about === seat)
  const first = seen.find(({ kind }) => kind === 'join')
  if (!first) return { firstAt: null, lastAt: null }
  const last = seen.at(-1)?.kind === 'leave' ? seen.at(-1) : events.at(-1)
  return { firstAt: first.at, lastAt: last?.at ?? first.at }
}

function isSilent(events: readonly VisitEvent[], seat: RoomEnd): boolean {
  const wasSeen = events.some(
    ({ end, about, kind }) => end === 'bridge' && about === seat && kind === 'join',
  )
  return wasSeen && !events.some(({ end }) => end === seat)
}
