import { qualityBetween, wordsFor } from '#shared/visits/rooms/quality'

const nothing = { at: 0, frames: 0, packets: 0, lost: 0 }
/** Counted two seconds later. */
const counted = (frames: number, packets: number, lost: number) => ({
  ...{ at: 2000, frames, packets, lost },
})

it.each([
  ['flows with fifteen pictures a second', counted(30, 300, 0), 'flowing'],
  ['is still when no packet comes', counted(0, 0, 0), 'still'],
  ['flows just below the loss that is heard', counted(30, 93, 7), 'flowing'],
  ['is weak from the loss on that is heard', counted(30, 92, 8), 'weak'],
  ['flows with five pictures a second', counted(10, 100, 0), 'flowing'],
  ['is weak with four', counted(8, 100, 0), 'weak'],
])('%s', (_, after, says) => expect(qualityBetween(nothing, after).says).toBe(says))

it.each([
  ['a first picture', 'flowing', false, false, ['media']],
  ['a first bad picture', 'weak', false, false, ['media', 'weak']],
  ['nothing new', 'flowing', true, false, []],
  ['that it became bad', 'weak', true, false, ['weak']],
  ['that it became good', 'flowing', true, true, ['good']],
  ['that it stands still', 'still', true, false, ['lost']],
  ['nothing while it stands still', 'still', false, false, []],
] as const)('tells %s', (_, says, flows, weak, words) => {
  expect(wordsFor(says, { flows, weak })).toEqual(words)
})
