import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Actor } from '#shared/endpoint'
import {
  ROOM_ALIVE_MILLISECONDS,
  ROOM_CLOSED,
  ROOM_SOCKET_PATH,
} from '#shared/visits/rooms/rooms.endpoints'
import type { Rights } from '../../account/rights'
import { SESSIONS } from '../../account/sessions.model'
import type { Change } from '../../platform/database'
import type { Hub } from '../../platform/hub'
import { GOING_AWAY, type Socket, type SocketHandler } from '../../platform/sockets'
import { createLines, isReplaced, type Line } from './lines'
import { presentRoom } from './presenting'
import { inRoom } from './rooms.actions'
import { type StoredRoom, VISIT_ROOMS, roomById } from './rooms.model'
import { type StoredSignal, VISIT_SIGNALS } from './signals.model'
import { noteGone, noteSeen, redeemSitting } from './sittings.model'
import { tell } from './telling'

interface RoomNeeds {
  hub: Hub
  rights: Rights
  now(): Date
  log: Logger
}

/**
 * Holds the lines of those who sit in a visit's room, tells them how it stands and hands on what their
 * pages say to each other, whichever process holds the other line. Nothing of it is kept here.
 */
export function followRooms(needs: RoomNeeds): SocketHandler {
  const rooms = new LiveRooms(needs)
  needs.hub.listen({
    changed: changes => rooms.heard(changes),
    missed: () => rooms.showAll(),
  })
  return {
    path: ROOM_SOCKET_PATH,
    beat: { milliseconds: ROOM_ALIVE_MILLISECONDS, also: () => rooms.beat() },
    admit: (query, sessionId) => rooms.admit(query.get('ticket') ?? '', sessionId),
  }
}

class LiveRooms {
  private readonly process = randomUUID()
  private readonly lines: ReturnType<typeof createLines>

  constructor(private readonly needs: RoomNeeds) {
    this.lines = createLines(needs.log)
  }

  heard(changes: readonly Change[]) {
    if (this.lines.all().length === 0) return
    for (const id of idsIn(changes, VISIT_ROOMS)) void this.showRoom(id)
    const ended = new Set(idsIn(changes, SESSIONS))
    for (const line of this.lines.all()) if (ended.has(line.sessionId)) this.tryRight(line)
    for (const { collection, operation, document } of changes) {
      if (collection !== VISIT_SIGNALS || operation !== 'insert') continue
      const { to, from, signal } = document as unknown as StoredSignal
      this.lines.of(to)?.socket.send({ type: 'signal', from, signal })
    }
  }

  showAll() {
    for (const id of new Set(this.lines.all().map(line => line.bookingId))) void this.showRoom(id)
  }

  beat() {
    const { now, log } = this.needs
    const all = this.lines.all()
    const ids = all.map(({ id }) => id)
    void noteSeen(ids, now()).catch((err: unknown) => log.error({ err }, 'lines not noted'))
    for (const line of all) {
      line.socket.send({ type: 'alive' })
      this.tryRight(line)
    }
  }

  /** @param brought - the session of the browser's cookie. */
  async admit(ticket: string, brought: string | undefined) {
    const { rights, now } = this.needs
    const sitting = await redeemSitting(ticket, now(), this.process)
    const actor = sitting && (await rights.actorOf(sitting.sessionId, now()))
    if (!sitting || !actor || !bringsOwnSession(actor, sitting.sessionId, brought)) return null
    return (socket: Socket) => {
      const line = this.lines.add(sitting, socket)
      this.lines.inTurn(line, () => this.join(line))
      return (code: number) => {
        this.lines.remove(line)
        this.lines.inTurn(line, () => this.leave(line, code))
      }
    }
  }

  /** Shows all lines of a room how it stands; those that are over or replaced are closed. */
  private async showRoom(bookingId: string) {
    try {
      const room = await roomById(bookingId)
      if (room) for (const line of this.lines.inRoom(bookingId)) showOn(line, room)
    } catch (err) {
      this.needs.log.error({ err }, 'room of a visit not shown')
    }
  }

  /** A session that ended, or lost its right, must not stay on the line. */
  private tryRight(line: Line) {
    const { rights, now } = this.needs
    this.lines.inTurn(line, async () => {
      if (!(await rights.actorOf(line.sessionId, now()))) line.socket.close(ROOM_CLOSED.sessionOver)
    })
  }

  private async join(line: Line) {
    const room = await inRoom(line.bookingId, async (before, session) =>
      isReplaced(line, before.sittings)
        ? before
        : tell(before, seen(line, 'join'), this.needs.now(), session),
    )
    showOn(line, room)
  }

  /** @param code - why the line closed; it may have been us who went away. */
  private async leave(line: Line, code: number) {
    const now = this.needs.now()
    await noteGone(line.id)
    await inRoom(line.bookingId, async (before, session) => {
      if (isReplaced(line, before.sittings)) return before
      const lost = { end: 'bridge', about: null, kind: 'lost', endAt: null } as const
      const room = code === GOING_AWAY ? await tell(before, lost, now, session) : before
      return tell(room, seen(line, 'leave'), now, session)
    })
  }
}

const seen = ({ seat }: Line, kind: 'join' | 'leave') =>
  ({ end: 'bridge', about: seat, kind, endAt: null }) as const

function showOn(line: Line, room: StoredRoom) {
  line.socket.send({ type: 'room', room: presentRoom(room) })
  if (room.facts.over !== null) line.socket.close(ROOM_CLOSED.over)
  else if (isReplaced(line, room.sittings)) line.socket.close(ROOM_CLOSED.replaced)
}

/**
 * A ticket stands in an address, and addresses are written down: at a desk it is nothing in other hands
 * than those it was given to. A phone keeps no cookie; its ticket is good once and for half a minute.
 */
const bringsOwnSession = (actor: Actor, own: string, brought: string | undefined): boolean =>
  actor.role === 'relative' || own === brought

const idsIn = (changes: readonly Change[], collection: string): string[] => [
  ...new Set(changes.filter(change => change.collection === collection).map(({ id }) => id)),
]
