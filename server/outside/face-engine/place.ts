import { BadPicture, type Measured, type Wanted } from '../faces'
import { type Measurer, startMeasurer } from './measurer'
import type { Message } from './messages'

/** A picture and who waits for it. */
export interface Work {
  picture: Uint8Array
  wanted: Wanted
  /** How many processes ended over it. */
  deaths: number
  done(measured: Measured): void
  failed(error: Error): void
}

/** A process, what it works on, and how long it may. */
export interface Place {
  /** Whether it has loaded its models. */
  readonly isReady: boolean
  readonly work: Work | null
  give(work: Work): void
  kill(): void
}

/** What the pool hears of a place. */
export interface PlaceHears {
  /** It takes work now. */
  free(): void
  /** It cannot load what it needs, and ends. */
  unusable(why: string): void
  /** It has ended. */
  gone(place: Place, how: string): void
}

/** A process that loads longer than this will not come. */
const STARTING_MILLISECONDS = 20_000

/**
 * Starts a process.
 *
 * @param patienceMilliseconds - after so long over one picture it is held to hang, and killed.
 */
export function openPlace(models: string, patienceMilliseconds: number, hears: PlaceHears): Place {
  let isReady = false
  let work: Work | null = null
  const kill = () => measurer.kill()
  let impatience = setTimeout(kill, STARTING_MILLISECONDS)
  const measurer: Measurer = startMeasurer(models, {
    message(message) {
      clearTimeout(impatience)
      if (message.kind === 'unusable') return hears.unusable(message.why)
      isReady = true
      const answered = work
      work = null
      if (message.kind !== 'ready' && answered) answer(answered, message)
      hears.free()
    },
    gone(how) {
      clearTimeout(impatience)
      hears.gone(place, how)
    },
  })
  const place: Place = {
    get isReady() {
      return isReady
    },
    get work() {
      return work
    },
    give(next) {
      work = next
      impatience = setTimeout(kill, patienceMilliseconds)
      measurer.give({ picture: next.picture, wanted: next.wanted })
    },
    kill,
  }
  return place
}

/** What the process said about a picture, told to whoever waits for it. */
function answer(work: Work, message: Exclude<Message, { kind: 'ready' | 'unusable' }>) {
  switch (message.kind) {
    case 'measured':
      return work.done(message.measured)
    case 'bad-picture':
      return work.failed(new BadPicture(message.code))
    case 'failed':
      return work.failed(new Error(`the face engine failed: ${message.why}`))
  }
}
