import type { Block } from './lessons.contract'
import type { StudyPart } from './study.contract'

/** So many letters stand on one screen and are still read with ease. */
const LETTERS_A_SCREEN = 320

/** So much a picture counts as letters do. */
const LETTERS_A_PICTURE = 40

/** How many letters a block has to be read. */
export function lettersOf(block: Block, quoted: (citationId: string) => string): number {
  switch (block.kind) {
    case 'heading':
      return block.text.length
    case 'paragraph':
      return lettersIn(block.runs)
    case 'list':
      return block.items.reduce((sum, runs) => sum + lettersIn(runs), 0)
    case 'quote':
      return quoted(block.citationId).length
    case 'picture':
      return LETTERS_A_PICTURE
    case 'audio':
    case 'video':
      return 0
  }
}

const lettersIn = (runs: readonly { text: string }[]) =>
  runs.reduce((sum, { text }) => sum + text.length, 0)

/**
 * Cuts a lesson into stretches, each of which stands on one screen: what is played by itself with the
 * heading above it, the rest at headings and where it grows long.
 *
 * @param secondsOf - how long a piece of sound or film lasts.
 * @param creditableSeconds - of the whole; what is read shares what the media leave, by its length.
 */
export function partsOf(
  blocks: readonly Block[],
  quoted: (citationId: string) => string,
  secondsOf: (mediaId: string) => number,
  creditableSeconds: number,
): StudyPart[] {
  const parts = cut(blocks, quoted)
  const played = parts.map(({ mediaId }) => (mediaId === null ? 0 : secondsOf(mediaId)))
  const letters = parts.reduce((sum, part) => sum + (part.mediaId === null ? part.letters : 0), 0)
  const left = Math.max(0, creditableSeconds - played.reduce((sum, one) => sum + one, 0))
  return parts.map(({ from, until, mediaId, letters: own }, index) => ({
    kind: mediaId === null ? 'text' : 'media',
    blocks: [from, until],
    seconds: inMilliseconds(
      mediaId === null ? (letters === 0 ? 0 : (left * own) / letters) : played[index]!,
    ),
  }))
}

const inMilliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000

interface Cut {
  from: number
  until: number
  letters: number
  mediaId: string | null
}

function cut(blocks: readonly Block[], quoted: (citationId: string) => string): Cut[] {
  const parts: Cut[] = []
  let open: Cut | null = null
  blocks.forEach((block, index) => {
    const letters = lettersOf(block, quoted)
    const mediaId = block.kind === 'audio' || block.kind === 'video' ? block.mediaId : null
    const isAfterHeading = index > 0 && blocks[index - 1]!.kind === 'heading'
    const goesOn =
      open !== null &&
      open.mediaId === null &&
      (mediaId === null
        ? block.kind !== 'heading' && (isAfterHeading || open.letters + letters <= LETTERS_A_SCREEN)
        : isAfterHeading && open.until - open.from === 1)
    if (open === null || !goesOn) {
      open = { from: index, until: index + 1, letters, mediaId }
      parts.push(open)
    } else {
      Object.assign(open, { until: index + 1, letters: open.letters + letters, mediaId })
    }
  })
  return parts
}
