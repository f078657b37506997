import type { Problem } from '#shared/ask'
import type { Hint, Prompt } from '#shared/faces/attempts.contract'
import type { AttemptResult } from '#shared/faces/requests.contract'
import type { Camera } from '../../device/viewing'

/** How far an attempt has come. */
export type Step =
  | { at: 'ready' }
  | { at: 'starting' }
  /** WeChat's own screen is in front. */
  | { at: 'wechat' }
  | AtCamera
  | { at: 'judging' }
  /** It was gone through, but the network did not bring the answer. */
  | { at: 'unsure'; id: string }
  | { at: 'ended'; result: AttemptResult }
  /** The server would not begin or end it; its words, or null for silence. */
  | { at: 'refused'; problem: Problem | null }

/** Our own screen is in front. */
export interface AtCamera {
  at: 'camera'
  camera: Camera
  /** What is to be done now; null until the server has said so. */
  prompt: Prompt | null
  hint: Hint | null
  /** The network does not carry just now. */
  offline: boolean
  /** Digits that are being read aloud; null in all other steps. */
  reading: Reading | null
}

/** Digits that are being read aloud, and what the person can say about it. */
export interface Reading {
  digits: string
  /** How loud it is just now, 0 to 1; null where the phone does not tell. */
  level(): number | null
  /** They have been read. */
  done(): void
  /** They are not read; nothing follows from that. */
  skip(): void
}

/** An attempt under way, and whether the person has turned away from it. */
export interface Going {
  readonly requestId: string
  left: boolean
}

/** Says how far it has come. */
export type Tell = (step: Step) => void

/** Shows a face to what compares it: WeChat in WeChat, our own engine in a browser. @throws as `call` */
export type ShowFace = (going: Going, tell: Tell) => Promise<void>
