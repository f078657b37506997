import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Motion, Prompt } from '#shared/faces/attempts.contract'
import * as endpoints from '#shared/faces/attempts.endpoints'
import { TAKES, frameOf } from './actor'
import type { Ask } from './caller'

/** What is put in the place of a true nonce or digest. */
type Forged = { nonce?: string; digest?: string }

const MOST_FRAMES = 60

/** Begins an attempt with our own engine, without a page. */
export async function showFrames(ask: Ask, requestId: string) {
  const begun = { requestId, attemptId: randomUUID(), engine: 'local', device: '试验程序' }
  const { body } = await ask(endpoints.startAttempt, begun)
  const id = body.id as string
  let [number, carries, prompt] = [0, body.nonce as string, null as Prompt | null]

  /** Sends a picture; one that is refused leaves things as they are. */
  async function send(picture: Buffer, { nonce = carries, digest }: Forged = {}) {
    const jpeg = picture.toString('base64')
    const sent = { id, number, nonce, jpeg, digest: digest ?? sha256(nonce + jpeg) }
    const answer = await ask(endpoints.sendFrame, sent)
    if (answer.status === 200) {
      number++
      carries = answer.body.nonce
      prompt = answer.body.prompt
    }
    return { sent, answer }
  }

  /**
   * Does as told to the end, looking ahead before each motion.
   *
   * @param pictureOf - for the how many-th time something is shown, from 0.
   * @returns the answer to the end.
   */
  async function through(pictureOf: (motion: Motion, time: number) => Buffer | Promise<Buffer>) {
    const times: Partial<Record<Motion, number>> = {}
    let step = 0
    while (number < MOST_FRAMES) {
      const motion = prompt?.number === step ? prompt.motion : 'look-ahead'
      step = prompt?.number ?? step
      const time = (times[motion] = (times[motion] ?? -1) + 1)
      const { answer } = await send(await pictureOf(motion, time))
      // Nobody sends more than a few a second.
      if (answer.status === 429) continue
      if (answer.status !== 200 || answer.body.prompt === null) break
    }
    return ask(endpoints.finishAttempt, { id })
  }

  return { id, begun, send, through }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const WIDTH = 640
const HEIGHT = 480

/** The actor doing something, never twice the same: a pixel further left, a pixel further down. */
export const swaying = (motion: Motion, time: number): Promise<Buffer> =>
  sharp(frameOf(motion, time % TAKES))
    .extract({ left: time % 7, top: time % 5, width: WIDTH - 8, height: HEIGHT - 6 })
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .jpeg({ quality: 90 })
    .toBuffer()
