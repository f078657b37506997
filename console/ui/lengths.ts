import { words } from './ui.words'

/** A length as precisely as it means something: 15 米, 320 米, 5.2 公里, 103 公里. */
export function lengthInWords(metres: number): string {
  if (metres < 100) return words.metres(Math.round(metres))
  if (metres < 995) return words.metres(Math.round(metres / 10) * 10)
  return words.kilometres((metres / 1000).toFixed(metres < 99_950 ? 1 : 0))
}
