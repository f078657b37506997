import { availableParallelism } from 'node:os'
import { EngineAway, type EngineState, type FaceEngine } from '../faces'
import { lookAtBytes } from './first-look'
import { findModels } from './packages'
import { createPool } from './pool'

/** How the engine is set up; whatever is absent is as in production. */
export interface FaceEngineOptions {
  /** `off`: the operator wants none. */
  mode?: 'local' | 'off'
  /** Whose node_modules hold the packages. */
  folder?: string
  /** How many processes. */
  size?: number
  patienceMilliseconds?: number
  mostWaiting?: number
  /** Hears what an operator should know; never anything about a picture. */
  say?(sentence: string): void
}

const MOST_PROCESSES = 2
const PATIENCE_MILLISECONDS = 5000
const MOST_WAITING = 64

/** What is not settled about the engine, wherever its state is told. */
export const PROVENANCE = 'the origin of its weights is not settled, see docs/face-engine.md'

/**
 * Our own engine. Nothing of it is loaded until the first picture comes, and then only in processes of
 * its own; no picture leaves this machine.
 */
export function createFaceEngine(options: FaceEngineOptions = {}): FaceEngine {
  const { mode = 'local', say = () => {} } = options
  const models = mode === 'off' ? null : findModels(options.folder ?? __dirname)
  if (models === null) return withoutEngine(mode === 'off' ? 'off' : 'missing')

  let state: EngineState = 'ready'
  const pool = createPool({
    models,
    size: options.size ?? Math.min(MOST_PROCESSES, availableParallelism()),
    patienceMilliseconds: options.patienceMilliseconds ?? PATIENCE_MILLISECONDS,
    mostWaiting: options.mostWaiting ?? MOST_WAITING,
    unusable(why) {
      state = 'missing'
      say(`the face engine cannot work here: ${why}`)
    },
    died(how) {
      if (state === 'ready') say(`a process of the face engine ended: ${how}`)
    },
  })
  return {
    get state() {
      return state
    },
    async measure(jpeg, wanted) {
      if (state !== 'ready') throw new EngineAway(state)
      lookAtBytes(jpeg)
      return pool.measure(jpeg, wanted)
    },
    stop: () => pool.stop(),
  }
}

const withoutEngine = (state: EngineState): FaceEngine => ({
  state,
  measure: async () => {
    throw new EngineAway(state)
  },
  stop: async () => {},
})
