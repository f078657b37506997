import { ArrivalWords } from '#shared/visits/rooms/arrival-words'
import type { Quality } from '#shared/visits/rooms/quality'
import type { RoomEnd, Seat } from '#shared/visits/rooms/room-states'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import type { CallsNeeds, SeatCalls } from '#shared/visits/rooms/seat-calls'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import type { VideoPass } from '#shared/visits/rooms/video-service.contract'
import { type CallShown, NO_CALL } from './call-shown'
import { type CallProblem, gradeSays, isOfDevices, lineSays, problemOf } from './codes'
import { qualityOf } from './judging'
import type { ServiceCounts } from './service'
import { type OpenService, Stay, type StayEvents } from './stay'

/** What the calls need of the page. */
export interface TrtcPorts {
  takePass(): Promise<VideoPass>
  open: OpenService
  show(shown: CallShown): void
}

/** What was tried in vain is tried again after so long. */
const AGAIN_MILLISECONDS = 4000

/** After these the page does not come back by itself: it would go on for ever, or against somebody's will. */
const FOR_GOOD: readonly CallProblem[] = ['unsupported', 'put-out']

/** Whom each seat sees and hears. */
const ATTENDS = {
  prison: ['family'],
  family: ['prison'],
  monitor: ['family', 'prison'],
} as const satisfies Record<Seat, readonly RoomEnd[]>

/**
 * A seat's calls over the video service. The prison's end enters as soon as it sits, since it alone may
 * open the room there; nobody sends, sees or hears anything before the prison has let the family in, and
 * the monitor never sends. Only who sits in a seat of this visit is seen or heard.
 */
export class TrtcCalls implements SeatCalls {
  private view: RoomView | null = null
  private stay: Stay | null = null
  private grade: Quality['says'] | null = null
  private isForGood = false
  private isClosed = false
  private later: ReturnType<typeof setTimeout> | undefined
  private shown = NO_CALL
  private readonly words: ArrivalWords

  constructor(
    private readonly needs: Pick<CallsNeeds, 'seat' | 'own' | 'tell' | 'showStream'>,
    private readonly ports: TrtcPorts,
  ) {
    this.words = new ArrivalWords(needs.tell)
  }

  async heard() {} // Over the service, pages say nothing to each other.

  follow(view: RoomView) {
    const before = ATTENDS[this.needs.seat].map(end => this.nameOf(end))
    this.view = view
    // Another sits there now: the picture of the one before is not his.
    ATTENDS[this.needs.seat].forEach((end, n) => {
      if (before[n] !== this.nameOf(end)) this.needs.showStream(end, null)
    })
    // Who sat down anew needs a pass of his own.
    if (this.stay?.name && this.stay.name !== this.nameOf(this.needs.seat)) this.goOut()
    this.step()
  }

  tellAgain() {
    this.words.tellAgain()
  }

  async showInstead(_: MediaStreamTrack, fresh: MediaStreamTrack) {
    const { stay } = this
    await stay?.sendInstead(fresh).catch(error => this.failed(stay, problemOf(error)))
  }

  /** The officer has done something about the problem: enters once more. */
  again() {
    const isOut = this.shown.problem !== 'silent'
    this.put({ problem: null })
    if (!isOut) return
    this.goOut()
    this.isForGood = false
    this.step()
  }

  close() {
    this.put(NO_CALL)
    this.isClosed = true
    this.goOut()
  }

  private nameOf(seat: Seat): string | null {
    const sitting = this.view?.sittings[seat] ?? null
    return sitting === null ? null : serviceNameOf(sitting)
  }

  private get isLetIn(): boolean {
    return (this.view?.letIn.length ?? 0) > 0
  }

  private put(change: Partial<CallShown>) {
    if (this.isClosed) return
    this.shown = { ...this.shown, ...change }
    this.ports.show(this.shown)
  }

  /** Does whatever is to be done next; safe to call at any time. */
  private step() {
    const { stay, needs } = this
    if (this.isClosed || !this.view) return
    if (!stay) {
      const isDue = !this.isForGood && (this.isLetIn || needs.seat === 'prison')
      return void (isDue && this.enter())
    }
    if (!stay.isIn || !this.isLetIn) return
    if (needs.own) void stay.send(needs.own).catch(error => this.failed(stay, problemOf(error)))
    stay.attend(ATTENDS[needs.seat].flatMap(end => this.nameOf(end) ?? []))
  }

  private async enter() {
    clearTimeout(this.later)
    const stay: Stay = new Stay(this.events(error => this.failed(stay, error)))
    this.stay = stay
    try {
      await stay.enter(this.ports.takePass, this.ports.open)
      if (this.stay !== stay) return
      this.put(NO_CALL)
      this.step()
    } catch (error) {
      this.failed(stay, problemOf(error))
    }
  }

  private events(failed: (problem: CallProblem) => void): StayEvents {
    return {
      changed: name => {
        if (this.stay?.sendsPicture(name) === false) this.showFrom(name, null)
        this.step()
      },
      came: (name, picture) => this.showFrom(name, picture),
      line: state => this.line(lineSays(state)),
      grade: grade => void (this.grade = gradeSays(grade)),
      counted: counts => this.counted(counts),
      putOut: () => failed('put-out'),
      failed: error => failed(problemOf(error)),
      silent: () => this.put({ problem: 'silent' }),
    }
  }

  private showFrom(name: string, picture: MediaStream | null) {
    const end = ATTENDS[this.needs.seat].find(one => this.nameOf(one) === name)
    if (end) this.needs.showStream(end, picture)
  }

  private line(says: ReturnType<typeof lineSays>) {
    // While it enters for the first time, it connects as well.
    if (says === null || !this.stay?.isIn) return
    this.put({ isReconnecting: says === 'reconnecting' })
    if (says === 'reconnecting') this.arrives('still')
  }

  private counted(counts: ServiceCounts) {
    if (this.shown.isReconnecting) return
    const name = this.nameOf(ATTENDS[this.needs.seat][0])
    const sendsPicture = name !== null && this.stay?.sendsPicture(name) === true
    const quality = qualityOf({ counts, name, sendsPicture, grade: this.grade })
    const { says, lossPercent, framesPerSecond } = quality
    if (says !== 'still' && this.shown.problem === 'firewall') this.put({ problem: null })
    this.arrives(says, { loss: lossPercent, frames: framesPerSecond })
  }

  /** What reaches the monitor says nothing of the visit. */
  private arrives(says: Quality['says'], figures: Record<string, number> = {}) {
    if (!this.isClosed && this.needs.seat !== 'monitor') this.words.arrives(says, figures)
  }

  private failed(stay: Stay, problem: CallProblem) {
    if (this.stay !== stay || this.isClosed) return
    this.put({ problem })
    // It still sees and hears, or the service goes on trying.
    if (stay.isIn && (problem === 'firewall' || isOfDevices(problem))) return
    this.isForGood = FOR_GOOD.includes(problem)
    this.goOut()
    if (!this.isForGood) this.later = setTimeout(() => this.step(), AGAIN_MILLISECONDS)
  }

  /** Out of the service's room: nothing is sent or shown any more. */
  private goOut() {
    clearTimeout(this.later)
    this.stay?.leave()
    this.stay = null
    this.grade = null
    this.arrives('still')
    this.put({ isReconnecting: false })
    for (const end of ATTENDS[this.needs.seat]) this.needs.showStream(end, null)
  }
}
