import type { CallProvider } from '../outside/calls'
import type { FaceEngine } from '../outside/faces'
import type { WeChat } from '../outside/wechat'

/** Everything beyond this process except the database. Tests pass their own. */
export interface Outside {
  now(): Date
  /** A draw by lot, from 0 up to, but not including, 1; nobody can foretell it. */
  random(): number
  wechat: WeChat
  /** Where the desk's pages are reached, for papers that can be checked; undefined where nobody said. */
  publicAddress?: string | undefined
  /** Our own engine, for faces before a browser's camera. */
  faces: FaceEngine
  /** Carries the picture and the sound of visits. */
  calls: CallProvider
  /** Of whom digits to read aloud are asked; where nobody said, when an officer asks for it. */
  digits?: 'asked' | 'always' | 'never' | undefined
}
