import type { Run } from '#shared/courses/lessons.contract'

/*
 * How words that stand out are typed: **批准** is bold, [[批准|c1]] opens the citation c1, and both
 * together are [[**批准**|c1]]. Whatever else is typed is shown as it is.
 */
const MARKS = /\[\[([^\]|]+)\|([\w-]{1,40})\]\]|\*\*([^*]+)\*\*/g

/** What is typed, as pieces of a paragraph; none for what is empty. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const match of text.matchAll(MARKS)) {
    if (match.index > at) runs.push(plain(text.slice(at, match.index)))
    runs.push(marked(match))
    at = match.index + match[0].length
  }
  if (at < text.length) runs.push(plain(text.slice(at)))
  return runs
}

const plain = (text: string): Run => ({ text, bold: false, citationId: null })

function marked([, cited, citationId, bold]: RegExpMatchArray): Run {
  if (cited === undefined) return { text: bold ?? '', bold: true, citationId: null }
  const both = /^\*\*([^*]+)\*\*$/.exec(cited)
  return { text: both?.[1] ?? cited, bold: Boolean(both), citationId: citationId ?? null }
}

/** Pieces of a paragraph as they are typed. */
export const typedOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, citationId }) => {
      const words = bold ? `**${text}**` : text
      return citationId === null ? words : `[[${words}|${citationId}]]`
    })
    .join('')

/** A stretch of what is typed. */
export interface Selected {
  from: number
  to: number
}

/** Marks what is selected. @param mark - how it begins and ends. @returns null where nothing is selected. */
export function markedAt(
  text: string,
  { from, to }: Selected,
  [begin, end]: readonly [string, string],
): string | null {
  if (from >= to) return null
  return text.slice(0, from) + begin + text.slice(from, to) + end + text.slice(to)
}
