import type { PictureFault } from '#shared/faces/enrolments.contract'
import { BadPicture, type FaceEngine, type Measured, likeness } from '../outside/faces'
import { thresholds } from './thresholds'

/** What was measured of a picture, and what is wrong with it. */
export interface Checked {
  faults: PictureFault[]
  /** Unit vector; null when no face could be measured. */
  features: number[] | null
}

/**
 * Measures a picture that faces are to be compared with. How alive it looks is not asked: whoever
 * holds it is looked at by an officer.
 *
 * @throws {EngineAway}
 */
export async function checkPicture(jpeg: Buffer, engine: FaceEngine): Promise<Checked> {
  try {
    const measured = await engine.measure(jpeg, { features: true, upright: true, pose: true })
    return { faults: faultsOf(measured), features: measured.face?.features ?? null }
  } catch (error) {
    if (!(error instanceof BadPicture)) throw error
    return { faults: [error.code === 'too-small' ? 'too-far' : 'not-a-photo'], features: null }
  }
}

/** What is wrong with a picture as it was measured; nothing when it will do. */
export function faultsOf({ faces, face }: Measured): PictureFault[] {
  if (faces === 0 || !face || face.score < thresholds.certainty.value) return ['no-face']
  if (faces > 1) return ['many-faces']
  const isTurned =
    beyond(face.yaw, thresholds.ahead.value) || beyond(face.roll, thresholds.roll.value)
  const found: [PictureFault, boolean][] = [
    ['too-dark', face.luma < thresholds.darkest.value],
    ['too-bright', face.luma > thresholds.brightest.value],
    ['too-far', face.box.width < thresholds.facePixels.value],
    ['blurred', face.sharpness < thresholds.sharpest.value],
    // Not measured is not upright: a face that lies on its side lets strangers in.
    ['not-upright', face.isUpright !== true],
    ['turned-away', isTurned],
  ]
  return found.flatMap(([fault, isSo]) => (isSo ? [fault] : []))
}

const beyond = (degrees: number | undefined, most: number) =>
  degrees === undefined || Math.abs(degrees) > most

/** Several pictures must be of one person: those that are not as the first are told. */
export function ofOnePerson(checked: readonly Checked[]): Checked[] {
  const first = checked.find(({ features }) => features)?.features
  return checked.map(one => {
    const isOther = first && one.features && likeness(first, one.features) < thresholds.match.value
    return isOther ? { ...one, faults: [...one.faults, 'another-person' as const] } : one
  })
}

/** What is compared later: the mean of the pictures' vectors, of length one. */
export function templateFrom(vectors: readonly (readonly number[])[]): number[] {
  const sum = vectors[0]!.map((_, index) =>
    vectors.reduce((total, vector) => total + vector[index]!, 0),
  )
  const length = Math.hypot(...sum)
  return sum.map(value => value / length)
}
