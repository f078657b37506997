import { findFaces } from './detect'
import { findLandmarks, fiveOf } from './landmarks'
import type { Run } from './models'
import { type Picture, type Spot, greyOf, mirrored, planesOf, turned } from './picture'
import { likenessMapping, warp } from './warp'

/** Where eyes, nose and mouth lie in the picture of 112 × 112 that faces are compared by (ArcFace). */
const PLACES: readonly Spot[] = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
]
const SIDE = 112

/** A face as all faces are compared: 112 × 112, eyes, nose and mouth where they belong. */
export const aligned = (picture: Picture, spots: readonly Spot[]): Picture =>
  warp(picture, likenessMapping(fiveOf(spots), PLACES), SIDE, SIDE)

/** The vector that faces are compared by, of length 1. */
export async function featuresOf(run: Run, face: Picture): Promise<number[]> {
  const planes = planesOf(face, { order: 'bgr', mean: [127, 127, 127], spread: [128, 128, 128] })
  const values = (await run('fr_feature', planes, [1, 3, SIDE, SIDE]))('output')
  const length = Math.hypot(...values) || 1
  return Array.from(values, value => value / length)
}

/** The inner face of an aligned picture, without hair and background. */
const INNER = { left: 16, right: 96, top: 8, bottom: 104 }

/** How bright and how sharp an aligned face is: mean of 0 to 255, and variance of the Laplacian. */
export function lightOf(face: Picture): { luma: number; sharpness: number } {
  const grey = greyOf(face)
  let [count, brightness, edges, squares] = [0, 0, 0, 0]
  for (let y = INNER.top; y < INNER.bottom; y++) {
    for (let x = INNER.left; x < INNER.right; x++) {
      const at = y * SIDE + x
      const edge =
        4 * grey[at]! - grey[at - 1]! - grey[at + 1]! - grey[at - SIDE]! - grey[at + SIDE]!
      count += 1
      brightness += grey[at]!
      edges += edge
      squares += edge * edge
    }
  }
  return { luma: brightness / count, sharpness: squares / count - (edges / count) ** 2 }
}

/** How alike a face must be to its own mirror image to be held upright. */
const LEAST_MIRRORED = 0.93

/**
 * Whether a face stands upright: of all four ways to turn the picture, this one is most like its own
 * mirror image. Faces that lie on their side or upside down are found all the same, but their vectors
 * crowd together, so that one as the enrolled picture would let strangers in.
 */
export async function isUpright(run: Run, picture: Picture): Promise<boolean> {
  const likenesses: number[] = []
  for (let quarters = 0; quarters < 4; quarters++) {
    likenesses.push(await mirrorLikeness(run, turned(picture, quarters)))
  }
  const [asItIs] = likenesses as [number]
  return asItIs >= LEAST_MIRRORED && asItIs === Math.max(...likenesses)
}

async function mirrorLikeness(run: Run, picture: Picture): Promise<number> {
  const [face] = await findFaces(run, picture)
  if (!face) return -1
  const upright = aligned(picture, await findLandmarks(run, picture, face.box))
  const [one, other] = [
    await featuresOf(run, upright),
    await featuresOf(run, mirrored(upright)),
  ] as const
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}
