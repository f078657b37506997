import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { mustHaveHappened } from '../../faults/experiment'
import { createHistory, p99 } from '../../faults/history'
import { type Proxy, openProxy } from '../../faults/proxy'

/** A server that says again what it hears, and a way to it. */
async function wayToEcho(chance: () => number = () => 0.5) {
  const server = createServer(socket => void socket.pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const way = await openProxy((server.address() as AddressInfo).port, chance)
  return { way, close: () => (way.close(), server.close()) }
}

/** Says something by a way. @returns what comes back until there is as much, or it is over. */
async function say(way: Proxy, words: readonly string[]): Promise<string> {
  const socket = connect(way.port, '127.0.0.1').setNoDelay(true)
  let heard = ''
  socket.on('error', error => (heard += (error as NodeJS.ErrnoException).code))
  socket.on('data', piece => {
    heard += String(piece)
    if (heard.length >= words.join('').length) socket.destroy()
  })
  for (const word of words) {
    await new Promise(sent => socket.write(word, sent))
    // Apart from the next one, so that each is a piece of its own.
    await pause(3)
  }
  if (!socket.destroyed) await once(socket, 'close')
  return heard
}

describe('a way on which things go wrong', () => {
  it('takes its time, and lets nothing overtake', async () => {
    let times = 0
    // Each later piece would be quicker.
    const { way, close } = await wayToEcho(() => Math.max(0, 0.9 - times++ * 0.1))
    Object.assign(way.mischief, { delayMilliseconds: 40, jitterMilliseconds: 200 })
    const began = performance.now()
    const words = Array.from({ length: 8 }, (_, number) => `${number};`)
    expect(await say(way, words)).toBe(words.join(''))
    expect(performance.now() - began).toBeGreaterThan(75)
    close()
  })

  it('swallows an answer and cuts, and says how often', async () => {
    const { way, close } = await wayToEcho(() => 0.2)
    way.mischief.swallows = 0.3
    expect(await say(way, ['hello'])).toBe('')
    expect(way.cuts()).toBe(1)
    close()
  })

  it('refuses while nobody is there, and leads on afterwards at the same port', async () => {
    const { way, close } = await wayToEcho()
    way.refuse()
    expect(await say(way, ['hello']).catch(() => 'ECONNREFUSED')).toContain('ECONNREFUSED')
    const other = await wayToEcho()
    await way.leadTo(other.way.port)
    expect(await say(way, ['hello'])).toBe('hello')
    close()
    other.close()
  })
})

test('99 of a hundred receipts come within the p99', () => {
  const waits = Array.from({ length: 200 }, (_, index) => 200 - index)
  expect([p99(waits), p99([7]), p99([])]).toEqual([198, 7, 0])
})

test('turns go on where an earlier experiment at the same site ended', () => {
  const history = createHistory(5, () => 0)
  const draft = { attemptId: 'one' } as Parameters<typeof history.invoke>[1]
  expect([history.invoke('a', draft), history.invoke('a', draft)].map(({ turn }) => turn)).toEqual([
    5, 6,
  ])
})

test('a fault that met nothing is no fault', () => {
  expect(() => mustHaveHappened(0)).toThrow()
  expect(() => mustHaveHappened(1)).not.toThrow()
})

test('a clock that jumps shows every reader of the wall clock another time, and leaves the rest', () => {
  const clock = pathToFileURL(path.resolve(__dirname, '../../faults/wrong-clock.mjs')).href
  const program = `console.log(JSON.stringify([
    Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(),
    Date.UTC(1970, 0, 2), new Date() instanceof Date,
  ]))`
  const { stdout } = spawnSync(process.execPath, ['--import', clock, '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, CLOCK_JUMPS: '7200000' },
  })
  const [now, made, said, given, utc, isDate] = JSON.parse(stdout) as number[]
  for (const shown of [now!, made!, said!]) {
    expect(Math.abs(shown - Date.now() - 7_200_000)).toBeLessThan(60_000)
  }
  expect([given, utc, isDate]).toEqual([5, 86_400_000, true])
})
