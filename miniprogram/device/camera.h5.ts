import { NoCamera } from './no-camera'
import type { Camera } from './viewing'

/** Enough to compare a face, and small enough for a village’s network. */
const LONGER_SIDE = 640
const SHORTER_SIDE = 480

const LARGEST_BYTES = 250_000

/** From fine to coarse, until it is small enough. */
const QUALITIES = [0.85, 0.7, 0.5, 0.3]

/** A camera that has shown nothing by then will not. */
const PATIENCE_MILLISECONDS = 10_000

/** Turns on the camera that looks at the person. @throws {NoCamera} */
export async function openCamera(): Promise<Camera> {
  const stream = await streamOf()
  const video = document.createElement('video')
  const close = () => {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
    video.remove()
  }
  Object.assign(video, { muted: true, playsInline: true, srcObject: stream })
  // Without these a telephone opens its own player instead.
  video.setAttribute('playsinline', '')
  video.setAttribute('muted', '')
  try {
    await firstPicture(video)
  } catch (error) {
    close()
    throw error
  }
  return {
    showIn: place => {
      place.append(video)
      // A film that is moved stops.
      void Promise.resolve(video.play()).catch(() => null)
    },
    take: () => pictureOf(video, stream),
    close,
  }
}

/** SHA-256 of a text, in hex. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

async function streamOf(): Promise<MediaStream> {
  // Absent in old browsers, and on pages that did not come over https.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia) throw new NoCamera('unsupported')
  try {
    return await devices.getUserMedia({
      audio: false,
      video: {
        facingMode: 'user',
        width: { ideal: LONGER_SIDE },
        height: { ideal: SHORTER_SIDE },
      },
    })
  } catch (error) {
    throw new NoCamera(isRefusal(error) ? 'camera-denied' : 'no-camera')
  }
}

const isRefusal = (error: unknown) =>
  ['NotAllowedError', 'SecurityError', 'PermissionDeniedError'].includes((error as Error).name)

function firstPicture(video: HTMLVideoElement): Promise<void> {
  return new Promise((seen, lost) => {
    const patience = setTimeout(() => lost(new NoCamera('no-camera')), PATIENCE_MILLISECONDS)
    video.onloadeddata = () => {
      clearTimeout(patience)
      seen()
    }
    void Promise.resolve(video.play()).catch(() => null)
  })
}

async function pictureOf(video: HTMLVideoElement, stream: MediaStream): Promise<string> {
  const isOn = stream.getVideoTracks().some(({ readyState }) => readyState === 'live')
  if (!isOn || video.videoWidth === 0) throw new NoCamera('no-camera')
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, LONGER_SIDE / Math.max(videoWidth, videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return smallEnough(canvas)
}

/** Base64 of a JPEG, as fine as fits. @throws {NoCamera} the browser cannot make one. */
function smallEnough(canvas: HTMLCanvasElement): string {
  for (const quality of QUALITIES) {
    const [, base64 = ''] = canvas.toDataURL('image/jpeg', quality).split(',')
    if (base64 !== '' && (base64.length * 3) / 4 <= LARGEST_BYTES) return base64
  }
  throw new NoCamera('unsupported')
}
