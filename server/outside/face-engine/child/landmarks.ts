import type { Run } from './models'
import {
  type Box,
  type Picture,
  type Spot,
  boxAround,
  centreOf,
  distance,
  greyOf,
  middleOf,
} from './picture'
import { crop } from './warp'

const SIDE = 64
const LANDMARKS = 68

/** The 68 landmarks of a face in the usual order (iBUG 300-W), in pixels of the picture. */
export async function findLandmarks(run: Run, picture: Picture, face: Box): Promise<Spot[]> {
  // The model knows squares as high as the detector's box.
  const square = boxAround(centreOf(face), face.height)
  const grey = greyOf(crop(picture, square, SIDE)).map(value => value / 256)
  const spots = (await run('fr_landmark', grey, [1, 1, SIDE, SIDE]))('output')
  return Array.from({ length: LANDMARKS }, (_, index) => [
    square.left + spots[index * 2]! * square.width,
    square.top + spots[index * 2 + 1]! * square.height,
  ])
}

/** Lids and corners of both eyes; left and right as one sees them in the picture. */
const EYES = [
  { lids: [37, 38, 40, 41], corners: [36, 39] },
  { lids: [43, 44, 46, 47], corners: [42, 45] },
] as const

/** Where both eyes are, and how wide. */
export const eyesOf = (spots: readonly Spot[]): { centre: Spot; width: number }[] =>
  EYES.map(({ lids, corners: [one, other] }) => ({
    centre: middleOf(lids.map(index => spots[index]!)),
    width: distance(spots[one]!, spots[other]!),
  }))

/** Opening of the lips ÷ width of the mouth. */
export const mouthOf = (spots: readonly Spot[]): number =>
  distance(spots[62]!, spots[66]!) / Math.max(1e-6, distance(spots[60]!, spots[64]!))

/** Eyes, tip of the nose and corners of the mouth, by which faces are laid over one another. */
export const fiveOf = (spots: readonly Spot[]): Spot[] => [
  ...eyesOf(spots).map(({ centre }) => centre),
  spots[30]!,
  middleOf([spots[48]!, spots[60]!]),
  middleOf([spots[54]!, spots[64]!]),
]
