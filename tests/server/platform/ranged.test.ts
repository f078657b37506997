import { rangeOf } from '../../../server/platform/ranged'

it.each([
  ['', null],
  ['bytes=0-', [0, 99]],
  ['bytes=10-19', [10, 19]],
  ['bytes=90-500', [90, 99]],
  ['bytes=99-', [99, 99]],
  ['bytes=100-', 'beyond'],
  ['bytes=-20', [80, 99]],
  ['bytes=-500', [0, 99]],
  ['bytes=-0', 'beyond'],
  ['bytes=20-10', null],
  ['bytes=0-1,4-5', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['items=0-5', null],
] as const)('of a hundred bytes %s is %s', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})
