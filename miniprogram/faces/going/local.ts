import { Refused, Unreachable } from '#shared/ask'
import type { Failure, Prompt } from '#shared/faces/attempts.contract'
import { sendFrame } from '#shared/faces/attempts.endpoints'
import { sendSound } from '#shared/faces/voice.endpoints'
import type { RefusalCode } from '#shared/refusals.words'
import { digestOf, openCamera } from '../../device/camera'
import { NoCamera } from '../../device/no-camera'
import type { Camera } from '../../device/viewing'
import { call } from '../../http/call'
import { askHowItWent, begin, recordFailure } from './ending'
import { type Aloud, type Sound, mayReadAloud, readAloud } from './reading'
import { pause, stubbornly } from './stubbornly'
import type { AtCamera, Going, ShowFace, Tell } from './step'

/** The server looks at no more than this in a second, and a slow line need not carry more. */
const BETWEEN_FRAMES_MILLISECONDS = 250

/** More than any challenge needs. */
const MOST_PICTURES = 200

/** The server could not read the picture, or not yet: another one will do. */
const UNREAD: readonly RefusalCode[] = ['bad-picture', 'too-often']

/** The server could not use what was read aloud. */
const UNHEARD: readonly RefusalCode[] = ['bad-sound', 'used-sound', 'bad-input']

/** Shows the face to our own engine, picture by picture; the server says what is to be done, and judges. */
export const showToOurs: ShowFace = async (going, tell) => {
  tell({ at: 'starting' })
  const voice = await mayReadAloud(going.requestId)
  const { id, nonce } = await begin(going, 'local', { voice })
  if (nonce === null) return recordFailure(id, 'unsupported', tell)

  const why = await whileCameraIsOn(camera => sendPictures({ id, nonce, camera, going, tell }))
  if (going.left) return recordFailure(id, 'cancelled', tell)
  if (why === null) return askHowItWent(id, tell)
  return why === 'service-away'
    ? recordFailure(id, 'network', tell, why)
    : recordFailure(id, why, tell)
}

/** Why it came to nothing; null when it was gone through. */
type Outcome = Failure | 'service-away' | null

async function whileCameraIsOn(act: (camera: Camera) => Promise<Outcome>): Promise<Outcome> {
  let camera: Camera | undefined
  try {
    camera = await openCamera()
    return await act(camera)
  } catch (error) {
    if (error instanceof NoCamera) return error.why
    if (error instanceof Unreachable) return error.problem ? 'service-away' : 'network'
    // The server takes no more pictures: it says why when it is asked for the result.
    if (error instanceof Refused) return null
    throw error
  } finally {
    camera?.close()
  }
}

interface Sending {
  id: string
  /** What the first picture must carry. */
  nonce: string
  camera: Camera
  going: Going
  tell: Tell
}

/**
 * Sends one picture after the other until all has been done, and what was read aloud in the place of
 * one; never two at once.
 *
 * @throws {NoCamera} @throws {Unreachable} @throws {Refused}
 */
async function sendPictures({ id, nonce, camera, going, tell }: Sending): Promise<Outcome> {
  let place: Place = { id, nonce, number: 0 }
  let aloud: Aloud | null = null
  let shown: AtCamera = {
    at: 'camera',
    camera,
    prompt: null,
    hint: null,
    offline: false,
    reading: null,
  }
  const goesOn = () => {
    if (!going.left) tell({ ...shown, offline: true })
    return !going.left
  }
  try {
    for (let taken = 0; taken < MOST_PICTURES && !going.left; taken++) {
      tell(shown)
      const next = pause(BETWEEN_FRAMES_MILLISECONDS)
      const answer: Answer | null = aloud?.isOver()
        ? await sendRead(await aloud.sound(), place, goesOn)
        : await sendPicture(await camera.take(), place, goesOn)
      if (answer?.prompt === null) return null
      if (answer) {
        const { prompt, hint } = answer
        aloud = aloudNow(aloud, prompt)
        shown = { ...shown, prompt, hint, reading: aloud?.reading ?? null }
        place = { id, nonce: answer.nonce, number: place.number + 1 }
      }
      await next
    }
    return 'too-slow'
  } finally {
    aloud?.close()
  }
}

/** Records while digits are to be read aloud, and at no other time. */
function aloudNow(aloud: Aloud | null, { digits }: Prompt): Aloud | null {
  if (digits !== undefined) return aloud ?? readAloud(digits)
  aloud?.close()
  return null
}

/** Where something stands that is sent: what it carries, and its number. */
interface Place {
  id: string
  nonce: string
  number: number
}

type Answer = Awaited<ReturnType<typeof sendOne>>

const sendOne = async (place: Place, jpeg: string) =>
  call(sendFrame, { ...place, jpeg, digest: await digestOf(place.nonce + jpeg) })

const sendPicture = (jpeg: string, place: Place, goesOn: () => boolean) =>
  stubbornly(() => sendOne(place, jpeg), goesOn).catch(unlessUnread)

/** A sound that the server does not take is none: nobody is to read twice. */
async function sendRead(sound: Sound | null, place: Place, goesOn: () => boolean): Promise<Answer> {
  const digest = await digestOf(place.nonce + (sound?.bytes ?? ''))
  const send = () => stubbornly(() => call(sendSound, { ...place, sound, digest }), goesOn)
  if (!sound) return send()
  return send().catch(error => {
    if (error instanceof Refused && UNHEARD.includes(error.problem.code)) {
      return sendRead(null, place, goesOn)
    }
    throw error
  })
}

/** A picture that could not be read is taken anew. */
function unlessUnread(error: unknown): null {
  if (error instanceof Refused && UNREAD.includes(error.problem.code)) return null
  throw error
}
