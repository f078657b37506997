/** What takes one's picture, and what takes one's sound. */
export type Device = 'camera' | 'microphone'

/** Puts a track into the place of one that has stopped. */
export type Instead = (stopped: MediaStreamTrack, fresh: MediaStreamTrack) => void

const deviceOf = ({ kind }: MediaStreamTrack): Device =>
  kind === 'video' ? 'camera' : 'microphone'

/**
 * Camera and microphone, while they are on. One that is unplugged in the middle of a call stops by itself;
 * the call goes on without it, and nobody but this page can know.
 */
export class OwnDevices {
  /** Told of each change of what has stopped by itself. */
  onLost: (lost: readonly Device[]) => void = () => {}
  private isOff = false

  /**
   * @param stream - stays the same: what is taken anew takes its place in it.
   * @param take - switches one of them on; throws what stands against it.
   */
  constructor(
    readonly stream: MediaStream,
    private readonly take: (device: Device) => Promise<MediaStreamTrack>,
  ) {
    for (const track of stream.getTracks()) this.watch(track)
  }

  /** What has stopped by itself; nothing, once all was switched off. */
  get lost(): Device[] {
    return this.stopped().map(deviceOf)
  }

  /**
   * Takes anew what has stopped, each by itself: one that is still gone keeps none of the others.
   *
   * @throws why one of them could not be taken.
   */
  async takeAgain(instead: Instead): Promise<void> {
    let failure: { error: unknown } | null = null
    for (const stopped of this.stopped()) {
      try {
        this.put(stopped, await this.take(deviceOf(stopped)), instead)
      } catch (error) {
        failure = { error }
      }
    }
    if (failure && !this.isOff) throw failure.error
  }

  /** Nothing is taken any longer. */
  off() {
    this.isOff = true
    for (const track of this.stream.getTracks()) track.stop()
  }

  private stopped(): MediaStreamTrack[] {
    if (this.isOff) return []
    return this.stream.getTracks().filter(({ readyState }) => readyState === 'ended')
  }

  private put(stopped: MediaStreamTrack, fresh: MediaStreamTrack, instead: Instead) {
    // The page was left while the browser asked.
    if (this.isOff) return fresh.stop()
    this.stream.removeTrack(stopped)
    this.stream.addTrack(fresh)
    this.watch(fresh)
    instead(stopped, fresh)
    this.onLost(this.lost)
  }

  private watch(track: MediaStreamTrack) {
    // Not told of what the page itself switches off.
    track.addEventListener('ended', () => this.onLost(this.lost))
  }
}
