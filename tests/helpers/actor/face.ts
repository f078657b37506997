import sharp from 'sharp'
import { decode } from '../../../server/outside/face-engine/child/decode'
import { findFaces } from '../../../server/outside/face-engine/child/detect'
import { findLandmarks } from '../../../server/outside/face-engine/child/landmarks'
import type { Run } from '../../../server/outside/face-engine/child/models'
import type { Box, Picture, Spot } from '../../../server/outside/face-engine/child/picture'

/** A picture of a webcam, and where the face in it is. */
export interface Shot {
  picture: Picture
  box: Box
  spots: Spot[]
}

/** The part of the portrait that a webcam would show, in its pixels. */
const VIEW = { left: 64, top: 0, width: 320, height: 240 }
const FRAME = { width: 640, height: 480 }

/** The portrait as a webcam would show it. */
export async function takeShot(run: Run, portrait: Buffer): Promise<Shot> {
  const frame = await sharp(portrait)
    .extract(VIEW)
    .resize(FRAME.width, FRAME.height, { kernel: 'cubic' })
    .png()
    .toBuffer()
  return shotOf(run, await decode(frame))
}

/** Finds the face in a picture. */
export async function shotOf(run: Run, picture: Picture): Promise<Shot> {
  const [face] = await findFaces(run, picture)
  if (!face) throw new Error('the portrait shows no face')
  return { picture, box: face.box, spots: await findLandmarks(run, picture, face.box) }
}

/** Each pixel of a picture made anew. @param colour - of a spot; numbers from 0 to 255. */
export function painted(
  { data, width, height }: Picture,
  colour: (x: number, y: number, old: Colour) => Colour,
): Picture {
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      out.set(colour(x, y, [data[at]!, data[at + 1]!, data[at + 2]!]), at)
    }
  }
  return { data: out, width, height }
}

export type Colour = readonly [red: number, green: number, blue: number]

/** The colour between pixels; beyond the edge as at the edge. */
export function colourAt({ data, width, height }: Picture, x: number, y: number): Colour {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  const sum: [number, number, number] = [0, 0, 0]
  for (let corner = 0; corner < 4; corner++) {
    const column = Math.max(0, Math.min(width - 1, left + (corner & 1)))
    const row = Math.max(0, Math.min(height - 1, top + (corner >> 1)))
    const share = (corner & 1 ? right : 1 - right) * (corner >> 1 ? down : 1 - down)
    for (let part = 0; part < 3; part++)
      sum[part]! += share * data[(row * width + column) * 3 + part]!
  }
  return sum
}

/** @param share - 0 is all of the one, 1 all of the other. */
export const mixed = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
]

/** From 0 to 1 between two values, softly. */
export function soft(from: number, to: number, value: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}
