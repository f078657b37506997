import { createTurns } from '../../../server/platform/turns'

const untilNextLook = () => new Promise(resolve => setImmediate(resolve))

it('a crowd passes a few at a time, in the order in which it came', async () => {
  const turns = createTurns(2)
  const passed: number[] = []
  for (const one of [1, 2, 3, 4, 5]) void turns.next().then(() => passed.push(one))
  const seen: number[][] = []
  for (let look = 0; look < 4; look++) {
    await untilNextLook()
    seen.push([...passed])
  }
  expect(seen).toEqual([
    [1, 2],
    [1, 2, 3, 4],
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ])
})

it('who comes after all have passed passes too', async () => {
  const turns = createTurns(2)
  await turns.next()
  await untilNextLook()
  await expect(turns.next()).resolves.toBeUndefined()
})
