import { webcrypto } from 'node:crypto'
import { TextEncoder } from 'node:util'

const give = (where: object, name: string, value: unknown) =>
  Object.defineProperty(where, name, { configurable: true, writable: true, value })

/** A browser’s camera, as far as a page can tell; it shows nothing. */
export class BrowserCamera {
  /** What the browser says when it is asked for the camera; null gives it. */
  refuses: string | null = null
  width = 480
  height = 640
  /** How many base64 letters a picture has at each quality. */
  lettersAt = (_quality: number) => 40
  private readonly tracks: { readyState: string; stop(): void }[] = []
  /** What was asked for, what was drawn how, and at which qualities. */
  readonly asked: MediaStreamConstraints[] = []
  readonly drawn: unknown[][] = []
  readonly qualities: number[] = []
  private pictures = 0

  /** Whether it is on. */
  get on(): boolean {
    return this.tracks.some(({ readyState }) => readyState === 'live')
  }

  /** Somebody pulls it out. */
  goAway() {
    for (const { stop } of this.tracks) stop()
  }

  /** Puts it into the browser of this test. */
  constructor() {
    give(navigator, 'mediaDevices', {
      getUserMedia: async (constraints: MediaStreamConstraints) => {
        this.asked.push(constraints)
        if (this.refuses !== null) throw new DOMException('no', this.refuses)
        const track = { readyState: 'live', stop: () => void (track.readyState = 'ended') }
        this.tracks.push(track)
        return { getTracks: () => [track], getVideoTracks: () => [track] }
      },
    })
    give(HTMLMediaElement.prototype, 'play', function (this: HTMLVideoElement) {
      setTimeout(() => this.onloadeddata?.(new Event('loadeddata')), 0)
    })
    Object.defineProperty(HTMLVideoElement.prototype, 'videoWidth', {
      configurable: true,
      get: () => this.width,
    })
    Object.defineProperty(HTMLVideoElement.prototype, 'videoHeight', {
      configurable: true,
      get: () => this.height,
    })
    give(HTMLCanvasElement.prototype, 'getContext', () => ({
      drawImage: (...what: unknown[]) => void this.drawn.push(what),
    }))
    give(HTMLCanvasElement.prototype, 'toDataURL', (_type: string, quality: number) => {
      this.qualities.push(quality)
      const picture = `picture${String(this.pictures++).padStart(3, '0')}`
      return `data:image/jpeg;base64,${picture.padEnd(this.lettersAt(quality), 'A')}`
    })
    give(globalThis, 'TextEncoder', TextEncoder)
    give(globalThis, 'crypto', webcrypto)
  }
}
