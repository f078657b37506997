import sharp from 'sharp'
import type { Run } from './models'
import { type Box, type Picture, areaOf, centreOf, planesOf } from './picture'

/** A face that was found. */
export interface Face {
  /** 0 to 1. */
  score: number
  box: Box
}

/** What the detector looks at, in pixels. */
const WIDTH = 320
const HEIGHT = 240
const ANCHORS = 4420

/** Below it nothing is held to be a face; hands are now and then taken for one just above it. */
const LEAST_SCORE = 0.7
/** Two boxes that share more than this show the same face. */
const MOST_OVERLAP = 0.35

/** All faces in a picture, largest first. */
export async function findFaces(run: Run, picture: Picture): Promise<Face[]> {
  const { width, height } = picture
  const scale = Math.min(WIDTH / width, HEIGHT / height)
  const [smallWidth, smallHeight] = [width, height].map(side =>
    Math.max(1, Math.round(side * scale)),
  )
  const small = await shrunk(picture, smallWidth!, smallHeight!)
  const outputs = await run(
    'fr_detect',
    planesOf(small, { order: 'rgb', mean: [127, 127, 127], spread: [128, 128, 128] }),
    [1, 3, HEIGHT, WIDTH],
  )
  const toPicture = { wide: (WIDTH * width) / smallWidth!, high: (HEIGHT * height) / smallHeight! }
  const found = readBoxes(outputs('scores'), outputs('boxes'), toPicture).filter(({ box }) => {
    const [x, y] = centreOf(box)
    return x > 0 && y > 0 && x < width && y < height
  })
  return withoutDoubles(found).sort((one, other) => areaOf(other.box) - areaOf(one.box))
}

/** The picture in the top left corner of what the detector looks at. */
async function shrunk({ data, width, height }: Picture, toWidth: number, toHeight: number) {
  const small = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(toWidth, toHeight, { fit: 'fill', kernel: 'linear' })
    .extend({ right: WIDTH - toWidth, bottom: HEIGHT - toHeight, background: '#000' })
    .raw()
    .toBuffer()
  return { data: small, width: WIDTH, height: HEIGHT }
}

/** @param scores - two an anchor, the second one says "face". @param boxes - corners, 0 to 1. */
function readBoxes(
  scores: Float32Array,
  boxes: Float32Array,
  { wide, high }: { wide: number; high: number },
): Face[] {
  const faces: Face[] = []
  for (let anchor = 0; anchor < ANCHORS; anchor++) {
    const score = scores[anchor * 2 + 1]!
    if (score < LEAST_SCORE) continue
    const [left, top, right, bottom] = boxes.subarray(anchor * 4, anchor * 4 + 4)
    faces.push({
      score,
      box: {
        left: left! * wide,
        top: top! * high,
        width: (right! - left!) * wide,
        height: (bottom! - top!) * high,
      },
    })
  }
  return faces
}

/** Of boxes around the same face the surest. */
function withoutDoubles(faces: readonly Face[]): Face[] {
  const kept: Face[] = []
  for (const face of faces.toSorted((one, other) => other.score - one.score)) {
    if (kept.every(({ box }) => overlap(box, face.box) < MOST_OVERLAP)) kept.push(face)
  }
  return kept
}

/** Common area ÷ area of both together. */
function overlap(one: Box, other: Box): number {
  const right = Math.min(one.left + one.width, other.left + other.width)
  const bottom = Math.min(one.top + one.height, other.top + other.height)
  const width = right - Math.max(one.left, other.left)
  const height = bottom - Math.max(one.top, other.top)
  if (width <= 0 || height <= 0) return 0
  const common = width * height
  return common / (areaOf(one) + areaOf(other) - common)
}
