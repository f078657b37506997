import type { BadPicture, Measured, Wanted } from '../faces'

/** A picture for the process that measures; it gets the next one when it has answered. */
export interface Task {
  picture: Uint8Array
  wanted: Wanted
}

/** What the process that measures says. */
export type Message =
  /** The models are loaded: it takes pictures now. */
  | { kind: 'ready' }
  /** It cannot work here, and why: packages for another machine, or models that are not the known ones. */
  | { kind: 'unusable'; why: string }
  | { kind: 'measured'; measured: Measured }
  | { kind: 'bad-picture'; code: BadPicture['code'] }
  /** Our own mistake; its words say nothing about the picture. */
  | { kind: 'failed'; why: string }
