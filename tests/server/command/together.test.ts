import { together } from '../../../server/command/together'

function gatherer() {
  const acts: (readonly number[])[] = []
  const ask = together<number>(async items => {
    acts.push(items)
    if (items.includes(13)) throw new Error('unlucky')
  })
  return { acts, ask }
}

describe('what many ask for at the same moment', () => {
  it('is done once for all of them, in the order in which they asked', async () => {
    const { acts, ask } = gatherer()
    await Promise.all([ask([1, 2]), Promise.resolve().then(() => ask([3])), ask([4])])
    expect(acts).toEqual([[1, 2, 4, 3]])
  })

  it('is done before any of them goes on', async () => {
    const { acts, ask } = gatherer()
    const done = ask([1])
    expect(acts).toEqual([])
    await done
    expect(acts).toEqual([[1]])
  })

  it('fails for each of them, and for nobody who asks later', async () => {
    const { acts, ask } = gatherer()
    const first = await Promise.allSettled([ask([1]), ask([13])])
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await ask([2])
    expect(acts).toEqual([[1, 13], [2]])
  })
})
