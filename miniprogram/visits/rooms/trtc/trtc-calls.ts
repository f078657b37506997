import { ArrivalWords } from '#shared/visits/rooms/arrival-words'
import { type Quality, WEAK_FRAMES_PER_SECOND } from '#shared/visits/rooms/quality'
import type { RoomView } from '#shared/visits/rooms/rooms.contract'
import type { CallsNeeds, SeatCalls } from '#shared/visits/rooms/seat-calls'
import { serviceNameOf } from '#shared/visits/rooms/video-service'
import type { VideoPass } from '#shared/visits/rooms/video-service.contract'
import { playerSays, pusherSays } from './codes'
import { pushAddress } from './push-address'
import { type Senders, afterUsers } from './users'

/** What the page shows of the call. */
export interface CallShown {
  /** Where this phone sends to; null: nowhere. */
  push: string | null
  /** Where the prison's picture comes from; null: nothing comes. */
  play: string | null
  /** This phone has lost the room, and is on its way back. */
  isReconnecting: boolean
  /** Camera or microphone could not be opened. */
  noCamera: boolean
}

export const NO_CALL: CallShown = { push: null, play: null, isReconnecting: false, noCamera: false }

/** What the calls need of the phone. */
export interface TrtcPorts {
  takePass(): Promise<VideoPass>
  show(shown: CallShown): void
  /** Starts the sending anew, to the same room. */
  again(): void
}

/** What live-player says of the network; kilobits in a second, and pictures in a second. */
export interface PlayerFigures {
  videoBitrate?: number | string
  audioBitrate?: number | string
  videoFPS?: number | string
}

/**
 * The family's call over the video service. It sends nothing before the prison has let it in, shows
 * nobody but who sits at the prison's end, and tells how picture and sound arrive.
 */
export class TrtcCalls implements SeatCalls {
  private room: RoomView | null = null
  private pass: VideoPass | null = null
  private senders: Senders = new Map()
  private isAsking = false
  private isClosed = false
  private shown = NO_CALL
  private readonly words: ArrivalWords

  constructor(
    { tell }: Pick<CallsNeeds, 'tell'>,
    private readonly ports: TrtcPorts,
  ) {
    this.words = new ArrivalWords(tell)
  }

  /** The camera is WeChat's own: nothing of it comes through this page. */
  async showInstead() {}

  /** Over the service, pages say nothing to each other. */
  async heard() {}

  follow(room: RoomView) {
    this.room = room
    const own = room.sittings.family
    // Who sat down anew needs a pass of his own.
    if (this.pass && (own === null || serviceNameOf(own) !== this.pass.userId)) this.pass = null
    // The server takes him for gone, and has forgotten what he told.
    if (!room.here.includes('family')) this.tellAgain()
    void this.enterRoom()
    this.put({})
  }

  tellAgain() {
    this.words.tellAgain()
  }

  close() {
    this.isClosed = true
    this.pass = null
    this.senders = new Map()
    this.shown = NO_CALL
    this.ports.show(NO_CALL)
  }

  /** Something live-pusher said. */
  pusher(code: number, message?: unknown) {
    switch (pusherSays(code)) {
      case 'in':
        return this.put({ isReconnecting: false, noCamera: false })
      case 'reconnecting':
        return this.put({ isReconnecting: true })
      case 'again':
        this.put({ isReconnecting: true })
        return this.ports.again()
      case 'refused':
        // With the next news of the room another one is asked for.
        this.pass = null
        return this.put({ isReconnecting: true })
      case 'users':
        this.senders = afterUsers(this.senders, code, message)
        return this.put({})
      case 'weak':
        return this.words.flows ? this.arrives('weak') : undefined
      case 'no-camera':
        return this.put({ noCamera: true })
      default:
        return undefined
    }
  }

  /** Something live-player said. */
  player(code: number) {
    const says = playerSays(code)
    if (says) this.arrives(says)
  }

  /** What live-player counts, every second or two. */
  playerCounts({ videoBitrate, audioBitrate, videoFPS }: PlayerFigures) {
    if (videoBitrate === undefined && audioBitrate === undefined) return
    const comes = Number(videoBitrate ?? 0) + Number(audioBitrate ?? 0) > 0
    const jumps = Number(videoFPS ?? WEAK_FRAMES_PER_SECOND) < WEAK_FRAMES_PER_SECOND
    this.arrives(!comes ? 'still' : jumps ? 'weak' : 'flowing')
  }

  private async enterRoom() {
    const isWanted = (this.room?.letIn.length ?? 0) > 0 && !this.pass
    if (!isWanted || this.isAsking || this.isClosed) return
    this.isAsking = true
    // What was not answered now is asked for with the next news of the room.
    const pass = await this.ports.takePass().catch(() => null)
    this.isAsking = false
    this.pass = pass
    this.put({})
  }

  private arrives(says: Quality['says']) {
    if (this.isClosed || this.shown.play === null) return
    this.words.arrives(says)
  }

  private put(change: Partial<CallShown>) {
    if (this.isClosed) return
    const push = this.pass && pushAddress(this.pass)
    this.shown = { ...this.shown, ...change, push, play: this.pass && this.prisonsAddress() }
    this.ports.show(this.shown)
  }

  /** The monitor sends nothing; whoever else may be in the room is not for the family to see. */
  private prisonsAddress(): string | null {
    const sitting = this.room?.sittings.prison ?? null
    const sender = sitting === null ? undefined : this.senders.get(serviceNameOf(sitting))
    return sender && (sender.hasVideo || sender.hasAudio) ? sender.address : null
  }
}
