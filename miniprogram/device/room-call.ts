import { NotTaken } from './taken'

/** What a phone shows and says in a call. */
export interface OwnPicture {
  stream: MediaStream
  /** How loud it is, 0 to 1; null where that cannot be said. */
  level(): number | null
  close(): void
}

/** Whether this build can call another page by itself; in WeChat only the video service can. */
export const CALLS_BY_ITSELF: boolean = false

/** WeChat's camera is WeChat's: this build has none of its own. @throws {NotTaken} */
export async function openOwnPicture(): Promise<OwnPicture> {
  throw new NotTaken('broken')
}

/** See `CALLS_BY_ITSELF`. @throws {NotTaken} */
export function connectTo(_iceServers: RTCIceServer[]): RTCPeerConnection {
  throw new NotTaken('broken')
}

/** Shows what comes of somebody in a place on the page. @returns what takes it away. */
export function showStream(_place: HTMLElement, _stream: MediaStream, _muted: boolean): () => void {
  return () => {}
}

/** Sounds for a second, so that somebody can say whether he hears it. */
export function soundOnce(): void {}
