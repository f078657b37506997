import {
  type Picture,
  type Spot,
  distance,
  middleOf,
} from '../../../server/outside/face-engine/child/picture'
import { eyesOf } from '../../../server/outside/face-engine/child/landmarks'
import { type Colour, type Shot, colourAt, mixed, painted, soft } from './face'

/** How much narrower a mouth is that opens: a smile does not look open, however wide. */
const PURSED = 0.55

/** The mouth made narrower; what is around it follows. */
export function pursedMouth({ picture, spots }: Shot): Picture {
  const [left, right] = [spots[48]!, spots[54]!]
  const [[middle, high], half] = [middleOf([left, right]), distance(left, right) / 2]
  return painted(picture, (x, y, old) => {
    const away = Math.hypot((x - middle) / (half * 2.2), (y - high - half * 0.1) / (half * 1.1))
    if (away >= 1) return old
    return colourAt(picture, middle + (x - middle) * (1 + PURSED * (1 - away * away) ** 2), y)
  })
}

/** How far the lips part ÷ half the width of the mouth. */
const MOUTH_OPENING = 0.85
const INSIDE: Colour = [40, 14, 14]
const LIP: Colour = [176, 92, 88]
/** Pixels. */
const LIP_HEIGHT = 9

/** The jaw dropped: what is below the lips goes down, and between them it is dark. */
export function openMouth({ picture, box, spots }: Shot): Picture {
  const [left, right] = [spots[48]!, spots[54]!]
  const [upper, lower] = [spots[62]![1] - 2, spots[66]![1] + 1]
  const [[middle, corners], half] = [middleOf([left, right]), distance(left, right) / 2]
  const most = half * MOUTH_OPENING
  const chin = box.top + box.height
  return painted(picture, (x, y, old) => {
    const away = Math.min(1, Math.abs(x - middle) / (half * 0.9))
    const bow = 1 - away * away
    const roundness = Math.sqrt(bow)
    const lips = corners + (upper - corners) * bow
    const gap = (most + lower - upper) * roundness
    if (y < lips - LIP_HEIGHT * 0.7) return old
    if (y < lips) return mixed(old, LIP, 0.7 * roundness)
    if (y < lips + gap) return mixed(old, INSIDE, soft(-2, 2, Math.min(y - lips, lips + gap - y)))
    if (y < lips + gap + LIP_HEIGHT) return mixed(old, LIP, 0.85 * roundness)
    // At the lips it is as wide as the mouth is open there, further down the whole jaw has moved, and
    // below the chin nothing has.
    const dropped = most * roundness
    const jaw = most * (1 - soft(half * 1.1, half * 2.4, Math.abs(x - middle)))
    const share = soft(lips + gap, lips + gap + 2 * most, y)
    const down = dropped + (Math.max(dropped, jaw) - dropped) * share
    return colourAt(picture, x, y - down * (1 - soft(chin, chin + 2 * most, y)))
  })
}

/** Lids over the eyes: skin from above them, and a line of lashes. */
export function closedEyes({ picture, spots }: Shot): Picture {
  return eyesOf(spots).reduce((current, eye) => closedEye(current, eye), picture)
}

function closedEye(picture: Picture, { centre, width }: { centre: Spot; width: number }): Picture {
  const [radiusX, radiusY] = [width * 0.72, width * 0.36]
  const skin = colourAt(picture, centre[0], centre[1] + width * 0.55)
  const lid: Colour = [skin[0] * 0.96, skin[1] * 0.93, skin[2] * 0.93]
  return painted(picture, (x, y, old) => {
    const [across, down] = [(x - centre[0]) / radiusX, (y - centre[1]) / radiusY]
    const away = Math.hypot(across, down)
    if (away >= 1) return old
    const covered = mixed(lid, old, soft(0.75, 1, away))
    const lashes = centre[1] + radiusY * (0.55 - 0.35 * across * across)
    const onLine = 1 - soft(0, width * 0.05, Math.abs(y - lashes))
    return mixed(covered, [70, 45, 40], 0.6 * onLine * (1 - soft(0.6, 0.9, Math.abs(across))))
  })
}
