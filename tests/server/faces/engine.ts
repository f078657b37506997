import {
  type FaceEngine,
  type Measured,
  BadPicture,
  EngineAway,
} from '../../../server/outside/faces'

/** What a picture of these tests shows; the engine of these tests reads it from the picture itself. */
export interface Seen {
  /** Whose face it is: a number for each. */
  who?: number
  faces?: number
  face?: Partial<NonNullable<Measured['face']>>
  /** The picture cannot be used. */
  bad?: BadPicture['code']
}

/** A picture as it travels. No two are the same. */
export const picture = (seen: Seen = {}): string =>
  Buffer.from(JSON.stringify({ ...seen, number: ++made })).toString('base64')
let made = 0

/** An engine that sees in a picture what the test drew into it. */
export const seeing: FaceEngine = {
  state: 'ready',
  async measure(jpeg) {
    const { who = 1, faces = 1, face, bad } = JSON.parse(jpeg.toString('utf8')) as Seen
    if (bad) throw new BadPicture(bad)
    return { width: 640, height: 480, faces, ...(faces > 0 && { face: faceOf(who, face) }) }
  },
  stop: async () => {},
}

/** An engine for which too many wait. */
export const busy: FaceEngine = {
  ...seeing,
  measure: async () => {
    throw new EngineAway('too many wait')
  },
}

/** An engine that sees a good face in whatever it is shown. */
export const agreeable: FaceEngine = {
  ...seeing,
  measure: async () => ({ width: 640, height: 480, faces: 1, face: faceOf(1, {}) }),
}

/** Persons whose numbers differ have nothing in common. */
export const featuresOf = (who: number): number[] =>
  Array.from({ length: 8 }, (_, index) => (index === who ? 1 : 0))

const faceOf = (who: number, changes: Seen['face']) => ({
  score: 0.99,
  box: { left: 200, top: 100, width: 200, height: 240 },
  luma: 120,
  sharpness: 200,
  room: 2,
  yaw: 0,
  pitch: -8,
  roll: 0,
  isUpright: true,
  features: featuresOf(who),
  ...changes,
})
