import { countedOf } from './call-link'
import type { SaidKind } from './events'
import { type Counted, qualityBetween, wordsFor } from './quality'

/** Often enough to say soon that a picture stands still, seldom enough not to call a pause a loss. */
const LOOK_MILLISECONDS = 2000

interface ArrivalNeeds {
  /** Milliseconds. */
  now(): number
  tell(kind: SaidKind, figures: Record<string, number>): void
}

/** Watches how picture and sound of the other end arrive, and tells when that changes. */
export function watchArrival({ now, tell }: ArrivalNeeds) {
  let timer: ReturnType<typeof setInterval> | undefined
  let told = { flows: false, weak: false }
  let before: Counted | null = null

  async function look(connection: RTCPeerConnection) {
    const after = await countedOf(connection, now())
    const since = before
    before = after
    if (!since) return
    const { says, lossPercent, framesPerSecond } = qualityBetween(since, after)
    for (const word of wordsFor(says, told)) {
      tell(word, { loss: lossPercent, frames: framesPerSecond })
    }
    told = { flows: says !== 'still', weak: says === 'weak' }
  }

  return {
    /** Tells all of it once more: the server has forgotten what was told before. */
    tellAgain: () => void (told = { flows: false, weak: false }),
    /** Watches another connection from now on; null: none. */
    watch(connection: RTCPeerConnection | null) {
      clearInterval(timer)
      told = { flows: false, weak: false }
      before = null
      // A connection that was closed meanwhile has nothing to count.
      if (connection)
        timer = setInterval(() => void look(connection).catch(() => null), LOOK_MILLISECONDS)
    },
  }
}
