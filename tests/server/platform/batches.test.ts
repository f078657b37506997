import fc from 'fast-check'
import { type BatchSettings, createBatches } from '../../../server/platform/batches'
import { Refusal } from '../../../server/platform/errors'

const SETTINGS: BatchSettings = {
  most: 3,
  mostBytes: 1000,
  milliseconds: 2,
  abreast: 1,
  waiting: 10,
}

/** A disk that writes when it is told to. */
function slowDisk() {
  const groups: { items: readonly number[]; finish(): void; break(error: Error): void }[] = []
  const write = (items: readonly number[]) =>
    new Promise<readonly string[]>((settle, fail) => {
      groups.push({ items, finish: () => settle(items.map(item => `stored ${item}`)), break: fail })
    })
  return { groups, write }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const aWhile = () => jest.advanceTimersByTimeAsync(5)

describe('what comes at the same moment', () => {
  it('is written together, and each gets its own answer', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches(SETTINGS, write)
    const answers = [1, 2].map(item => batches.add(item, 1))
    expect(groups).toEqual([])
    await aWhile()
    expect(groups.map(({ items }) => items)).toEqual([[1, 2]])
    groups[0]!.finish()
    expect(await Promise.all(answers)).toEqual(['stored 1', 'stored 2'])
  })

  it('is written at once where nobody is to be waited for; who comes meanwhile goes together', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches({ ...SETTINGS, milliseconds: 0 }, write)
    for (const item of [1, 2, 3]) void batches.add(item, 1)
    expect(groups.map(({ items }) => items)).toEqual([[1]])
    groups[0]!.finish()
    await jest.advanceTimersByTimeAsync(0)
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3]])
  })

  it('does not wait when a group is full', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches(SETTINGS, write)
    for (const item of [1, 2, 3, 4]) void batches.add(item, 1)
    expect(groups.map(({ items }) => items)).toEqual([[1, 2, 3]])
    groups[0]!.finish()
    await aWhile()
    expect(groups.map(({ items }) => items)).toEqual([[1, 2, 3], [4]])
  })

  it('is cut by size; one alone may be larger than a group', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches({ ...SETTINGS, most: 10, abreast: 5 }, write)
    for (const bytes of [5000, 600, 600, 300]) void batches.add(bytes, bytes)
    await aWhile()
    expect(groups.map(({ items }) => items)).toEqual([[5000], [600], [600, 300]])
  })

  it('gathers while a group is being written', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches(SETTINGS, write)
    void batches.add(1, 1)
    await aWhile()
    for (const item of [2, 3]) void batches.add(item, 1)
    await aWhile()
    expect(groups).toHaveLength(1)
    groups[0]!.finish()
    await aWhile()
    expect(groups[1]!.items).toEqual([2, 3])
  })

  it('begins beside a group when as many wait as are written in it, and not before', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches({ ...SETTINGS, most: 10, abreast: 2 }, write)
    for (const item of [1, 2, 3]) void batches.add(item, 1)
    await aWhile()
    for (const item of [4, 5]) void batches.add(item, 1)
    await aWhile()
    expect(groups.map(({ items }) => items)).toEqual([[1, 2, 3]])
    void batches.add(6, 1)
    await aWhile()
    expect(groups.map(({ items }) => items)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
  })

  it('waits for company again after a group, when few have come meanwhile', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches({ ...SETTINGS, most: 10 }, write)
    for (const item of [1, 2, 3]) void batches.add(item, 1)
    await aWhile()
    void batches.add(4, 1)
    groups[0]!.finish()
    await jest.advanceTimersByTimeAsync(1)
    void batches.add(5, 1)
    expect(groups).toHaveLength(1)
    await aWhile()
    expect(groups[1]!.items).toEqual([4, 5])
  })

  it('goes on at once after a group, when as many have come meanwhile', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches({ ...SETTINGS, most: 10 }, write)
    for (const item of [1, 2]) void batches.add(item, 1)
    await aWhile()
    for (const item of [3, 4]) void batches.add(item, 1)
    groups[0]!.finish()
    await jest.advanceTimersByTimeAsync(0)
    expect(groups.map(({ items }) => items)).toEqual([
      [1, 2],
      [3, 4],
    ])
  })

  it('fails together when it cannot be written, and the next group goes on', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches(SETTINGS, write)
    const answers = [1, 2].map(item => batches.add(item, 1).catch((error: Error) => error.message))
    await aWhile()
    groups[0]!.break(new Error('no disk'))
    expect(await Promise.all(answers)).toEqual(['no disk', 'no disk'])
    const next = batches.add(3, 1)
    await aWhile()
    groups[1]!.finish()
    expect(await next).toBe('stored 3')
  })

  it('is asked to come again when too many wait, and nothing of it is kept', async () => {
    const { groups, write } = slowDisk()
    const batches = createBatches({ ...SETTINGS, waiting: 2, most: 1 }, write)
    for (const item of [1, 2, 3]) void batches.add(item, 1)
    await expect(batches.add(4, 1)).rejects.toEqual(new Refusal(503, 'too-busy'))
    while (groups.length < 3) {
      groups.at(-1)!.finish()
      await aWhile()
    }
    groups[2]!.finish()
    await aWhile()
    expect(groups.flatMap(({ items }) => items)).toEqual([1, 2, 3])
  })
})

it('answers each as it was asked, whatever comes when', async () => {
  jest.useRealTimers()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ bytes: fc.nat(2000), pause: fc.nat(2) }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      async (asked, abreast) => {
        const sizes: number[] = []
        const batches = createBatches<number, number>(
          { ...SETTINGS, abreast, waiting: 1000 },
          async group => {
            sizes.push(group.length)
            await new Promise(resume => setImmediate(resume))
            return group.map(item => item * 2)
          },
        )
        const answers = []
        for (const [index, { bytes, pause }] of asked.entries()) {
          answers.push(batches.add(index, bytes))
          for (let turn = 0; turn < pause; turn++) await new Promise(resume => setImmediate(resume))
        }
        expect(await Promise.all(answers)).toEqual(asked.map((_, index) => index * 2))
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(SETTINGS.most)
      },
    ),
    { numRuns: 40 },
  )
})
