import type { Hint, Motion, Prompt } from '#shared/faces/attempts.contract'

/** What is noted of one frame: numbers, no picture and no face. */
export interface StoredFrame {
  at: Date
  /** Which step it was taken for. */
  step: number
  /** Of the picture alone, so that the same one is known again. */
  hash: string
  hint: Hint | null
  box: { left: number; top: number; width: number; height: number } | null
  /** How alive the face looks. */
  alive: number | null
  /** How like the face of the base frame it is. */
  toBase: number | null
  yaw: number | null
  eyes: number | null
  mouth: number | null
}

/** The answer to a frame, so that a lost one can be given again. */
export interface FrameAnswer {
  prompt: Prompt | null
  hint: Hint | null
  nonce: string
}

/** What was to be read aloud, and whether it was. Which it says, and whose voice it is, is for an officer. */
export interface Spoken {
  digits: string
  /** Of the sound, so that the same one is known again; null when none came. */
  digest: string | null
}

/** How far a challenge of our own engine has come; gone when the attempt has ended. */
export interface Challenge {
  /** What the next frame must carry, and its number. */
  nonce: string
  next: number
  /** Digest of the last frame and what was answered. */
  last: { digest: string; answer: FrameAnswer } | null
  /** Drawn at the first frame; empty before. */
  steps: Motion[]
  step: number
  stepSince: Date | null
  /** Its time for one step was over. */
  missed: boolean
  /** How often the engine could not be had. */
  away: number
  frames: StoredFrame[]
  /** How often a frame was taken in hand. */
  handled: number
  /** A frame is being measured since. */
  inHand: Date | null
  /** There was no room for the picture of a step. */
  unkept: boolean
  /** Whether the phone can record what is said. */
  voice: boolean
  /** What is to be read aloud, drawn with the steps; null when nothing is. */
  digits: string | null
  /** SHA-256 of what was read aloud; null while nothing came, or when nothing was read. */
  sound: string | null
  /** The face of the base frame, sealed; and how like the registered one it is. */
  base: { features: string; likeness: number } | null
}
