import { createAccounts } from '../../../../server/outside/standins/wechat-accounts'
import { Memory } from '../../../../server/outside/standins/wechat-memory'

describe('the memory of the stand-in', () => {
  it('forgets what was set longest ago', () => {
    const memory = new Memory<string, number>(2)
    memory.set('a', 1).set('b', 2).set('a', 3).set('c', 4)
    expect([...memory]).toEqual([
      ['a', 3],
      ['c', 4],
    ])
  })

  it('is ten thousand long', () => {
    const memory = new Memory<number, true>()
    for (let number = 0; number <= 10_000; number++) memory.set(number, true)
    expect(memory.size).toBe(10_000)
    expect([memory.has(0), memory.has(1)]).toEqual([false, true])
  })

  it('keeps the account that is in use', () => {
    const accounts = createAccounts()
    accounts.meet('o-0').sessionKey = 'key'
    for (let number = 1; number <= 10_000; number++) {
      accounts.meet(`o-${number}`)
      accounts.meet('o-0')
    }
    expect(accounts.find('o-0')?.sessionKey).toBe('key')
    expect(accounts.find('o-1')).toBeUndefined()
  })
})
