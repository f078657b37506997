import sharp, { type Sharp } from 'sharp'
import { measure } from '../../../server/outside/face-engine/child/measure'
import type { Run } from '../../../server/outside/face-engine/child/models'
import type { Picture } from '../../../server/outside/face-engine/child/picture'
import { type Shot, shotOf } from './face'
import { closedEyes, openMouth, pursedMouth } from './motions'
import { turnedHead } from './turn'

/** How often each is acted: nobody holds quite still, so no two are the same. */
export const TAKES = 6

/** How far the head is turned. */
const TURNS_DEGREES = [57, 59, 61]
/** How far it must be seen to be turned, in degrees. */
const SEEN_DEGREES = 20

const WIDTH = 640
const HEIGHT = 480
const jpegOf = (picture: Sharp) => picture.jpeg({ quality: 90 }).toBuffer()

const still = ({ data, width, height }: Picture) =>
  sharp(data, { raw: { width, height, channels: 3 } })

/** What is acted: one picture, of which takes are made. */
export const ACTS: Record<string, (shot: Shot, run: Run) => Sharp | Promise<Sharp>> = {
  'look-ahead': ({ picture }) => still(picture),
  blink: shot => still(closedEyes(shot)),
  'open-mouth': async (shot, run) => still(openMouth(await shotOf(run, pursedMouth(shot)))),
  'show-room': () => room(),
  dark: ({ picture }) => still(picture).linear(0.16),
  bright: ({ picture }) => still(picture).linear(1.28, 85),
  blurred: ({ picture }) => still(picture).blur(6),
}

/** What happens before cameras: made of a take of looking ahead. */
export const MISHAPS: Record<string, (frame: Buffer) => Promise<Buffer>> = {
  tiny: async frame => onGrey(await sharp(frame).resize(150).toBuffer(), [{ left: 250, top: 180 }]),
  'two-faces': async frame =>
    onGrey(await sharp(frame).resize(320).toBuffer(), [
      { left: 0, top: 100 },
      { left: 320, top: 100 },
    ]),
  'on-side': frame => jpegOf(sharp(frame).rotate(90)),
  'upside-down': frame => jpegOf(sharp(frame).rotate(180)),
}

/**
 * Takes of a head that is seen to be turned; of many those that look most alive, as whoever slips in
 * files would choose.
 *
 * @param side - 1 is the person's own right.
 */
export async function turns(shot: Shot, run: Run, side: 1 | -1): Promise<Buffer[]> {
  const seen: { jpeg: Buffer; alive: number }[] = []
  for (const degrees of TURNS_DEGREES) {
    const picture = await still(turnedHead(shot, side * degrees))
      .png()
      .toBuffer()
    for (let number = 0; number < 2 * TAKES; number++) {
      const jpeg = await take(sharp(picture), number)
      const { face } = await measure(run, jpeg, { pose: true, liveness: true })
      if (face && side * face.yaw! >= SEEN_DEGREES) seen.push({ jpeg, alive: face.alive! })
    }
  }
  if (seen.length < TAKES) throw new Error(`only ${seen.length} takes show a turned head`)
  const best = seen.toSorted((one, other) => other.alive - one.alive).slice(0, TAKES)
  return best.map(({ jpeg }) => jpeg)
}

/** A few pixels of sway, a breath of zoom, a little less light. */
export function take(picture: Sharp, number: number): Promise<Buffer> {
  const margin = 6 + number
  const [left, top] = [(number * 3) % (margin + 1), (number * 5) % (margin + 1)]
  return jpegOf(
    picture
      .extract({ left, top, width: WIDTH - 2 * margin, height: HEIGHT - 2 * margin })
      .resize(WIDTH, HEIGHT, { fit: 'fill' })
      .linear(1 - number * 0.012),
  )
}

const block = (width: number, height: number, background: string) => ({
  create: { width, height, channels: 3 as const, background },
})

/** A wall, a window, a table and a plant. */
const room = () =>
  sharp(block(WIDTH, HEIGHT, '#c9c2b4')).composite([
    { input: block(220, 160, '#a9c6dd'), left: 60, top: 60 },
    { input: block(WIDTH, 110, '#7a5a3c'), left: 0, top: 370 },
    { input: block(90, 190, '#5d6b52'), left: 480, top: 190 },
  ])

const onGrey = (input: Buffer, places: readonly { left: number; top: number }[]) =>
  jpegOf(
    sharp(block(WIDTH, HEIGHT, '#8a8a86')).composite(places.map(place => ({ input, ...place }))),
  )
