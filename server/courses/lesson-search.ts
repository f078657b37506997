/**
 * What a text is found by: each character, and each pair of neighbours. Chinese has no spaces between
 * its words, so a part of a title is found by its pairs, with an index.
 */
export function gramsOf(text: string): string[] {
  const letters = lettersOf(text)
  const pairs = letters.slice(1).map((letter, index) => letters[index]! + letter)
  return [...new Set([...letters, ...pairs])]
}

/** What all must be there for a search to be answered; empty: nothing was asked for. */
export function gramsAsked(search: string | undefined): string[] {
  const letters = lettersOf(search ?? '')
  return letters.length === 1 ? letters : gramsOf(search ?? '').filter(gram => [...gram].length > 1)
}

/** Letters and digits, whatever their width or case. */
const lettersOf = (text: string): string[] => [
  ...text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, ''),
]
