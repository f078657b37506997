import type { Fix } from '#shared/checkins/checkins.contract'
import { NoPlace } from './place'

/** One position as the phone gives it: degrees and metres. */
export interface Reading {
  latitude: number
  longitude: number
  accuracyMetres: number
}

/** Starts listening for positions; returns how to stop. */
export type Listen = (hear: (reading: Reading) => void, fail: (why: NoPlace) => void) => () => void

/** An open sky gives better than this within seconds. */
const GOOD_METRES = 50

/** So many good positions agree or do not; more would say nothing new. */
const ENOUGH_GOOD = 3

/** Nobody should stand still longer than this. */
const LONGEST_MILLISECONDS = 10_000

/** What the contract takes; a phone may give positions faster than once a second. */
const MOST_FIXES = 60
const WORST_ACCURACY_METRES = 100_000

/**
 * Gathers positions until three are good, or `patience` has passed since the first good one,
 * or ten seconds have passed. Whatever came is the burst; nothing is not.
 *
 * @param patience - milliseconds.
 * @throws {NoPlace} nothing came.
 */
export function gather(listen: Listen, patience: number): Promise<Fix[]> {
  return new Promise((resolve, reject) => {
    const fixes: Fix[] = []
    let good = 0
    let over = false
    let stop = () => {}
    const timers = [setTimeout(end, LONGEST_MILLISECONDS, new NoPlace('no-signal'))]

    function hear(reading: Reading) {
      if (over || !isReal(reading)) return
      fixes.push({ ...reading, takenAt: new Date().toISOString() })
      if (reading.accuracyMetres <= GOOD_METRES && ++good === 1) {
        timers.push(setTimeout(end, patience))
      }
      if (good === ENOUGH_GOOD || fixes.length === MOST_FIXES) end()
    }

    function end(why?: NoPlace) {
      if (over) return
      over = true
      timers.forEach(clearTimeout)
      stop()
      if (fixes.length > 0) resolve(fixes)
      else reject(why ?? new NoPlace('no-signal'))
    }

    stop = listen(hear, end)
    // A browser may refuse before `listen` has returned how to stop.
    if (over) stop()
  })
}

/** Phones without a position have been seen to give zeros. */
const isReal = ({ latitude, longitude, accuracyMetres }: Reading) =>
  accuracyMetres > 0 &&
  accuracyMetres <= WORST_ACCURACY_METRES &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180 &&
  (latitude !== 0 || longitude !== 0)
