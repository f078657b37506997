/** What a page has counted of what reaches it, since its connection began. */
export interface Counted {
  /** Milliseconds, by the page's clock. */
  at: number
  /** Pictures shown. */
  frames: number
  /** Packets of picture and sound that came, and that did not. */
  packets: number
  lost: number
}

/** How it arrives. */
export interface Quality {
  /** `still`: nothing comes. */
  says: 'flowing' | 'weak' | 'still'
  /** Of the packets, per cent; whole. */
  lossPercent: number
  /** Pictures in a second; whole. */
  framesPerSecond: number
}

/** Above, speech has gaps that people hear. */
export const WEAK_LOSS_PERCENT = 8

/** Below, faces jump. */
export const WEAK_FRAMES_PER_SECOND = 5

/** How it arrived between two countings. */
export function qualityBetween(before: Counted, after: Counted): Quality {
  const seconds = Math.max((after.at - before.at) / 1000, 0.001)
  const came = Math.max(after.packets - before.packets, 0)
  const lost = Math.max(after.lost - before.lost, 0)
  const framesPerSecond = Math.round(Math.max(after.frames - before.frames, 0) / seconds)
  const lossPercent = came + lost === 0 ? 0 : Math.round((100 * lost) / (came + lost))
  if (came === 0) return { says: 'still', lossPercent, framesPerSecond }
  const isWeak = lossPercent >= WEAK_LOSS_PERCENT || framesPerSecond < WEAK_FRAMES_PER_SECOND
  return { says: isWeak ? 'weak' : 'flowing', lossPercent, framesPerSecond }
}

/** What a page tells the server, when something has changed since it told last. */
export type QualityWord = 'media' | 'lost' | 'weak' | 'good'

/**
 * What is to be told of how it arrives, one after the other; nothing while it stays as it is.
 *
 * @param told - what was told last: whether it flows, and whether badly.
 */
export function wordsFor(
  says: Quality['says'],
  told: { flows: boolean; weak: boolean },
): QualityWord[] {
  if (says === 'still') return told.flows ? ['lost'] : []
  const words: QualityWord[] = told.flows ? [] : ['media']
  if (says === 'weak' && !told.weak) words.push('weak')
  if (says === 'flowing' && told.weak) words.push('good')
  return words
}
