import type { Measured, Wanted } from '../../faces'
import { decode } from './decode'
import { type Face, findFaces } from './detect'
import { aligned, featuresOf, isUpright, lightOf } from './features'
import { findLandmarks, mouthOf } from './landmarks'
import type { Run } from './models'
import { type Picture, areaOf } from './picture'
import { alivenessOf, eyeOpenings, poseOf, roomAround } from './signs'

/** A face counts when it is at least so large beside the largest, by area. */
const LEAST_SHARE = 0.25

/** Decodes and measures one picture. @throws {Undecodable} */
export async function measure(run: Run, bytes: Uint8Array, wanted: Wanted): Promise<Measured> {
  const picture = await decode(bytes)
  const faces = await findFaces(run, picture)
  const [largest] = faces
  const { width, height } = picture
  if (!largest) return { width, height, faces: 0 }
  const counted = faces.filter(({ box }) => areaOf(box) >= LEAST_SHARE * areaOf(largest.box))
  const face = await measureFace(run, picture, largest, wanted)
  return { width, height, faces: counted.length, face }
}

async function measureFace(
  run: Run,
  picture: Picture,
  { score, box }: Face,
  wanted: Wanted,
): Promise<NonNullable<Measured['face']>> {
  const spots = await findLandmarks(run, picture, box)
  const face = aligned(picture, spots)
  const [leftEye, rightEye] = wanted.pose ? await eyeOpenings(run, picture, spots) : []
  return {
    score,
    box,
    ...lightOf(face),
    room: roomAround(picture, box),
    ...(wanted.pose && {
      ...(await poseOf(run, picture, box)),
      leftEye: leftEye!,
      rightEye: rightEye!,
      mouth: mouthOf(spots),
    }),
    ...(wanted.liveness && { alive: await alivenessOf(run, picture, box) }),
    ...(wanted.upright && { isUpright: await isUpright(run, picture) }),
    ...(wanted.features && { features: await featuresOf(run, face) }),
  }
}
