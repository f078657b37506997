import { checkPicture, ofOnePerson, templateFrom } from '../../../server/faces/enrolment.checks'
import { type Seen, busy, featuresOf, picture, seeing } from './engine'

const check = (seen: Seen) => checkPicture(Buffer.from(picture(seen), 'base64'), seeing)
const face = (changes: Seen['face']): Seen => ({ face: changes! })
const box = (width: number) => ({ left: 0, top: 0, width, height: width })

describe('a picture that faces are to be compared with', () => {
  it.each<[string, Seen]>([
    ['no-face', { faces: 0 }],
    ['no-face', face({ score: 0.94 })],
    ['many-faces', { faces: 2 }],
    ['too-dark', face({ luma: 44 })],
    ['too-bright', face({ luma: 226 })],
    ['too-far', face({ box: box(79) })],
    ['too-far', { bad: 'too-small' }],
    ['blurred', face({ sharpness: 24 })],
    ['not-upright', face({ isUpright: false })],
    ['turned-away', face({ yaw: 13 })],
    ['turned-away', face({ yaw: -13 })],
    ['turned-away', face({ roll: 26 })],
    ['not-a-photo', { bad: 'damaged' }],
    ['not-a-photo', { bad: 'too-many-pixels' }],
  ])('%s: %j', async (fault, seen) => {
    expect((await check(seen)).faults).toEqual([fault])
  })

  it.each<[string, Seen]>([
    ['bright enough', face({ luma: 45 })],
    ['dark enough', face({ luma: 225 })],
    ['near enough', face({ box: box(80) })],
    ['sharp enough', face({ sharpness: 25 })],
    ['straight enough', face({ yaw: 12, roll: -25 })],
    ['printed, for all that a still picture tells', face({ alive: 0.01 })],
  ])('will do: %s', async (_, seen) => {
    expect(await check(seen)).toEqual({ faults: [], features: featuresOf(1) })
  })

  it('is told all that is wrong with it at once', async () => {
    const seen = face({ luma: 10, sharpness: 1, yaw: 40 })
    expect((await check(seen)).faults).toEqual(['too-dark', 'blurred', 'turned-away'])
  })

  it('is not judged by an engine that is away', async () => {
    await expect(checkPicture(Buffer.from('{}'), busy)).rejects.toThrow('too many wait')
  })
})

describe('several pictures', () => {
  /** As like face 1 as a cosine says. */
  const alike = (cosine: number) =>
    featuresOf(1).map((value, index) => (index === 2 ? Math.sqrt(1 - cosine ** 2) : value * cosine))
  it.each([
    [0.49, []],
    [0.47, ['another-person']],
  ])('that are alike to %d: %j', (cosine, faults) => {
    const [first, second] = ofOnePerson([
      { faults: [], features: featuresOf(1) },
      { faults: [], features: alike(cosine) },
    ])
    expect([first!.faults, second!.faults]).toEqual([[], faults])
  })

  it('make a template of length one', () => {
    const mean = templateFrom([featuresOf(1), alike(0.8)])
    expect(Math.hypot(...mean)).toBeCloseTo(1, 12)
    expect(mean[2]! / mean[1]!).toBeCloseTo(0.6 / 1.8, 12)
  })
})
