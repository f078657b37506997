import type { Problem } from '#shared/ask'
import type { BreakReason } from '#shared/visits/rooms/cut-off'
import { moveOf } from '#shared/visits/rooms/events'
import type { EventEnd, EventKind } from '#shared/visits/rooms/events'
import {
  EMPTY_ROOM,
  type RoomFacts,
  type Seat,
  afterMove,
  stateOf,
} from '#shared/visits/rooms/room-states'
import type { Bar, Entry, RoomView, readOwnRoom } from '#shared/visits/rooms/rooms.contract'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import type { VideoPass } from '#shared/visits/rooms/video-service.contract'
import type { z } from '#shared/z'
import { ok, problem, refusal } from '../answers'
import type { Answer, Asked, Server } from '../phone'
import { SESSION } from './bookings-server'

type Own = z.output<(typeof readOwnRoom)['reply']>

const DESK = '0873-6600010'
const MINUTE_MILLISECONDS = 60_000

/** Names of sittings, as the server would make them. */
const sittingNamed = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The prison's end. */
export const TERMINAL = sittingNamed(900)

/** The room of one visit as the server keeps it, with the same machine; the prison's end is a test's. */
export class FakeRoom {
  facts: RoomFacts = EMPTY_ROOM
  sittings: RoomView['sittings'] = { family: null, prison: null, monitor: null }
  bar: Bar | null = null
  carrier: Own['carrier'] = 'trtc'
  lateMinutes: number | null = 15
  reason: BreakReason | null = null
  words = ''
  /** When it begins. */
  startsAt = new Date(Date.now() + MINUTE_MILLISECONDS)
  refuses: Record<string, Problem> = {}
  /** Nothing reaches the server. */
  isCut = false
  /** What the family's page said, one after the other. */
  readonly said: string[] = []
  private entries = 0

  readonly server: Server = asked => {
    if (this.isCut) return null
    const path = asked.url.split('/api')[1] ?? ''
    if (path === '/visits/relative-sessions') return ok(SESSION)
    if (asked.header.authorization !== `Bearer ${SESSION.token}`) {
      return refusal(problem('sign-in-first', 401))
    }
    const refused = this.refuses[path]
    return refused ? refusal(refused) : this.answer(path, asked)
  }

  private answer(path: string, { data }: Asked): Answer {
    switch (path) {
      case '/visits/rooms/own':
        return ok(this.own())
      case '/visits/rooms/entries':
        return ok(this.enter())
      case '/visits/rooms/passes':
        return this.isSeated(data)
          ? this.facts.letIn.length > 0
            ? ok(this.pass())
            : refusal(problem('visit-not-let-in', 409))
          : refusal(problem('visit-replaced', 409))
      case '/visits/rooms/events':
        if (!this.isSeated(data)) return refusal(problem('visit-replaced', 409))
        this.say(String(data.kind))
        return ok(this.view())
      case '/visits/rooms/ends':
        this.tell('family', 'family', 'end')
        return ok(this.view())
      default:
        return refusal(problem('no-such-endpoint', 404))
    }
  }

  /** The prison sits down. */
  prisonComes() {
    this.sittings.prison = TERMINAL
    this.tell('bridge', 'prison', 'join')
  }

  letsIn() {
    this.tell('prison', 'family', 'let-in')
  }

  prisonSays(kind: EventKind) {
    this.tell('prison', 'prison', kind)
  }

  cutsOff(reason: BreakReason, words: string) {
    Object.assign(this, { reason, words })
    this.tell('prison', null, 'cut-off')
  }

  /** The page fell silent for too long: the server takes it for gone. */
  missesFamily() {
    this.tell('bridge', 'family', 'leave')
  }

  /** The same relative takes the seat with another phone. */
  takenElsewhere() {
    this.enter()
  }

  /** What live-pusher hears of the prison's end. */
  prisonsPicture = (name = serviceNameOf(TERMINAL)): string =>
    JSON.stringify({
      userlist: [{ userid: name, playurl: ` room://rtc?userid=${name} `, hasvideo: true }],
    })

  view(): RoomView {
    const { facts, sittings, startsAt, reason, words } = this
    const after = (minutes: number) =>
      new Date(startsAt.getTime() + minutes * MINUTE_MILLISECONDS).toISOString()
    return {
      ...{ bookingId: 'b1', state: stateOf(facts), here: [...facts.here] },
      ...{ letIn: [...facts.letIn], startsAt: after(0), minutes: 20, opensAt: after(-15) },
      ...{ endsAt: after(20), sittings: { ...sittings }, reason, words },
    }
  }

  private own(): Own {
    return {
      ...{ room: this.view(), prisonName: '滇东监狱', prisonPhone: '0871-6600020' },
      ...{ deskPhone: DESK, place: 'phone', lateMinutes: this.lateMinutes, bar: this.bar },
      ...{ carrier: this.carrier, now: new Date().toISOString() },
    }
  }

  private enter(): Entry {
    if (this.facts.here.includes('family')) this.tell('bridge', 'family', 'leave')
    const sittingId = sittingNamed(++this.entries)
    this.sittings.family = sittingId
    const call = { kind: 'trtc', ticket: `ticket-${this.entries}` } as const
    return { seat: 'family', sittingId, call, room: this.view(), now: new Date().toISOString() }
  }

  private pass(): VideoPass {
    const userId = serviceNameOf(this.sittings.family ?? '')
    return {
      ...{ sdkAppId: 1_400_000_000, userId, userSig: `sig-${userId}` },
      ...{ strRoomId: 'b1', privateMapKey: 'may_*-' },
    }
  }

  private isSeated = ({ sittingId }: Asked['data']) => sittingId === this.sittings.family

  /** A page without a socket is seen by what it says. */
  private say(kind: string) {
    this.said.push(kind)
    if (kind === 'here') return
    if (kind === 'join' || kind === 'leave') this.tell('bridge', 'family', kind)
    this.tell('family', 'family', kind as EventKind)
  }

  private tell(end: EventEnd, about: Seat | null, kind: EventKind) {
    const move = moveOf({ end, about, kind })
    if (move) this.facts = afterMove(this.facts, move)
  }
}
