import { Refused } from '../../ask'
import type { SaidKind } from './events'
import type { Entry, RoomFrame, RoomView, Signal } from './rooms.contract'
import { ROOM_CLOSED } from './rooms.endpoints'
import type { Instead } from './own-devices'
import type { LineEvents } from './room-line'
import { NOTHING_SHOWN, type RoomShown } from './room-shown'
import { type RoomEnd, type Seat, isOver } from './room-states'
import type { CallsNeeds, SeatCalls } from './seat-calls'

/** What a page lends to its seat in a room. */
export interface RoomPorts {
  seat: Seat
  /** The calls that this seat holds. */
  callsOf(needs: CallsNeeds): SeatCalls
  /** What it shows of itself; null: it only watches. */
  own: MediaStream | null
  enter(): Promise<Entry>
  /** Opens the line to the server. @returns what hangs up; `closed` is not told then. */
  openLine(ticket: string, on: LineEvents): () => void
  signal(sittingId: string, to: Seat, signal: Signal): Promise<unknown>
  say(sittingId: string, kind: SaidKind, figures: Record<string, number>): Promise<unknown>
  connect(iceServers: RTCIceServer[]): RTCPeerConnection
  /** Milliseconds. */
  now(): number
}

const PAUSES_MILLISECONDS = [500, 1000, 2000, 4000] as const
const LONGEST_PAUSE = 4000

/** So often a page that is watched and not touched shows that it is used, so that its session stays. */
const HERE_MILLISECONDS = 60_000

/**
 * Sits in a room: enters it, keeps the line to the server, and holds the calls of its seat. What the
 * server says is over is over, and at the end of its time a visit is over also without the server.
 */
class Seated {
  private shown = NOTHING_SHOWN
  private entry: Entry | null = null
  private hangUp = () => {}
  private failures = 0
  private isGone = false
  private pause: ReturnType<typeof setTimeout> | undefined
  private atEnd: ReturnType<typeof setTimeout> | undefined
  private readonly here = setInterval(() => this.tell('here', {}), HERE_MILLISECONDS)
  private turn: Promise<unknown> = Promise.resolve()
  private readonly calls: SeatCalls

  constructor(
    private readonly ports: RoomPorts,
    private readonly show: (shown: RoomShown) => void,
  ) {
    this.calls = ports.callsOf({
      ...{ seat: ports.seat, own: ports.own, now: ports.now },
      connect: () => ports.connect(this.iceServers()),
      send: (to: Seat, signal: Signal) => this.send(to, signal),
      tell: (kind: SaidKind, figures: Record<string, number>) => this.tell(kind, figures),
      showStream: (end: RoomEnd, stream: MediaStream | null) =>
        this.put({ streams: { ...this.shown.streams, [end]: stream } }),
      inTurn: (work: () => Promise<unknown>) => this.inTurn(work),
    })
  }

  async enter() {
    try {
      const entry = await this.ports.enter()
      if (this.isGone) return
      this.entry = entry
      this.calls.tellAgain()
      const serverAhead = Date.parse(entry.now) - this.ports.now()
      this.put({ room: entry.room, sittingId: entry.sittingId, error: null, serverAhead })
      this.endInTime(entry.room, serverAhead)
      this.hangUp = this.ports.openLine(entry.call.ticket, {
        frame: frame => this.handleFrame(frame),
        lost: () => this.put({ isOnline: false }),
        closed: code => this.handleClosed(code),
      })
    } catch (error) {
      if (this.isGone) return
      this.put({ error, isOnline: false })
      // A refusal is an answer; silence is not.
      if (!(error instanceof Refused)) this.enterLater()
    }
  }

  /** After the calls that are being begun: they send what they found when they were. */
  showInstead(stopped: MediaStreamTrack, fresh: MediaStreamTrack) {
    this.inTurn(() => this.calls.showInstead(stopped, fresh))
  }

  leave() {
    this.calls.close()
    this.isGone = true
    clearTimeout(this.pause)
    clearTimeout(this.atEnd)
    clearInterval(this.here)
    this.hangUp()
  }

  private put(change: Partial<RoomShown>) {
    if (this.isGone) return
    this.shown = { ...this.shown, ...change }
    this.show(this.shown)
  }

  private enterLater() {
    clearTimeout(this.pause)
    const pause = PAUSES_MILLISECONDS[this.failures] ?? LONGEST_PAUSE
    this.failures += 1
    this.pause = setTimeout(() => void this.enter(), pause)
  }

  private handleFrame(frame: RoomFrame) {
    if (frame.type === 'signal') {
      const { from, signal } = frame
      return this.inTurn(() => this.calls.heard(from, signal))
    }
    if (frame.type === 'alive') return
    this.failures = 0
    this.put({ room: frame.room, isOnline: true })
    if (isOver(frame.room.state)) this.calls.close()
    else this.calls.follow(frame.room)
  }

  private handleClosed(code: number) {
    this.put({ isOnline: false })
    const isReplaced = code === ROOM_CLOSED.replaced
    const { room } = this.shown
    if (isReplaced || code === ROOM_CLOSED.over || (room && isOver(room.state))) {
      this.calls.close()
      return this.put({ isReplaced })
    }
    this.enterLater()
  }

  /** The visit ends by itself at its time, also where the server cannot be heard. */
  private endInTime({ endsAt }: RoomView, serverAhead: number) {
    clearTimeout(this.atEnd)
    const left = Date.parse(endsAt) - (this.ports.now() + serverAhead)
    this.atEnd = setTimeout(() => this.calls.close(), Math.max(left, 0))
  }

  /** Signals and calls go one after the other, in the order in which they came. */
  private inTurn(work: () => Promise<unknown>) {
    this.turn = this.turn.then(work).catch(() => null)
  }

  private iceServers(): RTCIceServer[] {
    const call = this.entry?.call
    if (call?.kind !== 'webrtc') return []
    return call.iceServers.map(({ urls, username, credential }) => ({
      urls,
      ...(username !== undefined && { username }),
      ...(credential !== undefined && { credential }),
    }))
  }

  private async send(to: Seat, signal: Signal) {
    if (this.entry && !this.isGone) await this.ports.signal(this.entry.sittingId, to, signal)
  }

  private tell(kind: SaidKind, figures: Record<string, number>) {
    if (!this.entry || this.isGone) return
    // What is not heard now is told again with the next change, and by the other end as well.
    void this.ports.say(this.entry.sittingId, kind, figures).catch(() => null)
  }
}

/** A seat that was taken. */
export interface TakenSeat {
  /** Sends this track in the place of one of its own that has stopped. */
  showInstead: Instead
  leave(): void
}

/** Takes a seat in a room. @param show - told of each change. */
export function sitInRoom(ports: RoomPorts, show: (shown: RoomShown) => void): TakenSeat {
  const seated = new Seated(ports, show)
  void seated.enter()
  return seated
}
