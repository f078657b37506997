import sharp from 'sharp'
import { createFaceEngine } from '../../../../server/outside/face-engine/engine'
import { type Measured, type Wanted, likeness } from '../../../../server/outside/faces'
import { thresholds } from '../../../../server/faces/thresholds'
import { type Acted, TAKES, frameOf } from '../../../helpers/actor'
import { type PortraitName, portraitOf } from '../../../helpers/portraits'

const engine = createFaceEngine()
afterAll(() => engine.stop())

const ALL: Wanted = { features: true, liveness: true, pose: true }

async function faceIn(picture: Buffer, wanted = ALL) {
  const { face } = await engine.measure(picture, wanted)
  if (!face) throw new Error('no face was found')
  return face
}

const featuresOf = async (name: PortraitName) => (await faceIn(portraitOf(name))).features!
const acted = (what: Acted, take = 0) => faceIn(frameOf(what, take))
const takes = Array.from({ length: TAKES }, (_, take) => take)

describe('two photos', () => {
  it.each([
    ['president', 'presidentSpeaking'],
    ['president', 'presidentStanding'],
    ['presidentSpeaking', 'presidentStanding'],
  ] as const)('of one person are alike: %s and %s', async (one, other) => {
    const found = likeness(await featuresOf(one), await featuresOf(other))
    expect(found).toBeGreaterThanOrEqual(thresholds.match.value)
  })

  it.each([
    ['president', 'vicePresident'],
    ['presidentStanding', 'vicePresident'],
    ['president', 'astronaut'],
    ['vicePresident', 'astronaut'],
  ] as const)('of two persons are not: %s and %s', async (one, other) => {
    const found = likeness(await featuresOf(one), await featuresOf(other))
    expect(found).toBeLessThan(thresholds.match.value / 2)
  })

  it('are compared by vectors of length 1', async () => {
    const features = await featuresOf('president')
    expect(features).toHaveLength(512)
    expect(Math.hypot(...features)).toBeCloseTo(1, 5)
  })
})

describe('what is measured of a face', () => {
  it('is only what was asked for', async () => {
    const face = await faceIn(frameOf('look-ahead'), {})
    expect(Object.keys(face).sort()).toEqual(['box', 'luma', 'room', 'score', 'sharpness'])
  })

  it('looking ahead is straight, open-eyed, closed-mouthed and alive in each take', async () => {
    for (const take of takes) {
      const { yaw, leftEye, rightEye, mouth, alive } = await acted('look-ahead', take)
      expect(Math.abs(yaw!)).toBeLessThan(5)
      expect(Math.min(leftEye!, rightEye!)).toBeGreaterThan(thresholds.eyesOpen.value)
      expect(mouth).toBeLessThan(thresholds.mouthShut.value)
      expect(alive).toBeGreaterThan(thresholds.alive.value)
    }
  })

  it('turned to the own left is negative, to the own right positive', async () => {
    const base = (await acted('look-ahead')).yaw!
    for (const take of takes) {
      expect((await acted('turn-left', take)).yaw! - base).toBeLessThan(-thresholds.turn.value)
      expect((await acted('turn-right', take)).yaw! - base).toBeGreaterThan(thresholds.turn.value)
    }
  })

  it('with eyes closed has both closed', async () => {
    for (const take of takes) {
      const { leftEye, rightEye } = await acted('blink', take)
      expect(Math.max(leftEye!, rightEye!)).toBeLessThan(thresholds.eyesClosed.value)
    }
  })

  it('with an open mouth has it wide open', async () => {
    const base = (await acted('look-ahead')).mouth!
    for (const take of takes) {
      const { mouth } = await acted('open-mouth', take)
      expect(mouth).toBeGreaterThan(thresholds.mouthOpen.value)
      expect(mouth! - base).toBeGreaterThan(thresholds.mouthWider.value)
    }
  })

  /** Honesty: all of this is one photo, painted over. Whoever can put files before the camera passes. */
  it('stays the same person to the engine, and alive, though it is a painted photo', async () => {
    const base = (await acted('look-ahead')).features!
    const aliveness: number[] = []
    for (const what of ['turn-left', 'turn-right', 'blink', 'open-mouth'] as const) {
      const { features, alive } = await acted(what)
      expect(likeness(features!, base)).toBeGreaterThan(thresholds.sameTake.value)
      aliveness.push(alive!)
    }
    expect(Math.min(...aliveness)).toBeGreaterThan(thresholds.alive.value)
  })

  it('in the dark, in glare, out of focus and far away is told by light, sharpness and size', async () => {
    expect((await acted('dark')).luma).toBeLessThan(thresholds.darkest.value)
    expect((await acted('bright')).luma).toBeGreaterThan(thresholds.brightest.value)
    expect((await acted('blurred')).sharpness).toBeLessThan(thresholds.sharpest.value)
    expect((await acted('tiny')).box.width).toBeLessThan(thresholds.facePixels.value)
  })

  it('with little room around it is told by the room', async () => {
    const { box } = await acted('look-ahead')
    const tight = await sharp(frameOf('look-ahead'))
      .extract({
        left: Math.round(box.left - box.width * 0.1),
        top: Math.round(box.top - box.height * 0.1),
        width: Math.round(box.width * 1.35),
        height: Math.round(box.height * 1.3),
      })
      .toBuffer()
    expect((await faceIn(tight)).room).toBeLessThan(thresholds.room.value)
    expect((await acted('look-ahead')).room).toBeGreaterThan(thresholds.room.value)
  })
})

describe('how many faces there are', () => {
  const facesIn = async (what: Acted): Promise<Measured> => engine.measure(frameOf(what), {})

  it('is none in an empty room, and then nothing of a face is said', async () => {
    expect(await facesIn('show-room')).toEqual({ width: 640, height: 480, faces: 0 })
  })

  it('is two where two are of a size', async () => {
    expect((await facesIn('two-faces')).faces).toBe(2)
    expect((await facesIn('look-ahead')).faces).toBe(1)
  })
})

describe('which way up', () => {
  const isUpright = async (picture: Buffer) => (await faceIn(picture, { upright: true })).isUpright

  it.each(['on-side', 'upside-down'] as const)('%s is not upright', async what => {
    expect(await isUpright(frameOf(what))).toBe(false)
  })

  it.each(['president', 'vicePresident', 'astronaut'] as const)('%s is upright', async name => {
    expect(await isUpright(portraitOf(name))).toBe(true)
  })

  /** As cameras write pictures: the pixels as the sensor lay, and a note how it was held. */
  it.each([
    [1, 0],
    [6, 270],
    [3, 180],
    [8, 90],
  ])('is read from EXIF orientation %i', async (orientation, degrees) => {
    const lying = await sharp(frameOf('look-ahead'))
      .rotate(degrees)
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toBuffer()
    const { width, height, face } = await engine.measure(lying, { ...ALL, upright: true })
    expect([width, height, face?.isUpright]).toEqual([640, 480, true])
    const found = likeness(face!.features!, (await acted('look-ahead')).features!)
    expect(found).toBeGreaterThan(0.9)
  })
})
