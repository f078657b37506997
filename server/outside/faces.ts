/** Why our own engine does not compare: switched off by the operator, or its packages are not here. */
export type EngineState = 'ready' | 'off' | 'missing'

/** A picture that cannot be used; `code` says why. Nothing of it is kept. */
export class BadPicture extends Error {
  constructor(
    readonly code: 'not-a-photo' | 'too-large' | 'too-many-pixels' | 'too-small' | 'damaged',
  ) {
    super(code)
  }
}

/** The engine cannot be had now: too many wait, or its process died twice. Safe to try again. */
export class EngineAway extends Error {}

/** What is to be measured beside where the face is; each costs time. */
export interface Wanted {
  /** The vector that is compared. */
  features?: boolean
  /** How alive the face looks. */
  liveness?: boolean
  /** Whether the picture stands upright; for enrolment, and where a person before a camera does not get on. */
  upright?: boolean
  /** Eyes, mouth and where the head looks. */
  pose?: boolean
}

/** What the engine saw. Numbers only; what they mean is decided elsewhere. */
export interface Measured {
  /** Pixels of the picture as it was measured: upright, made smaller to at most 1280 a side. */
  width: number
  height: number
  /** Faces that are not much smaller than the largest; 0 is none. */
  faces: number
  /** Of the largest face; absent when there is none. */
  face?: {
    /** Detector's certainty, 0 to 1. */
    score: number
    /** Pixels, in the picture as it stands upright. */
    box: { left: number; top: number; width: number; height: number }
    /** Mean brightness of the face, 0 to 255. */
    luma: number
    /** Variance of the Laplacian: little is blurred. */
    sharpness: number
    /** How many times the face's box fits into the picture, at most 2.7, which is as far as liveness looks. */
    room: number
    /** Degrees; yaw > 0 is the person's own right, pitch > 0 is up. Pitch reads about 8 too low. */
    yaw?: number
    pitch?: number
    roll?: number
    /** How open each eye is, 0 closed to 1 open; left and right as one sees them in the picture. */
    leftEye?: number
    rightEye?: number
    /** Opening of the lips ÷ width of the mouth. */
    mouth?: number
    /** 0 to 1: how alive the face looks in one still picture. */
    alive?: number
    isUpright?: boolean
    /** Unit vector. */
    features?: number[]
  }
}

/** Compares faces on this machine. It judges nothing. */
export interface FaceEngine {
  readonly state: EngineState
  /**
   * @param jpeg - JPEG, PNG or WebP, whatever the sender calls it.
   * @throws {BadPicture}
   * @throws {EngineAway}
   */
  measure(jpeg: Buffer, wanted: Wanted): Promise<Measured>
  /** Ends the processes. */
  stop(): Promise<void>
}

/** How alike two faces are: −1 to 1. Both unit vectors. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}
