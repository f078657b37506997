import { ArrivalWords } from '#shared/visits/rooms/arrival-words'
import type { Quality } from '#shared/visits/rooms/quality'

const toldOf = (...looks: (Quality['says'] | 'again')[]) => {
  const told: string[] = []
  const words = new ArrivalWords(kind => void told.push(kind))
  for (const look of looks) look === 'again' ? words.tellAgain() : words.arrives(look)
  return told
}
const [flowing, weak, still] = ['flowing', 'weak', 'still'] as const

it.each([
  ['nothing before something came', [still, still], []],
  ['once that it came', [flowing, flowing, flowing], ['media']],
  ['at once that it is weak', [flowing, weak, weak], ['media', 'weak']],
  ['not that it is good after two good looks', [weak, flowing, flowing, weak], ['media', 'weak']],
  ['that it is good after three', [weak, flowing, flowing, flowing], ['media', 'weak', 'good']],
  ['that it was lost and came back', [flowing, still, flowing], ['media', 'lost', 'media']],
  ['all once more to who has forgotten', [weak, 'again', weak], ['media', 'weak', 'media', 'weak']],
] as const)('tells %s', (_, looks, told) => expect(toldOf(...looks)).toEqual(told))
