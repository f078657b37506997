import { meaningOf } from '../../../server/faces/wechat-results'

/** wechat.md §3.2, by group; what WeChat never published counts as "failed, try again". */
const GROUPS: readonly (readonly [string, readonly number[], string])[] = [
  ['a pass', [10000], 'passed'],
  ['not the same', [10003, 10004], 'no-match'],
  ['no face', [10002], 'no-face'],
  ['too bright', [10005], 'too-bright'],
  ['a bad picture', [10010], 'blurred'],
  ['cancelled', [90002, 90003, 90004, 90005, 90006, 90110], 'cancelled'],
  ['network', [90007, 90012], 'network'],
  ['permission', [90008, 90009, 90010], 'camera-denied'],
  ['camera', [90106], 'no-camera'],
  ['time', [10020, 90017, 90107], 'too-slow'],
  ['device', [90001, 90109], 'unsupported'],
  ['not taken well', [90011, 90013, 90014], 'motion-missed'],
  [
    'service',
    [
      ...[10001, 10006, 10008, 10009, 10015, 10017, 10022, 10026, 10040, 10042, 10052, 10057],
      ...[90018, 90104, 90105, 90199],
    ],
    'service-away',
  ],
  [
    'another version of the list',
    [90000, 90015, 90016, 90019, 90020, 90021, 90022, 90023, 90024, 90025],
    'service-away',
  ],
  ['unknown', [-1, 0, 1, 9999, 10007, 10011, 20000, 99999, Number.NaN], 'service-away'],
]

describe('what a number of WeChat means', () => {
  it.each(GROUPS)('%s', (_, numbers, result) => {
    expect(numbers.map(number => meaningOf(number).result)).toEqual(numbers.map(() => result))
  })

  it('is a pass for one number alone', () => {
    const passing = Array.from({ length: 100_001 }, (_, number) => number).filter(
      number => meaningOf(number).result === 'passed',
    )
    expect(passing).toEqual([10000])
  })

  it('is no match and no life for whatever could not be compared', () => {
    expect(meaningOf(12345)).toEqual({ result: 'service-away', match: 'error', liveness: 'error' })
  })
})
