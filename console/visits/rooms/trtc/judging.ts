import {
  type Quality,
  WEAK_FRAMES_PER_SECOND,
  WEAK_LOSS_PERCENT,
} from '#shared/visits/rooms/quality'
import type { ServiceCounts } from './service'

interface Judged {
  counts: ServiceCounts
  /** Who is judged, by the name at the service; null: nobody sits there. */
  name: string | null
  sendsPicture: boolean
  /** What the service itself says of the network; null: nothing. */
  grade: Quality['says'] | null
}

/** How picture and sound of somebody arrive; the same bounds as where browsers carry the call. */
export function qualityOf({ counts, name, sendsPicture, grade }: Judged): Quality {
  const of = name === null ? undefined : counts.of.get(name)
  const { lossPercent } = counts
  const framesPerSecond = of?.framesPerSecond ?? 0
  const figures = { lossPercent, framesPerSecond }
  if (!of || of.kilobitsPerSecond <= 0 || grade === 'still') return { says: 'still', ...figures }
  const jumps = sendsPicture && framesPerSecond < WEAK_FRAMES_PER_SECOND
  const isWeak = jumps || lossPercent >= WEAK_LOSS_PERCENT || grade === 'weak'
  return { says: isWeak ? 'weak' : 'flowing', ...figures }
}
