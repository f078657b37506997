import { parameters } from '#shared/law/parameters'
import type { Obstacle } from './editing.contract'
import type { Block, Citation, LessonContent, Run } from './lessons.contract'

const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** What there is to read in a block; what is heard is not read besides. */
function wordsOf(block: Block, citations: readonly Citation[]): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return said(block.runs)
    case 'list':
      return block.items.map(said).join('')
    case 'quote':
      return citations.find(({ id }) => id === block.citationId)?.words ?? ''
    case 'picture':
      return block.alt
    case 'audio':
    case 'video':
      return ''
  }
}

/** How many characters there are to read, spaces not counted. */
export function charactersOf({ blocks, citations }: LessonContent): number {
  const words = blocks.map(block => wordsOf(block, citations)).join('')
  return [...words.replaceAll(/\s/g, '')].length
}

/** Which media a lesson shows, each once. */
export function mediaOf({ blocks }: Pick<LessonContent, 'blocks'>): string[] {
  const ids = blocks.flatMap(block => ('mediaId' in block ? [block.mediaId] : []))
  return [...new Set(ids)]
}

/**
 * So much time can be credited for a lesson: what its words take somebody who reads slowly, and its
 * sound and film from beginning to end. Never what a phone says. Seconds.
 *
 * @param secondsOf - how long a piece of sound or film lasts, as measured.
 */
export function creditableSeconds(
  content: LessonContent,
  secondsOf: (mediaId: string) => number,
): number {
  const { charactersAMinute } = parameters.lessonReading.value
  const reading = (charactersOf(content) * 60) / charactersAMinute
  const playing = content.blocks.reduce(
    (sum, block) =>
      block.kind === 'audio' || block.kind === 'video' ? sum + secondsOf(block.mediaId) : sum,
    0,
  )
  return Math.max(1, Math.round(reading + playing))
}

/** The same as people are told; at least one. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

/** What is known of what a lesson leans on. */
export interface Ground {
  /** Citations that were compared with the official text. */
  checkedCitationIds: readonly string[]
  /** Media that are there and are what they say to be. */
  mediaIds: readonly string[]
  /** The first day on which it will be read, China; YYYY-MM-DD. */
  day: string
}

/** Why a lesson cannot be published yet; empty: it can. */
export function obstaclesOf(content: LessonContent, ground: Ground): Obstacle[] {
  const { citations, questions } = content
  const missing = mediaOf(content).filter(id => !ground.mediaIds.includes(id))
  const unchecked = citations.filter(({ id }) => !ground.checkedCitationIds.includes(id))
  const over = citations.filter(({ inForceFrom, inForceUntil }) =>
    inForceUntil === null
      ? ground.day < inForceFrom
      : ground.day < inForceFrom || ground.day > inForceUntil,
  )
  const isEmpty = charactersOf(content) === 0 && mediaOf(content).length === 0
  return [
    ...(isEmpty ? [{ code: 'no-words', about: '' } as const] : []),
    ...(questions.length === 0 ? [{ code: 'no-questions', about: '' } as const] : []),
    ...unchecked.map(({ cite }) => ({ code: 'unchecked-citation', about: cite }) as const),
    ...over.map(({ cite }) => ({ code: 'citation-not-in-force', about: cite }) as const),
    ...missing.map(about => ({ code: 'media-missing', about }) as const),
  ]
}
