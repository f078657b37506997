import { OwnDevices } from '#shared/visits/rooms/own-devices'
import { loudnessOf } from './loudness'
import type * as phone from './room-call'
import { NotTaken } from './taken'

/** Enough for faces, and little enough for a village’s network. */
const PICTURE = {
  facingMode: 'user',
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 24, max: 30 },
}

const SOUND_HERTZ = 660
const SOUND_SECONDS = 1

/** Switches camera and microphone on. @throws {NotTaken} */
export const openOwnPicture: typeof phone.openOwnPicture = async () => {
  const stream = await taken({ video: PICTURE, audio: true })
  const loudness = loudnessOf(stream)
  const devices = new OwnDevices(stream, async device => {
    const wanted = device === 'camera' ? { video: PICTURE } : { audio: true }
    const [track] = (await taken(wanted)).getTracks()
    if (!track) throw new NotTaken('broken')
    return track
  })
  return {
    stream,
    devices,
    level: loudness.level,
    close() {
      devices.off()
      loudness.close()
    },
  }
}

async function taken(wanted: MediaStreamConstraints): Promise<MediaStream> {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) throw new NotTaken('broken')
  return devices.getUserMedia(wanted).catch((error: Error) => {
    throw new NotTaken(/NotAllowed|Security/.test(error.name) ? 'denied' : 'broken')
  })
}

/** A browser asks by itself, and has its own place for it. */
export const openCallSettings: typeof phone.openCallSettings = null

/** A new connection of the browser to another page. */
export const connectTo: typeof phone.connectTo = iceServers => new RTCPeerConnection({ iceServers })

/** See room-call.ts. */
export const showStream: typeof phone.showStream = (place, stream, muted) => {
  const video = document.createElement('video')
  Object.assign(video, { muted, autoplay: true, playsInline: true, srcObject: stream })
  // Without it a telephone opens its own player instead.
  video.setAttribute('playsinline', '')
  place.replaceChildren(video)
  // A browser that wants a tap first has had one: the room was entered by a button.
  void Promise.resolve(video.play()).catch(() => null)
  return () => {
    video.srcObject = null
    video.remove()
  }
}

/** See room-call.ts. */
export const soundOnce: typeof phone.soundOnce = () => {
  const context = new AudioContext()
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = SOUND_HERTZ
  volume.gain.value = 0.3
  tone.connect(volume).connect(context.destination)
  tone.onended = () => void context.close().catch(() => null)
  tone.start()
  tone.stop(context.currentTime + SOUND_SECONDS)
}
