import { EngineAway, type Measured, type Wanted } from '../faces'
import { type Place, type Work, openPlace } from './place'

export interface PoolOptions {
  /** Folder of the models. */
  models: string
  /** How many processes at most; each takes about a quarter of a gigabyte and a core. */
  size: number
  /** After so long over one picture a process is held to hang, and killed. */
  patienceMilliseconds: number
  /** How many pictures may wait beside those in work. */
  mostWaiting: number
  /** Hears that no process can work here. */
  unusable(why: string): void
  /** Hears of processes that ended by themselves. */
  died(how: string): void
}

/** Processes that measure, started when there is work and kept from then on. */
export interface Pool {
  /** @throws {BadPicture} @throws {EngineAway} */
  measure(picture: Uint8Array, wanted: Wanted): Promise<Measured>
  /** Waits until all processes have gone. */
  stop(): Promise<void>
}

/** Over which a picture is given up: the first death may be bad luck. */
const MOST_DEATHS = 2

export function createPool(options: PoolOptions): Pool {
  const waiting: Work[] = []
  const places = new Set<Place>()
  let [isStopped, wasEverReady, deathsAtStart] = [false, false, 0]
  let allGone = () => {}

  function giveUp(why: string) {
    for (const { failed } of waiting.splice(0)) failed(new EngineAway(why))
  }

  /** Gives work to whoever is free; where nobody is, one more process is started, if there may be one. */
  function next() {
    for (const place of places) {
      if (place.isReady && place.work === null && waiting.length > 0) place.give(waiting.shift()!)
    }
    const starting = [...places].filter(({ isReady }) => !isReady).length
    if (isStopped || waiting.length <= starting || places.size >= options.size) return
    places.add(openPlace(options.models, options.patienceMilliseconds, { free, unusable, gone }))
    next()
  }

  function free() {
    wasEverReady = true
    deathsAtStart = 0
    next()
  }

  function unusable(why: string) {
    // Once one has worked here others can: this one had bad luck, and is counted when it ends.
    if (wasEverReady) return
    options.unusable(why)
    giveUp(why)
  }

  function gone(place: Place, how: string) {
    places.delete(place)
    if (places.size === 0) allGone()
    if (isStopped) return
    options.died(how)
    const { work, isReady } = place
    if (work && mayBeTriedAgain(work)) waiting.unshift(work)
    if (!isReady && ++deathsAtStart >= MOST_DEATHS) {
      deathsAtStart = 0
      giveUp('its processes do not start')
    }
    next()
  }

  return {
    async measure(picture, wanted) {
      if (isStopped) throw new EngineAway('stopped')
      if (waiting.length >= options.mostWaiting) throw new EngineAway('too many wait')
      return new Promise((done, failed) => {
        waiting.push({ picture, wanted, deaths: 0, done, failed })
        next()
      })
    },
    async stop() {
      isStopped = true
      giveUp('stopped')
      for (const { work, kill } of places) {
        work?.failed(new EngineAway('stopped'))
        kill()
      }
      if (places.size > 0) await new Promise<void>(done => (allGone = done))
    },
  }
}

/** Counts a death over a picture; after the second one whoever waits is told. */
function mayBeTriedAgain(work: Work): boolean {
  work.deaths += 1
  if (work.deaths < MOST_DEATHS) return true
  work.failed(new EngineAway('two processes ended over it'))
  return false
}
