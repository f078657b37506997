import { watchArrival } from './arrival'
import { type CallingLink, callOver } from './call-link'
import type { RoomView } from './rooms.contract'
import type { Seat } from './room-states'
import { type CallsNeeds, type SeatCalls, lineTo } from './seat-calls'

/** A line that is lost may come back by itself; after so long another way is sought. */
const MEND_MILLISECONDS = 2500

/** A line to one sitting on another seat. */
interface Called {
  link: CallingLink | null
  /** Whom it is for; null: nobody is called. */
  sittingId: string | null
}

/**
 * Calls of the prison's page: it calls the family once both are let in, mends the line, and passes both
 * ends on to the monitor. Whatever the family's page does, nothing flows once these are closed.
 */
export class CallingCalls implements SeatCalls {
  private family: Called = { link: null, sittingId: null }
  private monitor: Called = { link: null, sittingId: null }
  private familyStream: MediaStream | null = null
  private room: RoomView | null = null
  private isClosed = false
  private mending: ReturnType<typeof setTimeout> | undefined
  private readonly arrival: ReturnType<typeof watchArrival>

  /** @param newId - names a line; a new UUID each time. */
  constructor(
    private readonly needs: CallsNeeds,
    private readonly newId: () => string,
  ) {
    this.arrival = watchArrival(needs)
  }

  follow(room: RoomView) {
    this.room = room
    if (this.isClosed || room.letIn.length === 0) return
    if (this.isToBeCalled('family', this.family)) {
      this.begin('family', () => this.callFamily())
    } else if (this.familyStream && this.isToBeCalled('monitor', this.monitor)) {
      this.begin('monitor', () => this.callMonitor())
    }
  }

  private isToBeCalled(seat: 'family' | 'monitor', { sittingId }: Called): boolean {
    return this.room?.here.includes(seat) === true && this.room.sittings[seat] !== sittingId
  }

  /** One call after the other; one that fails is tried again with the next news of the room. */
  private begin(seat: 'family' | 'monitor', call: () => Promise<void>) {
    this[seat].link?.close()
    this[seat] = { link: null, sittingId: this.room?.sittings[seat] ?? null }
    this.needs.inTurn(() => call().catch(() => this.forget(seat)))
  }

  private forget(seat: 'family' | 'monitor') {
    this[seat].link?.close()
    this[seat] = { link: null, sittingId: null }
  }

  private async callFamily() {
    const { needs, family } = this
    clearTimeout(this.mending)
    // What is passed on comes from this line: with another one it has to be passed on anew.
    this.forget('monitor')
    this.showFamily(null)
    const line = lineTo(needs, 'family', {
      shows: needs.own ? [needs.own] : [],
      connect: () => {
        const connection = needs.connect()
        this.arrival.watch(connection)
        return connection
      },
      came: stream => {
        this.showFamily(stream)
        if (this.room) this.follow(this.room)
      },
      stands: state => this.mend(state),
    })
    const link = await callOver(this.newId(), line)
    if (this.isClosed || this.family !== family) return link.close()
    family.link = link
  }

  private showFamily(stream: MediaStream | null) {
    this.familyStream = stream
    this.needs.showStream('family', stream)
  }

  /** A line that failed is made anew; one that is lost gets some time, then another way. */
  private mend(state: 'up' | 'lost' | 'failed') {
    clearTimeout(this.mending)
    if (state === 'lost') {
      this.mending = setTimeout(() => {
        void this.family.link?.mend().catch(() => null)
      }, MEND_MILLISECONDS)
    }
    if (state === 'failed') {
      this.forget('family')
      if (this.room) this.follow(this.room)
    }
  }

  private async callMonitor() {
    const { needs, monitor, familyStream } = this
    if (!needs.own || !familyStream) return this.forget('monitor')
    const shows = [needs.own, familyStream]
    const line = lineTo(needs, 'monitor', { shows, came: () => {}, stands: () => {} })
    const link = await callOver(this.newId(), line)
    if (this.isClosed || this.monitor !== monitor) return link.close()
    monitor.link = link
  }

  async heard(from: Seat, signal: Parameters<SeatCalls['heard']>[1]) {
    await (from === 'monitor' ? this.monitor : this.family).link?.heard(signal)
  }

  async showInstead(stopped: MediaStreamTrack, fresh: MediaStreamTrack) {
    await Promise.all(
      [this.family, this.monitor].map(({ link }) => link?.showInstead(stopped, fresh)),
    )
  }

  tellAgain() {
    this.arrival.tellAgain()
  }

  close() {
    this.isClosed = true
    clearTimeout(this.mending)
    this.arrival.watch(null)
    this.forget('family')
    this.forget('monitor')
    this.showFamily(null)
  }
}
