import { act, renderHook } from '@testing-library/react'
import { usePages } from '../../../console/ui/use-pages'

/** A list of numbers, two to a page. */
let all: number[] = []
const ask = jest.fn(async (after?: string) => {
  const from = after === undefined ? 0 : Number(after)
  const items = all.slice(from, from + 2).map(number => ({ id: String(number) }))
  return { items, next: from + 2 < all.length ? String(from + 2) : null }
})

beforeEach(() => {
  ask.mockClear()
  all = [1, 2, 3, 4, 5, 6, 7]
})

async function open() {
  const { result } = renderHook(() => usePages(ask))
  await act(async () => {})
  const ids = () => result.current.items.map(({ id }) => Number(id))
  const readOn = () => act(async () => result.current.readOn())
  const readAgain = () => act(() => result.current.readAgain())
  return { result, ids, readOn, readAgain }
}

describe('a list that is read page after page', () => {
  it('is read as far as somebody reads on', async () => {
    const list = await open()
    expect([list.ids(), list.result.current.next]).toEqual([[1, 2], '2'])
    await list.readOn()
    expect(list.ids()).toEqual([1, 2, 3, 4])
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('is read again as far as it had been read, so that nobody loses his place', async () => {
    const list = await open()
    await list.readOn()
    await list.readOn()
    all = [0, ...all]
    await list.readAgain()
    expect(list.ids()).toEqual([0, 1, 2, 3, 4, 5])
    expect(list.result.current.next).toBe('6')
  })

  it('is read again to its end where it has become shorter', async () => {
    const list = await open()
    await list.readOn()
    all = [2, 3, 4]
    await list.readAgain()
    expect([list.ids(), list.result.current.next]).toEqual([[2, 3, 4], null])
    all = [2, 3, 4, 5, 6]
    await list.readAgain()
    expect(list.ids()).toEqual([2, 3, 4, 5])
  })
})

describe('another list', () => {
  it('never shows what was read of the one before, not even at first', async () => {
    const other = jest.fn(async () => ({ items: [{ id: '9' }], next: null }))
    const seen: string[][] = []
    const { rerender } = renderHook(
      ({ question }: { question: (after?: string) => ReturnType<typeof ask> }) => {
        seen.push(usePages(question).items.map(({ id }) => id))
      },
      { initialProps: { question: ask } },
    )
    await act(async () => {})
    expect(seen.at(-1)).toEqual(['1', '2'])
    seen.length = 0
    rerender({ question: other })
    await act(async () => {})
    expect(seen).not.toContainEqual(['1', '2'])
    expect(seen.at(-1)).toEqual(['9'])
  })
})
