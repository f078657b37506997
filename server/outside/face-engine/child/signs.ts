import { eyesOf } from './landmarks'
import { type Run, sharesOf } from './models'
import { type Box, type Picture, type Spot, boxAround, centreOf, greyOf, planesOf } from './picture'
import { crop } from './warp'

/** How many times the face's box the liveness model looks at. */
const WIDEST = 2.7
const LIVENESS_SIDE = 128
const POSE_SIDE = 224
const EYE_SIDE = 24

/**
 * How many times the face's box fits into the picture, at most 2.7: what liveness looks at. Little
 * room means a face that is too near, or a picture that was cut.
 */
export const roomAround = ({ width, height }: Picture, face: Box): number =>
  Math.min((height - 1) / face.height, (width - 1) / face.width, WIDEST)

/** How alive a face looks in one still picture, 0 to 1. It stops photos on paper, not masks or files. */
export async function alivenessOf(run: Run, picture: Picture, face: Box): Promise<number> {
  const room = roomAround(picture, face)
  const wide = boxAround(centreOf(face), face.width * room, face.height * room)
  const inside = (from: number, size: number, most: number) =>
    Math.max(0, Math.min(from, most - 1 - size))
  const view = crop(
    picture,
    {
      ...wide,
      left: inside(wide.left, wide.width, picture.width),
      top: inside(wide.top, wide.height, picture.height),
    },
    LIVENESS_SIDE,
  )
  const planes = planesOf(view, { order: 'bgr', mean: [0, 0, 0], spread: [1, 1, 1] })
  const values = await run('fr_liveness', planes, [1, 3, LIVENESS_SIDE, LIVENESS_SIDE])
  return sharesOf(values('output'))[0]!
}

/** What the pose model was taught with (ImageNet), here for colours of 0 to 255. */
const TAUGHT_WITH = {
  order: 'rgb',
  mean: [0.485 * 255, 0.456 * 255, 0.406 * 255],
  spread: [0.229 * 255, 0.224 * 255, 0.225 * 255],
} as const

/**
 * Where the head looks, in degrees. Yaw > 0 is the person's own right, towards the left edge of a
 * picture that is not mirrored. Pitch is about 8 too low throughout.
 */
export async function poseOf(run: Run, picture: Picture, face: Box) {
  const view = crop(
    picture,
    boxAround(centreOf(face), face.width * 1.5, face.height * 1.5),
    POSE_SIDE,
  )
  const outputs = await run('fr_pose', planesOf(view, TAUGHT_WITH), [1, 3, POSE_SIDE, POSE_SIDE])
  // Bins of three degrees from −99 on.
  const degrees = (output: string) =>
    sharesOf(outputs(output)).reduce((sum, share, bin) => sum + share * bin, 0) * 3 - 99
  return { yaw: degrees('output'), pitch: degrees('617'), roll: degrees('618') }
}

/** Mean brightness of an eye as the model sees it; without this, eyes in dark faces look closed. */
const EYE_BRIGHTNESS = 120
/** Side of what is looked at ÷ width of the eye, and the fewest pixels. */
const EYE_ROOM = 1.6
const SMALLEST_EYE = 8

/** How open both eyes are, 0 to 1; left and right as one sees them in the picture. */
export async function eyeOpenings(
  run: Run,
  picture: Picture,
  spots: readonly Spot[],
): Promise<[left: number, right: number]> {
  const openings: number[] = []
  for (const { centre, width } of eyesOf(spots)) {
    const side = Math.max(SMALLEST_EYE, width * EYE_ROOM)
    const grey = greyOf(crop(picture, boxAround(centre, side), EYE_SIDE))
    const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length || 1
    const evened = grey.map(value => Math.min(1, ((value / 255) * EYE_BRIGHTNESS) / mean))
    const values = await run('fr_eye', evened, [1, 1, EYE_SIDE, EYE_SIDE])
    openings.push(sharesOf(values('output'))[1]!)
  }
  return openings as [number, number]
}
