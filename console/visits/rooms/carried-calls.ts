import { answeringCalls } from '#shared/visits/rooms/answering-calls'
import { CallingCalls } from '#shared/visits/rooms/calling-calls'
import type { Entry, RoomView, Signal } from '#shared/visits/rooms/rooms.contract'
import type { Seat } from '#shared/visits/rooms/room-states'
import type { CallsNeeds, SeatCalls } from '#shared/visits/rooms/seat-calls'
import { TrtcCalls, type TrtcPorts } from './trtc/trtc-calls'

type Carrier = Entry['call']['kind']

/** The calls of a seat, whatever carries them: the server says so when the seat is taken. */
export class CarriedCalls implements SeatCalls {
  private kind: Carrier | null = null
  private calls: SeatCalls | null = null
  private service: TrtcCalls | null = null

  constructor(
    private readonly needs: CallsNeeds,
    private readonly ports: TrtcPorts,
  ) {}

  /** The seat was taken, or taken once more. */
  carriedBy(kind: Carrier) {
    if (kind === this.kind) return
    this.calls?.close()
    this.kind = kind
    this.service = kind === 'trtc' ? new TrtcCalls(this.needs, this.ports) : null
    this.calls = this.service ?? betweenBrowsers(this.needs)
  }

  async heard(from: Seat, signal: Signal) {
    await this.calls?.heard(from, signal)
  }

  follow(room: RoomView) {
    this.calls?.follow(room)
  }

  async showInstead(stopped: MediaStreamTrack, fresh: MediaStreamTrack) {
    await this.calls?.showInstead(stopped, fresh)
  }

  tellAgain() {
    this.calls?.tellAgain()
  }

  /** Enters the service's room once more. */
  again() {
    this.service?.again()
  }

  close() {
    this.calls?.close()
  }
}

const betweenBrowsers = (needs: CallsNeeds): SeatCalls =>
  needs.seat === 'prison'
    ? new CallingCalls(needs, () => crypto.randomUUID())
    : answeringCalls(needs)
