import { Refused, Unreachable } from '#shared/ask'
import type { Failure } from '#shared/faces/attempts.contract'
import { sendFrame } from '#shared/faces/attempts.endpoints'
import type { RefusalCode } from '#shared/refusals.words'
import { digestOf, openCamera } from '../../device/camera'
import { NoCamera } from '../../device/no-camera'
import type { Camera } from '../../device/viewing'
import { call } from '../../http/call'
import { askHowItWent, begin, recordFailure } from './ending'
import { pause, stubbornly } from './stubbornly'
import type { AtCamera, Going, ShowFace, Tell } from './step'

/** The server looks at no more than this in a second, and a slow line need not carry more. */
const BETWEEN_FRAMES_MILLISECONDS = 250

/** More than any challenge needs. */
const MOST_PICTURES = 200

/** The server could not read the picture, or not yet: another one will do. */
const UNREAD: readonly RefusalCode[] = ['bad-picture', 'too-often']

/** Shows the face to our own engine, picture by picture; the server says what is to be done, and judges. */
export const showToOurs: ShowFace = async (going, tell) => {
  tell({ at: 'starting' })
  const { id, nonce } = await begin(going, 'local')
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
 * Sends one picture after the other until all has been done; never two at once.
 *
 * @throws {NoCamera} @throws {Unreachable} @throws {Refused}
 */
async function sendPictures({ id, nonce, camera, going, tell }: Sending): Promise<Outcome> {
  let carries = nonce
  let number = 0
  let shown: AtCamera = { at: 'camera', camera, prompt: null, hint: null, offline: false }
  for (let taken = 0; taken < MOST_PICTURES && !going.left; taken++) {
    tell(shown)
    const next = pause(BETWEEN_FRAMES_MILLISECONDS)
    const jpeg = await camera.take()
    const digest = await digestOf(carries + jpeg)
    const answer = await stubbornly(
      () => call(sendFrame, { id, number, nonce: carries, jpeg, digest }),
      () => {
        if (!going.left) tell({ ...shown, offline: true })
        return !going.left
      },
    ).catch(unlessUnread)
    if (answer?.prompt === null) return null
    if (answer) {
      shown = { ...shown, prompt: answer.prompt, hint: answer.hint }
      carries = answer.nonce
      number++
    }
    await next
  }
  return 'too-slow'
}

/** A picture that could not be read is taken anew. */
function unlessUnread(error: unknown): null {
  if (error instanceof Refused && UNREAD.includes(error.problem.code)) return null
  throw error
}
