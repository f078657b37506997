import { MEDIA_LIMITS } from '#shared/reports/limits'
import type { MediaType } from '#shared/reports/reports.contract'
import { loudnessOf } from './loudness'
import { keepFile } from './kept-files.h5'
import { NotTaken, type Recording, type Taken } from './taken'
import type * as phone from './recorder'

/** A browser has no camera of its own that ends after fifteen seconds. */
export const RECORDS_FILMS: boolean = true

/** From the best known; none of them is known to every browser. */
const TYPES: Record<'voice' | 'video', readonly MediaType[]> = {
  voice: ['audio/webm', 'audio/mp4'],
  video: ['video/webm', 'video/mp4'],
}

/** Fifteen seconds of film are four megabytes, a minute of speech half of one. */
const BITS = { audioBitsPerSecond: 64_000, videoBitsPerSecond: 1_800_000 }

/** See recorder.ts; here also films. @throws {NotTaken} */
export const record: typeof phone.record = async (kind, facing) => {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  const type = typeof MediaRecorder === 'undefined' ? undefined : TYPES[kind].find(canMake)
  if (!devices?.getUserMedia || !type) throw new NotTaken('broken')
  const facingMode = facing === 'front' ? 'user' : 'environment'
  const video = kind === 'video' && { facingMode, width: { ideal: 640 }, height: { ideal: 480 } }
  const stream = await devices.getUserMedia({ audio: true, video }).catch((error: Error) => {
    throw new NotTaken(/NotAllowed|Security/.test(error.name) ? 'denied' : 'broken')
  })
  return recordingOf(stream, kind, type)
}

/** See recorder.ts. */
export const mayRecord: typeof phone.mayRecord = async () => {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (!devices?.getUserMedia || typeof MediaRecorder === 'undefined') return false
  if (!TYPES.voice.some(canMake)) return false
  const stream = await devices.getUserMedia({ audio: true, video: false }).catch(() => null)
  for (const track of stream?.getTracks() ?? []) track.stop()
  return stream !== null
}

const canMake = (type: string) => MediaRecorder.isTypeSupported(type)

function recordingOf(stream: MediaStream, kind: 'voice' | 'video', type: MediaType): Recording {
  const recorder = new MediaRecorder(stream, { mimeType: type, ...BITS })
  const loudness = loudnessOf(stream)
  const pieces: Blob[] = []
  const began = Date.now()
  let taken: Promise<Taken> | null = null
  recorder.ondataavailable = ({ data }) => void pieces.push(data)
  const ended = new Promise<void>(resolve => (recorder.onstop = () => resolve()))
  recorder.start()

  function end() {
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
    loudness.close()
  }

  return {
    level: loudness.level,
    showIn: place => show(stream, place),
    cancel: end,
    stop() {
      const { seconds, bytes } = MEDIA_LIMITS[kind]
      const lasted = Math.min((Date.now() - began) / 1000, seconds)
      end()
      return (taken ??= ended.then(() => keep(new Blob(pieces, { type }), type, lasted, bytes)))
    },
  }
}

async function keep(whole: Blob, type: MediaType, seconds: number, most: number): Promise<Taken> {
  if (whole.size === 0) throw new NotTaken('broken')
  if (whole.size > most) throw new NotTaken('too-big')
  return { file: await keepFile(whole), type, seconds, bytes: whole.size }
}

function show(stream: MediaStream, place: HTMLElement) {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true, srcObject: stream })
  // Without it a telephone opens its own player instead.
  video.setAttribute('playsinline', '')
  place.append(video)
  void Promise.resolve(video.play()).catch(() => null)
}
