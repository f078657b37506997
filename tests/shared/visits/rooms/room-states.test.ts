import fc from 'fast-check'
import {
  EMPTY_ROOM,
  type RoomFacts,
  type RoomMove,
  type RoomState,
  afterMove,
  isOver,
  shownState,
  stateOf,
} from '#shared/visits/rooms/room-states'

const MOVES: readonly RoomMove[] = [
  ...(['family', 'prison', 'monitor'] as const).flatMap(by => [
    { kind: 'join' as const, by },
    { kind: 'leave' as const, by },
  ]),
  ...(['family', 'prison'] as const).flatMap(by => [
    { kind: 'media' as const, by },
    { kind: 'lost' as const, by },
    { kind: 'weak' as const, by },
    { kind: 'good' as const, by },
  ]),
  { kind: 'let-in' },
]
const LAST: readonly RoomMove[] = [{ kind: 'end' }, { kind: 'cut-off' }]

const after = (...moves: readonly RoomMove[]): RoomFacts => moves.reduce(afterMove, EMPTY_ROOM)
const come: RoomMove[] = [
  { kind: 'join', by: 'family' },
  { kind: 'join', by: 'prison' },
]
const met: RoomMove[] = [
  ...come,
  { kind: 'let-in' },
  { kind: 'media', by: 'family' },
  { kind: 'media', by: 'prison' },
]

describe('a room', () => {
  it.each<[string, RoomMove[], RoomState]>([
    ['waits when nobody has come', [], 'waiting'],
    ['waits while both are there and nobody was let in', come, 'waiting'],
    ['lets nobody in while the family is not there', [come[1]!, { kind: 'let-in' }], 'waiting'],
    ['lets in when both are there', [...come, { kind: 'let-in' }], 'let-in'],
    ['is not connected by one end’s word', met.slice(0, 4), 'let-in'],
    ['is connected when both see each other', met, 'connected'],
    ['is weak when one end says so', [...met, { kind: 'weak', by: 'family' }], 'weak'],
    [
      'is well again when that end says so',
      [...met, { kind: 'weak', by: 'family' }, { kind: 'good', by: 'family' }],
      'connected',
    ],
    ['reconnects when an end leaves', [...met, { kind: 'leave', by: 'family' }], 'reconnecting'],
    [
      'reconnects when a picture stands still',
      [...met, { kind: 'lost', by: 'prison' }],
      'reconnecting',
    ],
    [
      'is connected again when the end that came back sees the other',
      [...met, { kind: 'leave', by: 'family' }, ...come, { kind: 'media', by: 'family' }],
      'connected',
    ],
    [
      'asks the end that came back to say anew what reaches it',
      [...met, { kind: 'leave', by: 'family' }, ...come],
      'reconnecting',
    ],
    ['does not mind who monitors', [...met, { kind: 'leave', by: 'monitor' }], 'connected'],
    ['ends', [...met, { kind: 'end' }], 'ended'],
    ['is cut off before anybody was let in', [...come, { kind: 'cut-off' }], 'cut-off'],
    [
      'stays cut off when its time is over',
      [...met, { kind: 'cut-off' }, { kind: 'end' }],
      'cut-off',
    ],
  ])('%s', (_, moves, state) => expect(stateOf(after(...moves))).toBe(state))

  it('believes no word of an end that is not there or was not let in', () => {
    expect(after({ kind: 'media', by: 'family' })).toEqual(EMPTY_ROOM)
    expect(stateOf(after(...come, ...met.slice(3)))).toBe('waiting')
    const gone = after(...met, { kind: 'leave', by: 'family' }, { kind: 'media', by: 'family' })
    expect(stateOf(gone)).toBe('reconnecting')
  })
})

describe('in any order of news from both ends', () => {
  const anything = fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...MOVES) },
      { weight: 3, arbitrary: fc.constantFrom(...LAST) },
    ),
    { maxLength: 40 },
  )
  /** Some begin as visits do, or few would get anywhere. */
  const walks = fc
    .tuple(fc.nat(met.length), anything)
    .map(([begun, rest]) => [...met.slice(0, begun), ...rest])

  /** @returns in how many rooms the state was one of these. */
  function everywhere(
    check: (room: RoomFacts, move: RoomMove, before: RoomFacts) => void,
    counted: readonly RoomState[],
  ): number {
    let count = 0
    fc.assert(
      fc.property(walks, moves => {
        let room = EMPTY_ROOM
        for (const move of moves) {
          const before = room
          room = afterMove(room, move)
          if (counted.includes(stateOf(room))) count += 1
          check(room, move, before)
        }
      }),
      { numRuns: 1000 },
    )
    return count
  }

  it('nothing leads out of the end', () => {
    const ends = everywhere(
      (room, _, before) => {
        if (isOver(stateOf(before))) expect(room).toBe(before)
      },
      ['ended', 'cut-off'],
    )
    expect(ends).toBeGreaterThan(1000)
  })

  it('nobody is connected before both were let in and both are there', () => {
    const connected = everywhere(
      room => {
        const state = stateOf(room)
        if (!['connected', 'weak', 'reconnecting'].includes(state)) return
        expect([...room.letIn].sort()).toEqual(['family', 'prison'])
        if (state === 'reconnecting') return
        expect(room.here).toEqual(expect.arrayContaining(['family', 'prison']))
      },
      ['connected', 'weak'],
    )
    expect(connected).toBeGreaterThan(300)
  })

  it('nobody is let in but by being let in while both are there', () => {
    const letIn = everywhere(
      (room, move, before) => {
        if (room.letIn === before.letIn) return
        expect(move.kind).toBe('let-in')
        expect(before.here).toEqual(expect.arrayContaining(['family', 'prison']))
      },
      ['let-in'],
    )
    expect(letIn).toBeGreaterThan(300)
  })
})

it('a page without its server reconnects, unless nothing has begun or all is over', () => {
  expect(shownState('connected', false)).toBe('reconnecting')
  expect(shownState('connected', true)).toBe('connected')
  expect(shownState('waiting', false)).toBe('waiting')
  expect(shownState('cut-off', false)).toBe('cut-off')
})
