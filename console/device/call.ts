import { OwnDevices } from '#shared/visits/rooms/own-devices'

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

/** Switches camera and microphone on. @throws {NoPicture}, also when one of them is taken again. */
export const openPicture = async (): Promise<OwnDevices> =>
  new OwnDevices(await taken({ video: PICTURE, audio: true }), async device => {
    const wanted = device === 'camera' ? { video: PICTURE } : { audio: true }
    const [track] = (await taken(wanted)).getTracks()
    if (!track) throw new NoPicture('missing')
    return track
  })

async function taken(wanted: MediaStreamConstraints): Promise<MediaStream> {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) throw new NoPicture('missing')
  return devices.getUserMedia(wanted).catch((error: Error) => {
    throw new NoPicture(WHY[error.name] ?? 'missing')
  })
}

/** What an error means that came of switching on. */
export const whyNoPicture = (error: unknown): NoPicture['why'] =>
  error instanceof NoPicture ? error.why : 'missing'

/** A new connection of the browser to another page. */
export const connectTo = (iceServers: RTCIceServer[]): RTCPeerConnection =>
  new RTCPeerConnection({ iceServers })
