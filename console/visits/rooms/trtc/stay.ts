import type { VideoPass } from '#shared/visits/rooms/video-service.contract'
import type { ServiceEvents, ServiceRoom } from './service'

/** Loads the service and opens a room of it, not entered yet. */
export type OpenService = (on: ServiceEvents) => Promise<ServiceRoom>

/** What a stay in a room of the service tells: all but who sends what, which it knows itself. */
export type StayEvents = Omit<ServiceEvents, 'sends' | 'left'> & {
  /** Somebody sends something, or does not any longer. */
  changed(name: string): void
}

/** One stay in a room of the service, from entering to leaving. */
export class Stay {
  /** How this page is called there; null until it has a pass. */
  name: string | null = null
  isIn = false
  private isOver = false
  private isSending = false
  private room: ServiceRoom | null = null
  private readonly senders = new Map<string, { picture: boolean; sound: boolean }>()
  /** Of whom picture and sound were asked for. */
  private readonly seen = new Set<string>()
  private readonly heard = new Set<string>()

  constructor(private readonly on: StayEvents) {}

  /** @throws what the pass, the loading or the service says against it. */
  async enter(takePass: () => Promise<VideoPass>, open: OpenService) {
    const pass = await takePass()
    if (this.isOver) return
    this.name = pass.userId
    const room = await open(this.events())
    if (this.isOver) return void room.leave()
    this.room = room
    await room.enter(pass)
    this.isIn = !this.isOver
  }

  /** Sends picture and sound, once. @throws what the service says against it. */
  async send(own: MediaStream) {
    if (this.isSending) return
    this.isSending = true
    await this.room?.send(own)
  }

  /** Sends this track in the place of one that has stopped; before anything is sent there is none. */
  async sendInstead(track: MediaStreamTrack) {
    if (this.isSending) await this.room?.sendInstead(track)
  }

  /** Sees and hears these, and nobody else who may be in the room. */
  attend(names: readonly string[]) {
    for (const name of names) {
      const sends = this.senders.get(name)
      if (sends?.picture && !this.seen.has(name)) this.ask(this.seen, name)
      if (sends?.sound && !this.heard.has(name)) this.ask(this.heard, name)
    }
    for (const name of this.heard) {
      if (names.includes(name)) continue
      this.heard.delete(name)
      void this.room?.hear(name, false).catch(() => null)
    }
  }

  sendsPicture(name: string): boolean {
    return this.senders.get(name)?.picture === true
  }

  leave() {
    this.isOver = true
    this.isIn = false
    void this.room?.leave()
  }

  private ask(asked: Set<string>, name: string) {
    asked.add(name)
    const answer = asked === this.seen ? this.room?.see(name) : this.room?.hear(name, true)
    // The next news of the room asks for it once more.
    void answer?.catch(() => asked.delete(name))
  }

  private sends(name: string, what: 'picture' | 'sound', does: boolean) {
    const before = this.senders.get(name) ?? { picture: false, sound: false }
    this.senders.set(name, { ...before, [what]: does })
    if (!does) (what === 'picture' ? this.seen : this.heard).delete(name)
    this.on.changed(name)
  }

  /** News of a room that was left are nobody's. */
  private events(): ServiceEvents {
    const { on } = this
    const now =
      <T extends unknown[]>(handle: (...told: T) => void) =>
      (...told: T) =>
        this.isOver ? undefined : handle(...told)
    return {
      sends: now((name, what, does) => this.sends(name, what, does)),
      left: now(name => {
        this.sends(name, 'picture', false)
        this.sends(name, 'sound', false)
      }),
      came: now(on.came),
      line: now(on.line),
      grade: now(on.grade),
      counted: now(on.counted),
      putOut: now(on.putOut),
      failed: now(on.failed),
      silent: now(on.silent),
    }
  }
}
