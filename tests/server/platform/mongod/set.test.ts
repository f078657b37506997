import { type Command, makePrimary } from '../../../../server/platform/mongod/set'

const HOST = '127.0.0.1:40001'
const OURS = { host: HOST, pid: 4711 }
const never = new AbortController().signal
const notYetInitialized = Object.assign(new Error('no config'), { code: 94 })

type Member = { _id: number; host: string; tags?: object }
type Config = { version: number; members: Member[]; settings?: object }

/** A mongod that is primary once its set names its address. */
function mongodWith(config: Config | null, failures: Error[] = []) {
  const asked: Record<string, unknown>[] = []
  const command: Command = async question => {
    const failure = failures.shift()
    if (failure) throw failure
    if ('hello' in question) {
      const isIn = config?.members.some(({ host }) => host === HOST) ?? false
      return isIn ? { isWritablePrimary: true, me: HOST } : { isWritablePrimary: false }
    }
    if ('serverStatus' in question) return { pid: OURS.pid }
    if ('replSetGetConfig' in question) {
      if (config === null) throw notYetInitialized
      return { config }
    }
    asked.push(question)
    config = (question['replSetInitiate'] ?? question['replSetReconfig']) as Config
    return { ok: 1 }
  }
  return { command, asked }
}

describe('making a mongod the primary of a set of one', () => {
  it('makes the set where there is none', async () => {
    const { command, asked } = mongodWith(null)
    await makePrimary(command, OURS, never)
    expect(asked).toEqual([
      { replSetInitiate: { _id: 'guitu', members: [{ _id: 0, host: HOST }] } },
    ])
  })

  it('leaves a set alone that names its address', async () => {
    const { command, asked } = mongodWith({ version: 3, members: [{ _id: 0, host: HOST }] })
    await makePrimary(command, OURS, never)
    expect(asked).toEqual([])
  })

  it('moves the member of a set that names an old port, by force, and keeps the rest', async () => {
    const before = { version: 3, members: [{ _id: 0, host: '127.0.0.1:40000', tags: { a: '1' } }] }
    const { command, asked } = mongodWith({ ...before, settings: { b: 2 } })
    await makePrimary(command, OURS, never)
    const members = [{ _id: 0, host: HOST, tags: { a: '1' } }]
    expect(asked).toEqual([
      { replSetReconfig: { version: 4, members, settings: { b: 2 } }, force: true },
    ])
  })

  it('is not content with another mongod that was quicker to take the port', async () => {
    const giveUp = new AbortController()
    let looks = 0
    const stranger: Command = async question => {
      if (!('serverStatus' in question)) return { isWritablePrimary: true, me: HOST, config: mine }
      looks += 1
      if (looks === 3) giveUp.abort()
      return { pid: 4712 }
    }
    const mine = { version: 1, members: [{ _id: 0, host: HOST }] }
    await expect(makePrimary(stranger, OURS, giveUp.signal)).rejects.toThrow('not become primary')
    expect(looks).toBe(3)
  })

  it('is not content with the primary of another address', async () => {
    const asked: unknown[] = []
    const giveUp = new AbortController()
    const stranger: Command = async question => {
      asked.push(question)
      if (asked.length > 4) giveUp.abort()
      if ('hello' in question) return { isWritablePrimary: true, me: '127.0.0.1:1' }
      return { config: { version: 1, members: [{ _id: 0, host: HOST }] } }
    }
    await expect(makePrimary(stranger, OURS, giveUp.signal)).rejects.toThrow('not become primary')
  })

  it('tries again when a connection drops, or the mongod is still starting', async () => {
    const { command, asked } = mongodWith(null, [new Error('closed'), new Error('starting')])
    await makePrimary(command, OURS, never)
    expect(asked).toHaveLength(1)
  })

  it('says what failed last when it is given up', async () => {
    const giveUp = new AbortController()
    let count = 0
    const failing: Command = async () => {
      if (++count === 3) giveUp.abort()
      throw new Error(`failure ${count}`)
    }
    await expect(makePrimary(failing, OURS, giveUp.signal)).rejects.toThrow('failure 3')
  })
})
