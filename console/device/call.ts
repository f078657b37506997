/** What a computer shows and says in a call. */
export interface OwnPicture {
  stream: MediaStream
  off(): void
}

/** Why there is no picture: the browser may not, there is nothing that takes one, or something else uses it. */
export class NoPicture extends Error {
  constructor(readonly why: 'refused' | 'missing' | 'busy') {
    super(why)
  }
}

/** Enough for faces, and little enough for a village's network. */
const PICTURE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24, max: 30 } }

/** By the names of the browser's own errors. */
const WHY: Readonly<Record<string, NoPicture['why']>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** Switches camera and microphone on. @throws {NoPicture} */
export async function openPicture(): Promise<OwnPicture> {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) throw new NoPicture('missing')
  try {
    const stream = await devices.getUserMedia({ video: PICTURE, audio: true })
    return { stream, off: () => stream.getTracks().forEach(track => track.stop()) }
  } catch (error) {
    throw new NoPicture(WHY[(error as Error).name] ?? 'missing')
  }
}

/** A new connection of the browser to another page. */
export const connectTo = (iceServers: RTCIceServer[]): RTCPeerConnection =>
  new RTCPeerConnection({ iceServers })
